import { homeOn } from '@kt/casework/domain/client-profile.ts';
import type { LocalDate } from '@kt/kernel';
import { read } from '../../../shared/api/answers.ts';
import { useRows } from '../../../shared/api/use-rows.ts';
import type { Asked } from './options/asked.ts';
import { besideOf } from './options/beside-words.ts';
import type { ClientData } from './use-client.ts';

/** What the catalogue tells of providers besides their agreements: how far from the client's home, and with which results. */
export const useBeside = (profile: ClientData['profile'], { type }: Pick<Asked, 'type'>, today: LocalDate) => {
  const municipality = profile && homeOn(profile, today);
  const { data } = useRows(
    ['beside', type, municipality],
    municipality === undefined
      ? undefined
      : (api) =>
          async ({ query: { cursor } }) => {
            const from = cursor === undefined ? {} : { from: Number(cursor) };
            const json = { serviceType: type, municipality, ...from };
            const { rows, next } = await read(api.casework.worker.services.find.$post({ json }));
            // Cards with an agreement come first: behind the last of them nothing can be an option.
            const isOver = next === undefined || rows.at(-1)?.agreed.length === 0;
            return { rows, ...(!isOver && { cursor: String(next) }) };
          },
  );
  return besideOf(data ?? [], municipality);
};
