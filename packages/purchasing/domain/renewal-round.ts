import {
  type Actor,
  dayInFinland,
  err,
  type FactOf,
  type Id,
  type Instant,
  type Lifecycle,
  type LocalDate,
  type NotAllowed,
  ok,
  plusMs,
  type Result,
  type Stamp,
  stampOf,
  targets,
} from '@kt/kernel';

/** The life of a round in which everybody in a category with an old declaration is asked for a new one. */
export const renewalRoundLifecycle = {
  running: { ask: 'running', leave_out: 'running', finish: 'finished' },
  finished: {},
} as const satisfies Lifecycle;
export type RenewalRoundState = keyof typeof renewalRoundLifecycle;

type Place = { readonly provider: Id<'organisation'>; readonly admission: Id<'admission'> };

/** A round and how far it has come: of the fixed size of its counters, however many it asks. */
export type RenewalRound = {
  readonly id: Id<'round'>;
  readonly authority: Id<'authority'>;
  readonly system: Id<'system'>;
  readonly category: Id<'category'>;
  readonly state: RenewalRoundState;
  /** Whose declaration was given before this Finnish calendar day is asked. */
  readonly before: LocalDate;
  readonly reason: string;
  readonly started: Stamp;
  /** The starter's own organisations, about which somebody else decides. */
  readonly leavesOut: readonly string[];
  /** How many were to be asked when it began. */
  readonly planned: number;
  readonly asked: number;
  readonly leftOut: number;
  /** The last place that it came to; those before it in the order of storage are done. */
  readonly reached?: Place & { readonly at: Instant };
  readonly finished?: Instant;
};

export type RenewalRoundCommand =
  | ({ readonly command: 'ask' } & Place)
  | ({ readonly command: 'leave_out'; readonly code: string } & Place)
  | { readonly command: 'finish' };

type OfRound<D = object> = {
  readonly authority: Id<'authority'>;
  readonly system: Id<'system'>;
  readonly category: Id<'category'>;
  readonly round: Id<'round'>;
} & Readonly<D>;

export type RenewalRoundFact =
  | FactOf<'renewal_round.started', OfRound<{ before: LocalDate; reason: string; planned: number }>>
  | FactOf<'renewal_round.asked', OfRound<Place>>
  | FactOf<'renewal_round.left_out', OfRound<Place & { code: string }>>
  | FactOf<'renewal_round.finished', OfRound<{ asked: number; leftOut: number }>>;

/** An officer's own words lie apart from the event. */
export const RENEWAL_ROUND_DETAILS = { 'renewal_round.started': ['reason'] } as const;

export type RenewalRoundError =
  | NotAllowed
  | { readonly code: 'purchasing.round_day_in_future' }
  | { readonly code: 'purchasing.nobody_to_ask'; readonly before: LocalDate }
  | { readonly code: 'purchasing.round_running' };

const about = ({ authority, system, category, id }: RenewalRound, stamp: Stamp) => ({
  ...stamp,
  authority,
  system,
  category,
  round: id,
});

type Beginning = Omit<RenewalRound, 'state' | 'started' | 'asked' | 'leftOut' | 'reached' | 'finished'>;

/** A round begins: for a day that has come, and with somebody to ask. */
export const startRound = (
  beginning: Beginning,
  stamp: Stamp,
): Result<{ readonly round: RenewalRound; readonly fact: RenewalRoundFact }, RenewalRoundError> => {
  const { before, planned, reason } = beginning;
  if (before > dayInFinland(stamp.at)) return err({ code: 'purchasing.round_day_in_future' });
  if (planned === 0) return err({ code: 'purchasing.nobody_to_ask', before });
  const round: RenewalRound = { ...beginning, state: 'running', started: stamp, asked: 0, leftOut: 0 };
  return ok({ round, fact: { ...about(round, stamp), type: 'renewal_round.started', before, reason, planned } });
};

const factOf = (round: RenewalRound, command: RenewalRoundCommand, stamp: Stamp): RenewalRoundFact => {
  const of = about(round, stamp);
  if (command.command === 'finish') {
    return { ...of, type: 'renewal_round.finished', asked: round.asked, leftOut: round.leftOut };
  }
  const { provider, admission } = command;
  return command.command === 'ask'
    ? { ...of, type: 'renewal_round.asked', provider, admission }
    : { ...of, type: 'renewal_round.left_out', provider, admission, code: command.code };
};

/** What a command does to a round at a moment, or why it is refused. */
export const decideRound = (
  round: RenewalRound,
  command: RenewalRoundCommand,
  at: Instant,
  by: Actor,
): Result<RenewalRoundFact, RenewalRoundError> => {
  const allowed = targets(renewalRoundLifecycle, round.state, command.command);
  return allowed.ok ? ok(factOf(round, command, { at, by })) : allowed;
};

/** The round after a fact. */
export const applyRound = (round: RenewalRound, fact: RenewalRoundFact): RenewalRound => {
  switch (fact.type) {
    case 'renewal_round.started':
      return { ...round, state: 'running', started: stampOf(fact) };
    case 'renewal_round.finished':
      return { ...round, state: 'finished', finished: fact.at };
    case 'renewal_round.asked':
    case 'renewal_round.left_out': {
      const { provider, admission, at } = fact;
      const counted = fact.type === 'renewal_round.asked' ? { asked: round.asked + 1 } : { leftOut: round.leftOut + 1 };
      return { ...round, ...counted, reached: { provider, admission, at } };
    }
  }
};

/** How long a round may stand still before the clock takes it up where it was left. */
const RESTS_MS = 60_000;

/** A round that nobody carries on any more is taken up again a minute after its last step. */
export const roundDueAt = ({ state, started, reached }: RenewalRound): Instant | undefined =>
  state === 'running' ? plusMs((reached ?? started).at, RESTS_MS) : undefined;
