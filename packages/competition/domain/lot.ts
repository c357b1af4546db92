import type { Texts } from '@kt/kernel';

/** A competition that is one of several bought together: each is tendered for, ranked and decided alone. */
export type Lot = {
  /** Id of the first lot: what the siblings of one bundle have in common. */
  readonly bundle: string;
  /** From 1. */
  readonly number: number;
  readonly of: number;
  readonly title: Texts;
};
