import type { Id } from '@kt/kernel';
import { OPENED_STATES } from '../domain/competition-lifecycle.ts';
import type { Competition } from '../domain/competition-state.ts';
import { partiesBehind } from '../domain/tender-consortium.ts';
import type { Competitions, Purchasing } from './ports.ts';
import type { OpenedTenders } from './tender-ports.ts';

export type InvitedDeps = {
  readonly competitions: Pick<Competitions, 'invitedTo'>;
  readonly purchasing: Pick<Purchasing, 'parties'>;
};
export type InterestDeps = InvitedDeps & { readonly opened: Pick<OpenedTenders, 'all'> };
type Organisations = readonly Id<'organisation'>[];

/** An organisation invited, or one that stands behind it in the consortium that `lead` was admitted with. */
export type InvitedParty = { readonly organisation: Id<'organisation'>; readonly lead?: Id<'organisation'> };

/**
 * Everyone invited, and whoever stands behind them in the category. Asked of purchasing each time: beside the competition
 * nothing of it is kept, and it tells nothing of who tenders.
 */
export const invitedParties = async (
  { competitions, purchasing }: InvitedDeps,
  { authority, id, content: { system, category } }: Pick<Competition, 'authority' | 'id' | 'content'>,
): Promise<readonly InvitedParty[]> => {
  const [invited, places] = await Promise.all([
    competitions.invitedTo({ authority, id }),
    purchasing.parties(authority, system, category),
  ]);
  const behind = places
    .filter(({ provider }) => invited.includes(provider))
    .flatMap(({ provider: lead, group }) =>
      [...(group?.members ?? []), ...(group?.reliedOn ?? [])].map((organisation) => ({ organisation, lead })),
    );
  const all: readonly InvitedParty[] = [...invited.map((organisation) => ({ organisation })), ...behind];
  return [...new Map(all.toReversed().map((one) => [one.organisation, one])).values()].toReversed();
};

const concernedBy = async (deps: InterestDeps, competition: Competition): Promise<Organisations> => {
  const { authority, id, state } = competition;
  return OPENED_STATES.includes(state)
    ? (await deps.opened.all({ authority, id })).flatMap((one) => partiesBehind(one.state))
    : (await invitedParties(deps, competition)).map(({ organisation }) => organisation);
};

/**
 * Those of somebody's organisations that a competition concerns: the tenderers and their consortia once the tenders are
 * opened, everyone invited and their consortia before it.
 */
export const interestsIn = async (
  deps: InterestDeps,
  competition: Competition,
  own: Organisations,
): Promise<Organisations> => {
  if (own.length === 0) return [];
  const concerned = await concernedBy(deps, competition);
  return own.filter((organisation) => concerned.includes(organisation));
};
