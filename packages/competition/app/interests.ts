import type { Id } from '@kt/kernel';
import { OPENED_STATES } from '../domain/competition-lifecycle.ts';
import type { Competition } from '../domain/competition-state.ts';
import type { Competitions } from './ports.ts';
import type { OpenedTenders } from './tender-ports.ts';

type Deps = { readonly competitions: Pick<Competitions, 'invitedTo'>; readonly opened: Pick<OpenedTenders, 'all'> };
type Organisations = readonly Id<'organisation'>[];

const concernedBy = async (
  { competitions, opened }: Deps,
  { authority, id, state }: Competition,
): Promise<readonly (Id<'organisation'> | undefined)[]> =>
  OPENED_STATES.includes(state)
    ? (await opened.all({ authority, id })).map((one) => one.state.provider)
    : competitions.invitedTo({ authority, id });

/**
 * Those of somebody's organisations that a competition concerns: the tenderers once the tenders are opened, everyone
 * invited before it.
 */
export const interestsIn = async (deps: Deps, competition: Competition, own: Organisations): Promise<Organisations> => {
  if (own.length === 0) return [];
  const concerned = await concernedBy(deps, competition);
  return own.filter((organisation) => concerned.includes(organisation));
};
