import type { Words } from '../../language/use-words.ts';
import type { Meter } from '../../page/meters.tsx';
import type { AgreementLine } from '../answers.ts';

export type Valued = Pick<AgreementLine, 'ceilingCents' | 'value'>;

const FULL = 10_000;
const partOf = (cents: number, ceilingCents: number): number =>
  ceilingCents === 0 ? 0 : Math.floor((cents * FULL) / ceilingCents);

/** What is reserved, claimed, approved and paid of the ceiling. */
export const valueMeters = (
  { ceilingCents, value }: Valued,
  { t, euros, percent }: Pick<Words, 't' | 'euros' | 'percent'>,
): readonly [Meter, Meter, Meter, Meter] => {
  const shareText = (share: number): string => t('figures.value.share', { share: percent(share) });
  const share = percent(value.reservedShare);
  const warning = {
    within: shareText(value.reservedShare),
    warn: t('figures.value.warn', { share, limit: percent(value.warningShare) }),
    over: t('figures.value.over'),
  }[value.standing];
  const meter = (key: 'reserved' | 'claimed' | 'approved' | 'paid', cents: number): Meter => ({
    key,
    name: t(`figures.value.${key}`),
    figures: t('figures.value.sums', { value: euros(cents), limit: euros(ceilingCents) }),
    filled: Math.max(0, Math.min(FULL, partOf(cents, ceilingCents))),
    standing: key === 'reserved' ? warning : shareText(partOf(cents, ceilingCents)),
    isLoud: key === 'reserved' && value.standing !== 'within',
  });
  return [
    meter('reserved', value.reservedCents),
    meter('claimed', value.claimedCents),
    meter('approved', value.approvedCents),
    meter('paid', value.paidCents),
  ];
};
