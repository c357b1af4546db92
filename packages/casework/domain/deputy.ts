import {
  type Actor,
  dayInFinland,
  endOfDay,
  err,
  type FactOf,
  type Id,
  type Instant,
  isBefore,
  type Lifecycle,
  type LocalDate,
  ok,
  type Result,
  type Stamp,
  stampOf,
  targets,
} from '@kt/kernel';
import type { CaseworkError } from './casework-errors.ts';

/** One case worker stands in for another for some days. `pass` comes by the clock after the last one. */
export const deputyLifecycle = { named: { end: 'ended', pass: 'ended' }, ended: {} } as const satisfies Lifecycle;
export const DEPUTY_STATES = ['named', 'ended'] as const satisfies readonly (keyof typeof deputyLifecycle)[];

/** `standIn` sees and follows the clients of `worker` from `from` to `until`, both days included. */
export type Deputy = {
  readonly id: Id<'deputy'>;
  readonly authority: Id<'authority'>;
  readonly state: (typeof DEPUTY_STATES)[number];
  readonly worker: Actor;
  readonly standIn: Actor;
  readonly from: LocalDate;
  readonly until: LocalDate;
  readonly named: Stamp;
  readonly ended?: Stamp;
};

type Known = { readonly authority: Id<'authority'>; readonly deputy: Id<'deputy'> };
type Between = { readonly worker: Actor; readonly standIn: Actor };
export type DeputyFact =
  | FactOf<'deputy.named', Known & Between & { from: LocalDate; until: LocalDate; told: readonly Actor[] }>
  | FactOf<'deputy.ended', Known & Between>;

export type NewDeputy = Pick<Deputy, 'id' | 'authority' | 'worker' | 'standIn' | 'from' | 'until'>;

/** Names a deputy: another person, and days that are not over yet. */
export const nameDeputy = (
  { id, authority, worker, standIn, from, until }: NewDeputy,
  { at, by }: Stamp,
): Result<Extract<DeputyFact, { readonly type: 'deputy.named' }>, CaseworkError> => {
  if (worker === standIn) return err({ code: 'casework.same_worker' });
  if (until < from) return err({ code: 'casework.day_out_of_order', day: until, notBefore: from });
  const today = dayInFinland(at);
  if (until < today) return err({ code: 'casework.day_out_of_order', day: until, notBefore: today });
  return ok({
    type: 'deputy.named',
    at,
    by,
    authority,
    deputy: id,
    worker,
    standIn,
    from,
    until,
    told: [worker, standIn],
  });
};

export const namedDeputy = (fact: Extract<DeputyFact, { readonly type: 'deputy.named' }>): Deputy => {
  const { authority, deputy: id, worker, standIn, from, until } = fact;
  return { id, authority, state: 'named', worker, standIn, from, until, named: stampOf(fact) };
};

/** When the last day is over. */
export const deputyDueAt = ({ state, until }: Deputy): Instant | undefined =>
  state === 'named' ? endOfDay(until) : undefined;

export type DeputyCommand = { readonly command: 'end' | 'pass' };

/** Ends it: by a person at any time, by the clock only when its days are over. */
export const decideDeputy = (
  deputy: Deputy,
  { command }: DeputyCommand,
  { at, by }: Stamp,
): Result<DeputyFact, CaseworkError> => {
  const allowed = targets(deputyLifecycle, deputy.state, command);
  if (!allowed.ok) return err(allowed.error);
  if (command === 'pass' && isBefore(at, endOfDay(deputy.until))) return err({ code: 'casework.not_due' });
  const { authority, id, worker, standIn } = deputy;
  return ok({ type: 'deputy.ended', at, by, authority, deputy: id, worker, standIn });
};

export const applyDeputy = (deputy: Deputy, fact: DeputyFact): Deputy =>
  fact.type === 'deputy.ended' ? { ...deputy, state: 'ended', ended: stampOf(fact) } : deputy;

/** Whether somebody stands in on the day of `at`. */
export const isStandingIn = ({ state, from, until }: Deputy, at: Instant): boolean => {
  const today = dayInFinland(at);
  return state === 'named' && from <= today && today <= until;
};
