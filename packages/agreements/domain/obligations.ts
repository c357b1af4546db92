import { type Id, type LocalDate, plusMonths } from '@kt/kernel';
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

/** How an organisation stands with a report that is asked of it, as its wallet tells on a day. */
export const EVIDENCE_STATES = ['missing', 'unchecked', 'valid', 'expiring', 'expired', 'rejected'] as const;
export type EvidenceState = (typeof EVIDENCE_STATES)[number];

/** One report of one party to the agreement. What is not asked of a party, such as a public body, has no row. */
export type Evidence = {
  readonly organisation: Id<'organisation'>;
  readonly kind: CheckKind;
  readonly state: EvidenceState;
  readonly issuedOn?: LocalDate;
  readonly certificate?: Id<'certificate'>;
};

/** What blocks signing: whose report of which kind. */
export type MissingCheck = Pick<Evidence, 'organisation' | 'kind'>;

const isFresh = (issuedOn: LocalDate, signingDay: LocalDate): boolean =>
  plusMonths(issuedOn, commonRule('evidenceMaxAgeMonths', signingDay)) >= signingDay;

const stands = ({ state, issuedOn }: Evidence, signingDay: LocalDate): boolean =>
  (state === 'valid' || state === 'expiring') && issuedOn !== undefined && isFresh(issuedOn, signingDay);

/**
 * Reports that are not there, not looked at, rejected, or older than three months on the day of signing: a report may
 * count in the wallet to its own last day and be too old to sign upon.
 */
export const missingChecks = (evidence: readonly Evidence[], signingDay: LocalDate): readonly MissingCheck[] =>
  evidence.filter((one) => !stands(one, signingDay)).map(({ organisation, kind }) => ({ organisation, kind }));

/** What is known of an organisation that the registry does not know: everything is missing. */
export const nothingShown = (organisation: Id<'organisation'>): readonly Evidence[] =>
  CHECK_KINDS.map((kind) => ({ organisation, kind, state: 'missing' }));
