import { zId, zLocalDate, zPositiveCents } from '@kt/platform/schema.ts';
import * as z from 'zod';

/** Codes of bodies; the rules' own tables are compared with these in a test. */
export const CODES = {
  traits: ['agreed_before', 'own_group', 'agency', 'self_employment', 'subsidised'],
  return: ['evidence_unclear', 'evidence_wrong_kind', 'dates_disagree', 'hours_disagree', 'employer_unclear'],
  reject: [
    'not_earned',
    'evidence_contradicts',
    'employment_not_accepted',
    'duplicate',
    'outside_window',
    'service_not_given',
  ],
  dispute: ['evidence_sufficient', 'facts_wrong', 'rule_misread'],
  plea: ['register_delay', 'authority_delay', 'system_failure', 'illness', 'other_cause'],
  correct: ['not_earned', 'wrong_amount', 'duplicate', 'evidence_false'],
  state: [
    'not_yet',
    'claimable',
    'reminder',
    'submitted',
    'in_check',
    'returned',
    'rejected',
    'disputed',
    'rejected_finally',
    'lapsed',
    'verified',
    'paid',
    'corrected',
    'withdrawn',
  ],
  waiting: ['submitted', 'in_check', 'disputed', 'lapsed'],
} as const;

const referral = { referral: zId('referral') };
const authority = { authority: zId('authority') };
const claim = { claim: zId('claim') };
const row = { number: z.coerce.number().int().min(1).max(1_000) };

export const referralParams = z.strictObject(referral);
/** The agreement that a client would move to, and the last day with the present provider. */
export const switchQuery = z.strictObject({ agreement: zId('agreement'), on: zLocalDate });
export const ownReferralParams = z.strictObject({ ...authority, ...referral });
export const ownRowParams = z.strictObject({ ...authority, ...referral, ...row });
export const ownClaimParams = z.strictObject({ ...authority, ...claim });
export const ownListParams = z.strictObject(authority);
export const claimParams = z.strictObject(claim);
export type OwnClaimParams = z.infer<typeof ownClaimParams>;
export type OwnReferralParams = z.infer<typeof ownReferralParams>;

const cursor = { cursor: z.string().max(2_000).exactOptional() };
export const ownListQuery = z.strictObject({ ...cursor, state: z.enum(CODES.state) });
export const waitingQuery = z.strictObject({ ...cursor, state: z.enum(CODES.waiting) });

/** A code of the provider's own for an employer: letters, digits and dashes, so that no name fits. */
const zEmployer = z.string().regex(/^[A-Za-z0-9-]{1,24}$/);
const zLeave = z.strictObject({ start: zLocalDate, lastDay: zLocalDate });

export const employmentBody = z.strictObject({
  employer: zEmployer,
  start: zLocalDate,
  lastDay: zLocalDate.exactOptional(),
  weeklyHours: z.number().positive().max(168),
  traits: z.array(z.enum(CODES.traits)).max(CODES.traits.length),
  leaves: z.array(zLeave).max(40),
});
export const resultBody = z.strictObject({ step: z.string().min(1).max(60), achievedOn: zLocalDate });
export const nothingBody = z.strictObject({});

const evidence = { evidence: z.array(zId('evidence')).max(40) };
export const submitBody = z.strictObject(evidence);
export const pleaBody = z.strictObject({ ...evidence, code: z.enum(CODES.plea) });
export const disputeBody = z.strictObject({ code: z.enum(CODES.dispute) });
export const returnBody = z.strictObject({ codes: z.array(z.enum(CODES.return)).min(1).max(CODES.return.length) });
export const rejectBody = z.strictObject({ code: z.enum(CODES.reject) });
export const correctBody = z.strictObject({ code: z.enum(CODES.correct), backCents: zPositiveCents });
