import type { Id } from '@kt/kernel';
import { allRows } from '../../../shared/api/all-rows.ts';
import { read } from '../../../shared/api/answers.ts';
import type { Api } from '../../../shared/api/api.ts';

const NOT_FOUND: number = 404;

/** The organisation's own tender; `null` when it has not begun one. */
export const readOwnTender = async (api: Api, authority: Id<'authority'>, competition: Id<'competition'>) => {
  const asked = { param: { authority }, json: { competition } };
  const answer = await api.provider.authorities[':authority'].tenders.view.$post(asked);
  return answer.status === NOT_FOUND ? null : read(Promise.resolve(answer));
};

const invitationsBy = (api: Api, authority: Id<'authority'>) =>
  allRows((query) => read(api.provider.authorities[':authority'].invitations.$get({ param: { authority }, ...query })));

/** Every call the organisation was invited to, with its own tender for those who may know of it. */
export const readCalls = async (api: Api, follows: boolean) => {
  const { rows: authorities } = await read(api.public.authorities.$get());
  const found = await Promise.all(
    authorities.map(async ({ authority, names }) => {
      const invitations = await invitationsBy(api, authority);
      return Promise.all(
        invitations.map(async (call) => {
          const tender = follows ? await readOwnTender(api, authority, call.competition) : null;
          return { ...call, buyer: names, tender };
        }),
      );
    }),
  );
  return found.flat();
};

export type Call = Awaited<ReturnType<typeof readCalls>>[number];
