import type { Id } from '@kt/kernel';
import { allRows } from '../../../shared/api/all-rows.ts';
import { read } from '../../../shared/api/answers.ts';
import type { Api } from '../../../shared/api/api.ts';

/** The tenders that the organisation has begun. */
export const readOwnTenders = (api: Api, authority: Id<'authority'>) =>
  allRows((query) => read(api.provider.authorities[':authority'].tenders.$get({ param: { authority }, ...query })));

const invitationsBy = (api: Api, authority: Id<'authority'>) =>
  allRows((query) => read(api.provider.authorities[':authority'].invitations.$get({ param: { authority }, ...query })));

/** Every call the organisation was invited to, with its own tender for those who may know of it. */
export const readCalls = async (api: Api, follows: boolean) => {
  const { rows: authorities } = await read(api.public.authorities.$get());
  const found = await Promise.all(
    authorities.map(async ({ authority, names }) => {
      const [invitations, tenders] = await Promise.all([
        invitationsBy(api, authority),
        follows ? readOwnTenders(api, authority) : [],
      ]);
      return invitations.map((call) => ({
        ...call,
        buyer: names,
        tender: tenders.find(({ competition }) => competition === call.competition) ?? null,
      }));
    }),
  );
  return found.flat();
};

export type Call = Awaited<ReturnType<typeof readCalls>>[number];
