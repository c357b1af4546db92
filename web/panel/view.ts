import type { ClockState, Letter, Person } from './machine.ts';

export type SheetName = 'guide' | 'people' | 'mail' | 'bank';

/** All that the bar shows. */
export type View = {
  readonly clock: ClockState;
  readonly self: Person | undefined;
  readonly people: readonly Person[];
  readonly letters: readonly Letter[];
  /** Payment files that the bank has not answered. */
  readonly waiting: number;
  readonly moving: boolean;
  readonly open: boolean;
  readonly sheet: SheetName | undefined;
  /** What was done last, told to everybody; empty for nothing. */
  readonly status: string;
};
