import type { StepKind } from '@kt/terms';

/** Kinds of steps that are results; fees for starting and for months are none. */
export const RESULT_KINDS = [
  'education_start',
  'employment_1m',
  'employment_3m',
  'employment_6m',
  'retention_12m',
  'benefit_exit',
  'milestone',
  'named',
] as const satisfies readonly StepKind[];
export type ResultKind = (typeof RESULT_KINDS)[number];
/** Those that say somebody works or studies: what the share of a service is reckoned from. */
const WORKING: readonly ResultKind[] = RESULT_KINDS.filter((kind) => kind !== 'milestone' && kind !== 'named');

export const isResultKind = (text: string): text is ResultKind => RESULT_KINDS.some((kind) => kind === text);

/** Clients that a provider's services of a kind were begun with, and how many of them have verified results. */
export type Tally = {
  readonly started: number;
  /** With work or education verified, each client once. */
  readonly working: number;
  readonly kinds: { readonly [K in ResultKind]?: number };
};

export const NO_TALLY: Tally = { started: 0, working: 0, kinds: {} };

/** One client's part: begun once, each kind once. */
export const tallyOfOne = (kinds: readonly ResultKind[]): Tally => ({
  started: 1,
  working: kinds.some((kind) => WORKING.includes(kind)) ? 1 : 0,
  kinds: Object.fromEntries([...new Set(kinds)].map((kind) => [kind, 1])),
});

/** `a` with `b` added `times` times: 1 adds it, −1 takes it away. */
export const plusTally = (a: Tally, b: Tally, times: 1 | -1): Tally => {
  const kinds = RESULT_KINDS.flatMap((kind) => {
    const sum = (a.kinds[kind] ?? 0) + times * (b.kinds[kind] ?? 0);
    return sum === 0 ? [] : [[kind, sum] as const];
  });
  return {
    started: a.started + times * b.started,
    working: a.working + times * b.working,
    kinds: Object.fromEntries(kinds),
  };
};

const WHOLE = 100;

/** Whole percent of those who began, rounded down: never more than was reached. */
export const percentOf = (count: number, started: number): number =>
  started === 0 ? 0 : Math.floor((WHOLE * count) / started);
