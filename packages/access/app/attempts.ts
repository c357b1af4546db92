import {
  type Clock,
  type Instant,
  ok,
  type PageKey,
  parseId,
  type Result,
  type Rows,
  type Attempt as Try,
  type UnitOfWork,
  type WorkError,
} from '@kt/kernel';
import { type Attempt, recordAttempt, recordedAttempt, type Watch } from '../domain/attempt.ts';
import { parseParty } from '../domain/party.ts';
import type { Attempts, People } from './ports.ts';

export type AttemptDeps = { readonly work: UnitOfWork; readonly attempts: Attempts; readonly clock: Clock };

/** A refused call: of a signed-in person, naming what is not theirs. */
export type RefusedCall = {
  readonly by: string;
  readonly operation: string;
  readonly code: string;
  readonly actingFor?: string;
};

/** Writes down that somebody named what is not theirs; once a person, operation and hour, so that nobody floods it. */
export const recordAttemptWith =
  ({ work, attempts }: AttemptDeps) =>
  async ({ by, operation, code, actingFor }: RefusedCall): Promise<Result<unknown, WorkError>> => {
    const person = parseId('person', by);
    if (person === undefined) return ok(undefined);
    const party = actingFor === undefined ? undefined : parseParty(actingFor);
    return work.run({ by, operation: 'attempt.record' }, async (at): Promise<Result<Try, never>> => {
      const fact = recordAttempt({ person, operation, code, ...(party && { actingFor: party }) }, at);
      const state = recordedAttempt(fact);
      const done = { id: attempts.subject(state), version: 1 };
      return ok({ done, parts: (await attempts.isKnown(state)) ? [] : [attempts.create({ state, facts: [fact] })] });
    });
  };

const monthOf = (at: Instant): string => at.slice(0, 'yyyy-mm'.length);

export type AttemptView = Attempt & { readonly name?: string };

/** One page of a month's attempts, newest first. @param month `yyyy-mm` of UTC; absent = the current one. */
export const listAttemptsWith =
  ({ attempts, clock, people }: Pick<AttemptDeps, 'attempts' | 'clock'> & { readonly people: People }) =>
  async (watch: Watch, month: string | undefined, after?: PageKey): Promise<Rows<AttemptView>> => {
    const { found, next } = await attempts.page(watch, month ?? monthOf(clock.now()), after);
    const names = await people.details([...new Set(found.map(({ state }) => state.person))]);
    const rows = found.map(({ state }) => {
      const name = names.get(state.person)?.name;
      return { ...state, ...(name !== undefined && { name }) };
    });
    return { rows, ...(next && { next }) };
  };
