import type { Words } from '../../language/use-words.ts';
import type { AgreementShown } from '../answers.ts';

type Ask = Pick<Words, 't' | 'euros' | 'number' | 'percent'> & { readonly authorityName: (id: string) => string };
type Change = NonNullable<AgreementShown['proposed']>['change'];
type Ringed = Pick<AgreementShown, 'authority' | 'ring'> & {
  readonly proposed?: { readonly change: Pick<Change, 'buyers'> };
};

/** A buyer as the table shows it: what it may use, what it has used, what is left. */
export type BuyerRow = {
  readonly id: string;
  readonly name: string;
  /** Who leads, and which row is the reader's own; empty for the others. */
  readonly note: string;
  readonly share: string;
  readonly places: string;
  readonly euros: string;
  readonly left: string;
};

/** Everybody who buys, the reader's own row first; a share that is to change stands beside the one in force. */
export const buyerRows = (
  { authority, ring, proposed }: Ringed,
  own: string | undefined,
  words: Ask,
): readonly BuyerRow[] => {
  const { t, euros, number, percent, authorityName } = words;
  const asked = new Map(proposed?.change.buyers?.map((one) => [one.authority, one.shareBp] as const));
  const shareText = (id: Ringed['authority'], now: number): string => {
    const next = asked.get(id);
    return next === undefined || next === now ? percent(now) : `${percent(now)} → ${percent(next)}`;
  };
  // What another area has used is told to the lead alone.
  const usedOf = (text: (of: number) => string, used: number | undefined, all: number): string =>
    used === undefined ? text(all) : t('agr.buyers.of', { used: text(used), all: text(all) });
  return ring
    .toSorted((a, b) => Number(b.authority === own) - Number(a.authority === own))
    .map((one) => ({
      id: one.authority,
      name: authorityName(one.authority),
      note: [
        ...(one.authority === authority ? [t('agr.buyers.lead')] : []),
        ...(one.authority === own ? [t('agr.buyers.own')] : []),
      ].join(' · '),
      share: shareText(one.authority, one.shareBp),
      places: usedOf(number, one.taken, one.places),
      euros: usedOf(euros, one.reservedCents, one.ceilingCents),
      left: one.reservedCents === undefined ? '–' : euros(Math.max(0, one.ceilingCents - one.reservedCents)),
    }));
};
