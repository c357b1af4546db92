import { type Share, share } from '@kt/kernel';
import type { BenefitShareStep } from './rule-values.ts';

/** The municipality's share of the benefit paid for the n-th accrued benefit day (from 1), in basis points. */
export const benefitShareOn = (steps: readonly BenefitShareStep[], day: number): Share =>
  steps.find((step) => step.from <= day && (step.to === undefined || day <= step.to))?.share ?? share(0);
