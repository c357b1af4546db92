import { endOfDay, type Instant, LANGUAGES, type Language, type Texts } from '@kt/kernel';
import {
  type AssumptionError,
  checkAssumptions,
  comparisonPriceExact,
  type OptionFault,
  optionFault,
  type RateCardError,
  rateCardErrors,
} from '@kt/terms';
import type { CategoryTerms, CompetitionContent } from './competition-content.ts';
import { type CriteriaError, criteriaErrors } from './criteria.ts';
import { earliestDeadline } from './deadline.ts';
import { type MustHaveError, mustHaveErrors } from './must-haves.ts';

export type ContentError =
  | CriteriaError
  | MustHaveError
  | RateCardError
  | AssumptionError
  | { readonly code: 'competition.text_missing'; readonly field: 'title' | 'need'; readonly language: Language }
  | { readonly code: 'competition.period_unreal' }
  /** `option` from 1. */
  | { readonly code: 'competition.option_unreal'; readonly option: number; readonly field: OptionFault['field'] }
  | { readonly code: 'competition.outside_category'; readonly field: 'serviceType' | 'municipalities' }
  | { readonly code: 'competition.amount_unreal'; readonly field: 'places' | 'ceiling' | 'winners' | 'prices' }
  | {
      readonly code: 'competition.field_missing';
      readonly field: 'costCentre' | 'languages' | 'municipalities' | 'evaluators';
    }
  | { readonly code: 'competition.deadline_too_early'; readonly earliest: Instant };

/** The authority is bilingual: an invitation says the same in both national languages. */
const DEMANDED = LANGUAGES.filter((language) => language !== 'en');

const textErrors = (field: 'title' | 'need', texts: Texts): readonly ContentError[] =>
  DEMANDED.filter((language) => (texts[language] ?? '').trim() === '').map(
    (language) => ({ code: 'competition.text_missing', field, language }) as const,
  );

const isPositive = (n: number): boolean => Number.isSafeInteger(n) && n > 0;

const amountErrors = ({ places, ceilingCents, winners }: CompetitionContent): readonly ContentError[] => {
  const amounts = { places, ceiling: ceilingCents, winners } as const;
  const fields = (['places', 'ceiling', 'winners'] as const).filter((field) => !isPositive(amounts[field]));
  const isTooWide = isPositive(places) && isPositive(winners) && winners > places;
  return [...fields, ...(isTooWide ? (['winners'] as const) : [])].map((field) => ({
    code: 'competition.amount_unreal',
    field,
  }));
};

/** Every price at its cap: what no bid can exceed must still be an amount that the opening can reckon with. */
const priceErrors = ({ rateCard, assumptions }: CompetitionContent): readonly ContentError[] => {
  const { numerator, denominator } = comparisonPriceExact(rateCard, assumptions);
  return numerator / denominator < BigInt(Number.MAX_SAFE_INTEGER)
    ? []
    : [{ code: 'competition.amount_unreal', field: 'prices' }];
};

const fieldErrors = (content: CompetitionContent): readonly ContentError[] => {
  const lengths = {
    costCentre: content.costCentre.trim().length,
    languages: content.languages.length,
    municipalities: content.municipalities.length,
    evaluators: content.evaluators.length,
  } as const;
  const fields = (['costCentre', 'languages', 'municipalities', 'evaluators'] as const).filter(
    (field) => lengths[field] === 0,
  );
  return fields.map((field) => ({ code: 'competition.field_missing', field }));
};

const categoryErrors = (content: CompetitionContent, category: CategoryTerms): readonly ContentError[] => {
  const isElsewhere = content.municipalities.some((municipality) => !category.municipalities.includes(municipality));
  const fields = [
    ...(category.serviceTypes.includes(content.serviceType) ? [] : (['serviceType'] as const)),
    ...(isElsewhere ? (['municipalities'] as const) : []),
  ];
  return fields.map((field) => ({ code: 'competition.outside_category', field }));
};

const periodErrors = ({ start, end, deadline }: CompetitionContent): readonly ContentError[] =>
  start < end && endOfDay(start) > deadline ? [] : [{ code: 'competition.period_unreal' }];

/** Rights to prolong that follow the period and each other; a period that cannot be is told of alone. */
const optionErrors = (content: CompetitionContent): readonly ContentError[] => {
  const { options = [] } = content;
  const fault = content.start < content.end ? optionFault(content, options) : undefined;
  return fault === undefined ? [] : [{ code: 'competition.option_unreal', option: fault.at + 1, field: fault.field }];
};

/** What a change of an open competition may spoil. Empty = still whole. */
export const openContentErrors = (content: CompetitionContent): readonly ContentError[] => [
  ...textErrors('title', content.title),
  ...textErrors('need', content.need),
  ...mustHaveErrors(content),
  ...amountErrors(content),
  ...fieldErrors(content),
  ...periodErrors(content),
  ...optionErrors(content),
];

/** Everything that keeps a draft from being reviewed, but for its deadline. Empty = complete. */
export const contentErrors = (content: CompetitionContent, category: CategoryTerms): readonly ContentError[] => {
  const assumptions = checkAssumptions(content.rateCard, content.assumptions);
  return [
    ...textErrors('title', content.title),
    ...textErrors('need', content.need),
    ...mustHaveErrors(content),
    ...criteriaErrors(content.criteria, category.criteria),
    ...rateCardErrors(content.rateCard),
    ...(assumptions.ok ? priceErrors(content) : [assumptions.error]),
    ...amountErrors(content),
    ...fieldErrors(content),
    ...categoryErrors(content, category),
    ...periodErrors(content),
    ...optionErrors(content),
  ];
};

/** The deadline's own rule, judged at the moment of sending. */
export const deadlineErrors = (
  deadline: Instant,
  { profile, tenderPeriodDays }: Pick<CategoryTerms, 'profile' | 'tenderPeriodDays'>,
  sentAt: Instant,
): readonly ContentError[] => {
  const earliest = earliestDeadline(profile, sentAt, tenderPeriodDays);
  return deadline >= earliest ? [] : [{ code: 'competition.deadline_too_early', earliest }];
};
