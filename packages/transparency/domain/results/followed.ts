import type { Cents, Id } from '@kt/kernel';
import type { ServiceType } from '@kt/terms';
import { isResultKind, NO_TALLY, plusTally, type Tally, tallyOfOne } from './tally.ts';

type Verified = { readonly claim: Id<'claim'>; readonly kind: string; readonly cents: Cents };
type Corrected = { readonly correction: Id<'claim'>; readonly claim: Id<'claim'>; readonly cents: Cents };

/** What was heard of one referral, in whatever order: only what results are counted from, nothing of the client. */
export type Followed = {
  readonly offer?: { readonly provider: Id<'organisation'>; readonly serviceType: ServiceType };
  readonly isStarted?: boolean;
  readonly isVoid?: boolean;
  readonly verified: readonly Verified[];
  readonly corrected: readonly Corrected[];
};

export const NOT_FOLLOWED: Followed = { verified: [], corrected: [] };

const by = <T>(list: readonly T[], one: T, nameOf: (item: T) => string): readonly T[] =>
  [...list.filter((item) => nameOf(item) !== nameOf(one)), one].sort((a, b) => (nameOf(a) < nameOf(b) ? -1 : 1));

/** The same claim verified anew stands once, as it was verified last. */
export const withVerified = (before: Followed, one: Verified): Followed => ({
  ...before,
  verified: by(before.verified, one, ({ claim }) => claim),
});
/** `cents` is what was taken back, below zero. */
export const withCorrected = (before: Followed, one: Corrected): Followed => ({
  ...before,
  corrected: by(before.corrected, one, ({ correction }) => correction),
});

/** A result stands until everything that was paid for it has been taken back. */
const stands = ({ corrected }: Followed, { claim, cents }: Verified): boolean => {
  const back = corrected.filter((one) => one.claim === claim);
  return back.length === 0 || back.reduce((sum, one) => sum + one.cents, Number(cents)) > 0;
};

/** What a referral counts for, and where; nothing before it has begun, or once it was entered by mistake. */
export const countedOf = (
  followed: Followed,
): { readonly provider: Id<'organisation'>; readonly serviceType: ServiceType; readonly tally: Tally } | undefined => {
  const { offer, isStarted, isVoid, verified } = followed;
  if (offer === undefined || isStarted !== true || isVoid === true) return undefined;
  const kinds = verified.filter((one) => stands(followed, one)).map(({ kind }) => kind);
  return { ...offer, tally: tallyOfOne(kinds.filter(isResultKind)) };
};

export type ResultRow = {
  readonly provider: Id<'organisation'>;
  readonly serviceType: ServiceType;
  readonly tally: Tally;
};

const isOf =
  ({ provider, serviceType }: Pick<ResultRow, 'provider' | 'serviceType'>) =>
  (row: ResultRow): boolean =>
    row.provider === provider && row.serviceType === serviceType;

const changed = (rows: readonly ResultRow[], one: ResultRow | undefined, times: 1 | -1): readonly ResultRow[] => {
  if (one === undefined) return rows;
  const before = rows.find(isOf(one))?.tally ?? NO_TALLY;
  return [...rows.filter((row) => !isOf(one)(row)), { ...one, tally: plusTally(before, one.tally, times) }];
};

/** The rows of a drawer with what changed in one referral: what it counted for is taken away, what it counts for is added. */
export const recounted = (rows: readonly ResultRow[], before: Followed, after: Followed): readonly ResultRow[] =>
  changed(changed(rows, countedOf(before), -1), countedOf(after), 1).filter(({ tally }) => tally.started > 0);
