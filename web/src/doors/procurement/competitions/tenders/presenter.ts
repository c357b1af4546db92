import type { Id } from '@kt/kernel';
import type { TenderShown } from '../reads.ts';

/** Invalid and void ones last; otherwise by rank, then in the order in which they came. */
export const inTenderOrder = (rows: readonly TenderShown[]): readonly TenderShown[] => {
  const weight = ({ state }: TenderShown): number => (state === 'invalid' || state === 'void' ? 1 : 0);
  return rows.toSorted(
    (a, b) => weight(a) - weight(b) || (a.rank ?? 0) - (b.rank ?? 0) || a.receivedAt.localeCompare(b.receivedAt),
  );
};

/** Providers that stand behind some tenders. */
export const providersIn = (
  rows: readonly { readonly provider?: Id<'organisation'> | undefined }[],
): readonly Id<'organisation'>[] => rows.flatMap(({ provider }) => provider ?? []);

const VOIDITIES = ['late', 'not_invited', 'altered'] as const;
const INVALIDITIES = ['membership_lapsed', 'unreadable', 'incomplete', 'over_cap'] as const;
type ReasonKey = `voidity.${(typeof VOIDITIES)[number]}` | `invalidity.${(typeof INVALIDITIES)[number]}`;

/** The catalogue's sentence for why a tender was not opened or is not compared. */
export const reasonKey = ({ reason }: Pick<TenderShown, 'reason'>): ReasonKey | undefined => {
  const voidity = VOIDITIES.find((one) => one === reason);
  if (voidity !== undefined) return `voidity.${voidity}`;
  const invalidity = INVALIDITIES.find((one) => one === reason);
  return invalidity === undefined ? undefined : `invalidity.${invalidity}`;
};
