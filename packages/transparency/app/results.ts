import type { Id, LocalDate, TxPart } from '@kt/kernel';
import { commonRule } from '@kt/terms';
import type { Followed, ResultRow } from '../domain/results/followed.ts';
import type { Tally } from '../domain/results/tally.ts';

export type KeptRows = { readonly seen: number; readonly rows: readonly ResultRow[] };
export type KeptFollowed = { readonly seen: number; readonly followed: Followed };

/** Results by provider and kind of service, counted as facts come in, and what they are counted from. */
export type Results = {
  readonly followed: (referral: Id<'referral'>) => Promise<KeptFollowed>;
  readonly keepFollowed: (referral: Id<'referral'>, before: KeptFollowed, now: Followed) => TxPart;
  readonly rows: (n: number) => Promise<KeptRows>;
  readonly keepRows: (n: number, before: KeptRows, rows: readonly ResultRow[]) => TxPart;
};

export const resultKey = (provider: string, serviceType: string): string => `${provider} ${serviceType}`;

/** Results that may be told: of those who began at least as many as a small cell needs. */
export const tallies = (rows: readonly ResultRow[], day: LocalDate): ReadonlyMap<string, Tally> =>
  new Map(
    rows
      .filter(({ tally }) => tally.started >= commonRule('smallCellPersons', day))
      .map(({ provider, serviceType, tally }) => [resultKey(provider, serviceType), tally]),
  );
