import type { Cents, Trilingual } from '@kt/kernel';
import type { RequirementKind } from '@kt/terms';

/** A yes/no requirement of suitability: no points, no cap on numbers. */
export type Requirement = {
  readonly key: string;
  readonly text: Trilingual;
  /** Absent in categories made before kinds were asked: `other`. */
  readonly kind?: RequirementKind;
  /** Turnover demanded a year, net of VAT. */
  readonly turnoverCents?: Cents;
  /** How many references are demanded. */
  readonly count?: number;
  /** Why it is demanded and how it is shown. */
  readonly explanation?: Trilingual;
  /** Why more turnover is demanded than is proportionate, in the officer's words. */
  readonly turnoverReason?: string;
};
