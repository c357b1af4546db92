import { type FactOf, type Id, type Instant, type Lifecycle, parseId } from '@kt/kernel';
import type { Party } from './party.ts';

/** A signed-in person named an organisation or an object that is not theirs. Written once, never changed. */
export const attemptLifecycle = { none: { record: 'recorded' }, recorded: {} } as const satisfies Lifecycle;

/** Whose auditor sees it: the authority it touches, or, of organisations' people, every authority's. */
export type Watch = Id<'authority'> | 'organisations';

/** Who tried what, and when; never what was asked for. `code` is the refusal that was answered. */
export type Attempt = {
  readonly person: Id<'person'>;
  readonly operation: string;
  readonly code: string;
  readonly at: Instant;
  readonly watch: Watch;
  /** What the person acted for, or wanted to act for without belonging to it. */
  readonly actingFor?: Party;
};

export type AttemptRecorded = FactOf<'attempt.recorded', Omit<Attempt, 'at'>>;
export type Tried = Pick<Attempt, 'person' | 'operation' | 'code' | 'actingFor'>;

/** The UTC hour, `2026-11-22T05`: one person's tries of one operation within it are one record. */
export const hourOf = (at: Instant): string => at.slice(0, 'yyyy-mm-ddThh'.length);

/** Calls about tenders are one name: who tried which must not tell that somebody tenders. */
const told = (operation: string): string => (operation.startsWith('tender.') ? 'tender' : operation);

const watchOf = (actingFor: Party | undefined): Watch => parseId('authority', actingFor ?? '') ?? 'organisations';

export const recordAttempt = ({ person, operation, code, actingFor }: Tried, at: Instant): AttemptRecorded => ({
  type: 'attempt.recorded',
  at,
  by: person,
  person,
  operation: told(operation),
  code,
  watch: watchOf(actingFor),
  ...(actingFor && { actingFor }),
});

export const recordedAttempt = ({ person, operation, code, at, watch, actingFor }: AttemptRecorded): Attempt => ({
  person,
  operation,
  code,
  at,
  watch,
  ...(actingFor && { actingFor }),
});
