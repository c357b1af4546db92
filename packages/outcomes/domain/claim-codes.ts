/** Why a claim goes back to the provider for mending. */
export const RETURN_CODES = [
  'evidence_unclear',
  'evidence_wrong_kind',
  'dates_disagree',
  'hours_disagree',
  'employer_unclear',
] as const;
export type ReturnCode = (typeof RETURN_CODES)[number];

export const REJECT_CODES = [
  'not_earned',
  'evidence_contradicts',
  'employment_not_accepted',
  'duplicate',
  'outside_window',
  'service_not_given',
] as const;
export type RejectCode = (typeof REJECT_CODES)[number];

/** Why the provider does not accept a rejection. */
export const DISPUTE_CODES = ['evidence_sufficient', 'facts_wrong', 'rule_misread'] as const;
export type DisputeCode = (typeof DISPUTE_CODES)[number];

/** Why a claim is late. */
export const PLEA_CODES = ['register_delay', 'authority_delay', 'system_failure', 'illness', 'other_cause'] as const;
export type PleaCode = (typeof PLEA_CODES)[number];

export const CORRECTION_CODES = ['not_earned', 'wrong_amount', 'duplicate', 'evidence_false'] as const;
export type CorrectionCode = (typeof CORRECTION_CODES)[number];

/** Why a claim that was drafted fell away: the facts no longer carry it, or the referral was a data error. */
export const WITHDRAWAL_CODES = ['no_longer_earned', 'referral_voided'] as const;
export type WithdrawalCode = (typeof WITHDRAWAL_CODES)[number];
