import { dayInFinland, type Instant } from '@kt/kernel';
import type { Assessment } from '@kt/outcomes/domain/assessment.ts';
import type { ClaimState } from '@kt/outcomes/domain/claim.ts';
import type { DisputeCode, PleaCode, RejectCode, ReturnCode } from '@kt/outcomes/domain/claim-codes.ts';
import type { DueLimit } from '@kt/terms';
import type { Words } from '../language/use-words.ts';

type Ask = Pick<Words, 't' | 'euros' | 'day'>;

/** What both sides see of a claim. */
export type ClaimSeen = {
  readonly state: ClaimState;
  readonly earnedOn: string;
  readonly priceCents: number;
  readonly times: { readonly opensAt: Instant; readonly latestDay: string };
  readonly assessment?: Pick<Assessment, 'dueCents' | 'limitedBy' | 'blocks'> | undefined;
  readonly amountCents?: number | undefined;
  readonly limitedBy?: DueLimit | undefined;
  readonly returned?: { readonly codes: readonly ReturnCode[] } | undefined;
  readonly rejection?: { readonly code: RejectCode } | undefined;
  readonly dispute?: { readonly code: DisputeCode } | undefined;
  readonly plea?: { readonly code: PleaCode } | undefined;
  readonly payment?: { readonly paidOn: string } | undefined;
};

type Row = readonly [string, string | undefined];

const moneyRows = (claim: ClaimSeen, { t, euros }: Ask): readonly Row[] => {
  const { assessment, amountCents, priceCents } = claim;
  const limit = claim.limitedBy ?? assessment?.limitedBy;
  return [
    [t('claim.price'), euros(priceCents)],
    [t('claim.worth'), assessment && amountCents === undefined ? euros(assessment.dueCents) : undefined],
    [t('claim.verified_at'), amountCents === undefined ? undefined : euros(amountCents)],
    [t('claim.limited'), limit && t(`outcomes.limit.${limit}`)],
  ];
};

const reasonRows = ({ returned, rejection, dispute, plea }: ClaimSeen, { t }: Ask): readonly Row[] => [
  [t('claim.return_reasons'), returned?.codes.map((code) => t(`outcomes.return.${code}`)).join(', ')],
  [t('claim.reject_reason'), rejection && t(`outcomes.reject.${rejection.code}`)],
  [t('claim.dispute_reason'), dispute && t(`outcomes.dispute.${dispute.code}`)],
  [t('claim.plea_reason'), plea && t(`outcomes.plea.${plea.code}`)],
];

/** A claim's facts by name; those without a value are left out when shown. */
export const claimRows = (claim: ClaimSeen, words: Ask): readonly Row[] => {
  const { t, day } = words;
  const { earnedOn, times, payment } = claim;
  return [
    [t('claim.earned_on'), day(earnedOn)],
    ...moneyRows(claim, words),
    [t('claim.window'), t('claim.window_of', { from: day(dayInFinland(times.opensAt)), to: day(times.latestDay) })],
    ...reasonRows(claim, words),
    [t('claim.paid_on'), payment && day(payment.paidOn)],
  ];
};
