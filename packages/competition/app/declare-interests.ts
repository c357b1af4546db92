import { type Act, err, type Id, ok, type Result } from '@kt/kernel';
import type { CompetitionCommand } from '../domain/competition-commands.ts';
import type { Competition } from '../domain/competition-state.ts';
import { type Capacity, evaluatorsOf, type Ties } from '../domain/interest-statement.ts';
import { type NotFound, notFound } from './errors.ts';
import { type InvitedDeps, type InvitedParty, invitedParties } from './interests.ts';
import type { CompetitionDeps, CompetitionRef, Openers } from './ports.ts';
import { type Commanded, runCommand } from './run-command.ts';

type Deps = Pick<CompetitionDeps, 'work' | 'competitions'> & InvitedDeps & { readonly openers: Openers };

export type InterestsWord = Ties & {
  readonly capacity: Capacity;
  /** Every organisation that whoever declares belongs to. */
  readonly own: readonly Id<'organisation'>[];
};

type Refusal = {
  readonly code: 'competition.not_opener' | 'competition.not_evaluator' | 'competition.tie_unknown';
};

const mayDeclare = async (
  { openers }: Deps,
  state: Competition,
  capacity: Capacity,
  by: string,
): Promise<Result<true, Refusal>> => {
  if (capacity === 'evaluator')
    return evaluatorsOf(state).some((one) => one === by) ? ok(true) : err({ code: 'competition.not_evaluator' });
  const roleSince = await openers.roleSince(by, state.authority);
  return roleSince === undefined ? err({ code: 'competition.not_opener' }) : ok(true);
};

/** Whom a tie can be declared to: everyone invited with whom they were admitted, and whoever evaluates or has approved the opening. */
const areKnown = (
  state: Competition,
  invited: readonly Id<'organisation'>[],
  { organisations, people }: Ties,
): boolean =>
  organisations.every((one) => invited.includes(one)) &&
  people.every((one) => evaluatorsOf(state).includes(one) || state.approvals.some(({ by }) => by === one));

/**
 * An opener's or evaluator's statement of what ties them to the competition. An organisation of their own among the
 * invited, or in one of their consortia, is added to it by itself: nobody states "nothing" against the register.
 */
export const declareInterests =
  (deps: Deps) =>
  (ref: CompetitionRef, { capacity, own, ...declared }: InterestsWord, act: Act): Commanded<Refusal> =>
    runCommand(deps)<Refusal>(ref, act, async (state): Promise<Result<CompetitionCommand, Refusal>> => {
      const may = await mayDeclare(deps, state, capacity, act.by);
      if (!may.ok) return may;
      const invited = (await invitedParties(deps, state)).map(({ organisation }) => organisation);
      if (!areKnown(state, invited, declared)) return err({ code: 'competition.tie_unknown' });
      const registered = own.filter((one) => invited.includes(one));
      const organisations = [...new Set([...declared.organisations, ...registered])];
      return ok({ do: 'declare_interests', capacity, ties: { organisations, people: declared.people } });
    });

/**
 * Everyone invited and those in their consortia, in one list: whom an opener or evaluator may have a tie to. It tells
 * nothing of who tenders.
 */
export const listInvited =
  (deps: Pick<CompetitionDeps, 'competitions'> & InvitedDeps) =>
  async (ref: CompetitionRef): Promise<Result<{ readonly rows: readonly InvitedParty[] }, NotFound>> => {
    const found = await deps.competitions.load(ref);
    if (found?.state.published === undefined) return err(notFound);
    return ok({ rows: await invitedParties(deps, found.state) });
  };
