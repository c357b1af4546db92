import { allRows } from '../../../../shared/api/all-rows.ts';
import { read } from '../../../../shared/api/answers.ts';
import type { Api } from '../../../../shared/api/api.ts';
import { readCalls } from '../../tenders/read-calls.ts';
import { readPlaces } from '../read-places.ts';

/** Open calls to which the organisation was not invited, and all that explains it: its own places and requests only. */
export const readWhyNot = async (api: Api) => {
  const { rows: authorities } = await read(api.public.authorities.$get());
  const [own, invited, ...open] = await Promise.all([
    readPlaces(api),
    readCalls(api, false),
    ...authorities.map(({ authority }) =>
      allRows((query) =>
        read(api.provider.authorities[':authority']['open-calls'].$get({ param: { authority }, ...query })),
      ),
    ),
  ]);
  const known = new Set(invited.map(({ competition }) => competition));
  return { ...own, missed: open.flat().filter(({ competition }) => !known.has(competition)) };
};
