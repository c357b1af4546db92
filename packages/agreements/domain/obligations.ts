import { type Actor, type Instant, type LocalDate, plusMonths } from '@kt/kernel';
import { commonRule } from '@kt/terms';

/** Reports a buyer gets before signing, under the Contractor's Obligations and Liability Act (1233/2006). */
export const CHECK_KINDS = [
  'registers',
  'trade_register',
  'tax_status',
  'pension_insurance',
  'employment_terms',
  'occupational_health',
] as const;
export type CheckKind = (typeof CHECK_KINDS)[number];

/** What the report showed. A tax debt under a payment arrangement is no obstacle; `blocked` is. */
export const CHECK_RESULTS = ['clear', 'arrangement_shown', 'blocked'] as const;
export type CheckResult = (typeof CHECK_RESULTS)[number];

export const CHECK_SOURCES = ['supplier', 'register', 'report_service'] as const;
export type CheckSource = (typeof CHECK_SOURCES)[number];

/** That somebody looked at a report: never the report itself. */
export type CheckRecord = {
  readonly kind: CheckKind;
  readonly issuedOn: LocalDate;
  readonly source: CheckSource;
  readonly result: CheckResult;
  readonly checkedBy: Actor;
  readonly checkedAt: Instant;
};

const isFresh = (issuedOn: LocalDate, signingDay: LocalDate): boolean =>
  plusMonths(issuedOn, commonRule('evidenceMaxAgeMonths', signingDay)) >= signingDay;

const newest = (checks: readonly CheckRecord[], kind: CheckKind): CheckRecord | undefined =>
  checks
    .filter((check) => check.kind === kind)
    .reduce<CheckRecord | undefined>(
      (best, c) => (best === undefined || c.issuedOn >= best.issuedOn ? c : best),
      undefined,
    );

/** Kinds of which the newest report is missing, older than three months on the day of signing, or shows an obstacle. */
export const missingChecks = (checks: readonly CheckRecord[], signingDay: LocalDate): readonly CheckKind[] =>
  CHECK_KINDS.filter((kind) => {
    const latestCheck = newest(checks, kind);
    return latestCheck === undefined || latestCheck.result === 'blocked' || !isFresh(latestCheck.issuedOn, signingDay);
  });
