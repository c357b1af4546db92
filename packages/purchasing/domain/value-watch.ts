import {
  type Actor,
  type Cents,
  cents,
  dayInFinland,
  type FactOf,
  type Id,
  type Instant,
  type Lifecycle,
  type NotAllowed,
  ok,
  type Result,
  type Share,
  type Stamp,
  share,
  shareOf,
  stampOf,
  sum,
  targets,
} from '@kt/kernel';
import { commonRule } from '@kt/terms';
import type { ValueLimit } from './value-limits.ts';

/** Whether what is agreed in a system has reached something that nobody has taken a position on yet. */
export const valueWatchLifecycle = {
  quiet: { count: ['quiet', 'raised'] },
  raised: { count: 'raised', note: 'quiet' },
} as const satisfies Lifecycle;
export type ValueWatchState = keyof typeof valueWatchLifecycle;

/** A share of a limit that agreements reached, as it stood at that moment. */
export type Passed = {
  readonly at: Instant;
  readonly limit: string;
  readonly share: Share;
  readonly valueCents: Cents;
  readonly limitCents: Cents;
};

/** The running value of one purchasing system: one counter for all its agreements, so that no two slip past a limit. */
export type ValueWatch = {
  readonly authority: Id<'authority'>;
  readonly system: Id<'system'>;
  readonly state: ValueWatchState;
  /** Ceilings of agreements by category, net of VAT. */
  readonly agreed: Readonly<Record<string, Cents>>;
  readonly passed: readonly Passed[];
  /** What the authority has decided to do about it; `answers` counts how many of `passed` the note speaks of. */
  readonly notes: readonly (Stamp & { readonly note: string; readonly answers: number })[];
};

export type WatchCommand =
  | {
      readonly command: 'count';
      readonly category: Id<'category'>;
      readonly agreedCents: Cents;
      readonly limits: readonly ValueLimit[];
    }
  | { readonly command: 'note'; readonly note: string };

type OfSystem<D> = { readonly authority: Id<'authority'>; readonly system: Id<'system'> } & Readonly<D>;
export type WatchFact =
  | FactOf<'system.value_counted', OfSystem<{ category: Id<'category'>; agreedCents: Cents }>>
  | FactOf<'system.value_passed', OfSystem<Omit<Passed, 'at'>>>
  | FactOf<'system.value_noted', OfSystem<{ note: string; answers: number }>>;

/** What an official writes may say anything: it lies apart from the event. */
export const WATCH_DETAILS: { readonly [T in WatchFact['type']]?: readonly string[] } = {
  'system.value_noted': ['note'],
};

/** A watch that begins with what had been agreed before anybody watched. */
export const newWatch = (
  of: Pick<ValueWatch, 'authority' | 'system'>,
  agreed: ValueWatch['agreed'] = {},
): ValueWatch => ({ ...of, state: 'quiet', agreed, passed: [], notes: [] });

/** What was reached after the authority's last word. */
export const unanswered = ({ passed, notes }: Pick<ValueWatch, 'passed' | 'notes'>): readonly Passed[] =>
  passed.slice(notes.at(-1)?.answers ?? 0);

const FULL: Share = share(10_000);

const agreedIn = (agreed: ValueWatch['agreed'], { categories }: ValueLimit): Cents =>
  sum(categories.map((one) => agreed[one] ?? cents(0)));

/** Each limit whose highest reached share is news: once told, neither it nor a lower one is told again. */
const newlyPassed = (
  { passed }: ValueWatch,
  agreed: ValueWatch['agreed'],
  limits: readonly ValueLimit[],
  at: Instant,
): readonly Passed[] =>
  limits.flatMap((limit) => {
    const valueCents = agreedIn(agreed, limit);
    const { key, limitCents } = limit;
    const shares = [FULL, commonRule('estimateWarningShare', dayInFinland(at))];
    const reached = shares.find((part) => valueCents >= shareOf(limitCents, part));
    const isTold = passed.some((one) => one.limit === key && reached !== undefined && one.share >= reached);
    return reached === undefined || isTold ? [] : [{ at, limit: key, share: reached, valueCents, limitCents }];
  });

/** What counting an agreement, or taking a position, does to the watch. */
export const decideWatch = (
  watch: ValueWatch,
  command: WatchCommand,
  at: Instant,
  by: Actor,
): Result<readonly WatchFact[], NotAllowed> => {
  const allowed = targets(valueWatchLifecycle, watch.state, command.command);
  if (!allowed.ok) return allowed;
  const of = { at, by, authority: watch.authority, system: watch.system };
  if (command.command === 'note')
    return ok([{ ...of, type: 'system.value_noted', note: command.note, answers: watch.passed.length }]);
  const { category, agreedCents, limits } = command;
  const passed = newlyPassed(watch, { ...watch.agreed, [category]: agreedCents }, limits, at);
  return ok([
    { ...of, type: 'system.value_counted', category, agreedCents },
    ...passed.map((one) => ({ ...of, ...one, type: 'system.value_passed' as const })),
  ]);
};

/** The watch after a fact. */
export const applyWatch = (watch: ValueWatch, fact: WatchFact): ValueWatch => {
  switch (fact.type) {
    case 'system.value_counted':
      return { ...watch, agreed: { ...watch.agreed, [fact.category]: fact.agreedCents } };
    case 'system.value_passed': {
      const { at, limit, share: part, valueCents, limitCents } = fact;
      return {
        ...watch,
        state: 'raised',
        passed: [...watch.passed, { at, limit, share: part, valueCents, limitCents }],
      };
    }
    case 'system.value_noted':
      return {
        ...watch,
        state: 'quiet',
        notes: [...watch.notes, { ...stampOf(fact), note: fact.note, answers: fact.answers }],
      };
  }
};
