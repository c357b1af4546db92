import {
  zDistanceGroup,
  zEvidenceKind,
  zId,
  zInstant,
  zLanguage,
  zLine,
  zLocalDate,
  zMunicipality,
  zPositiveCents,
  zServiceType,
} from '@kt/platform/schema.ts';
import { NEED_CODES, SERVICE_TYPE_CODES, TARGET_GROUP_CODES, WISH_CODES } from '@kt/terms';
import * as z from 'zod';

const zReason = z.string().trim().min(3).max(1_000);

export const contactBody = z.strictObject({
  name: zLine(1, 200),
  phone: zLine(3, 40).exactOptional(),
  email: z.email().max(200).exactOptional(),
});

export const profileBody = z.strictObject({
  language: zLanguage,
  interpreter: zLine(2, 60).exactOptional(),
  targetGroups: z.array(z.enum(TARGET_GROUP_CODES)).max(TARGET_GROUP_CODES.length),
  partialWorkAbility: z.boolean(),
  distanceGroup: zDistanceGroup.exactOptional(),
  nonDisclosure: z.boolean(),
  /** Kinds of service, never a diagnosis. */
  needs: z.array(z.enum(NEED_CODES)).max(NEED_CODES.length).exactOptional(),
  wishes: z.array(z.enum(WISH_CODES)).max(WISH_CODES.length).exactOptional(),
  wishText: zLine(2, 200).exactOptional(),
  /** What the client's plan foresees. */
  services: z.array(zServiceType).max(SERVICE_TYPE_CODES.length).exactOptional(),
});

export const homeBody = z.strictObject({
  municipality: zMunicipality,
  from: zLocalDate,
  source: z.enum(['client', 'population_register', 'authority_system']),
});

export const clientBody = z.strictObject({ contact: contactBody, profile: profileBody, home: homeBody });
export const holdBody = z.strictObject({ reason: zReason });
/** Why a joining was wrong, or why it is left as it is. */
export const separationBody = z.strictObject({ reason: zReason });
export const nothingBody = z.strictObject({});

export const purposeQuery = z.strictObject({ purpose: z.enum(['guidance', 'audit', 'client_request']) });
export const optionsQuery = z.strictObject({
  serviceType: zServiceType,
  language: zLanguage.exactOptional(),
  /** The referral that a new one would follow: its agreement cannot be chosen again. */
  previous: zId('referral').exactOptional(),
});
/** `of`: another case worker, by whoever stands in for them today. */
export const worksQuery = z.strictObject({
  cursor: z.string().max(2_000).exactOptional(),
  of: zId('person').exactOptional(),
});
export const listQuery = z.strictObject({ cursor: z.string().max(2_000).exactOptional() });

/** What was refused about any client in one month of UTC, `yyyy-mm`; absent = the current one. */
export const refusedQuery = z.strictObject({
  ...listQuery.shape,
  month: z
    .string()
    .regex(/^\d{4}-(0[1-9]|1[0-2])$/)
    .exactOptional(),
});
/** Largest piece of a file of clients, in bytes. */
export const CLIENT_FILE_BYTES = 256 * 1024;
export const eventsQuery = z.strictObject({ since: zInstant, cursor: z.string().max(2_000).exactOptional() });
export const handOverBody = z.strictObject({ to: zId('person') });
const deputyDays = { standIn: zId('person'), from: zLocalDate, until: zLocalDate };
export const deputyBody = z.strictObject(deputyDays);
export const deputyForBody = z.strictObject({ worker: zId('person'), ...deputyDays });
export const deputyParams = z.strictObject({ deputy: zId('deputy') });

export const referralBody = z.strictObject({
  serviceType: zServiceType,
  language: zLanguage.exactOptional(),
  distanceGroup: zDistanceGroup.exactOptional(),
  /** The referral that this one follows: declined, unanswered, or ended by a switch of provider. */
  previous: zId('referral').exactOptional(),
});
export const groupBody = z.strictObject({ distanceGroup: zDistanceGroup });
export const choiceBody = z.strictObject({
  /** Named by the client. In the other modes the server tells which it is; a named one must be the same. */
  agreement: zId('agreement').exactOptional(),
  mode: z.enum(['client', 'ranked', 'rotation', 'random']),
  informedOn: zLocalDate,
  informationLanguages: z.array(zLanguage).min(1).max(3),
});
export const passBody = z.strictObject({
  agreement: zId('agreement'),
  reason: z.enum(['client_objects', 'cannot_take_now', 'too_far', 'language', 'accessibility', 'conflict_of_interest']),
});
export const approvalAskBody = z.strictObject({
  reason: z.enum(['only_fitting', 'client_choice', 'need', 'continuity', 'language_or_place']),
});
export const approvalRefusalBody = z.strictObject({
  reason: z.enum(['cheaper_fits', 'need_unclear', 'talk_first', 'later']),
});
/** Draft, choice and offer in one act. */
export const sendBody = z.strictObject({
  ...referralBody.shape,
  choice: choiceBody,
  /** Whom the competition ranks better, and why they are not asked. */
  passed: z.array(passBody).max(100).exactOptional(),
  /** Why a supervisor should send it, where it costs more than the case worker may send alone; it waits then. */
  approval: approvalAskBody.shape.reason.exactOptional(),
  /** The mark that came with the options which the client was shown. */
  mark: z.string().max(200_000),
});
/** The amount that lay before the supervisor, in cents net of VAT: nothing dearer is sent. */
export const approvalBody = z.strictObject({ approvedUpToCents: zPositiveCents });
export const guidanceBody = z.strictObject({
  from: zLocalDate,
  ownLimitCents: zPositiveCents.exactOptional(),
  leftOpen: z
    .array(z.strictObject({ serviceType: zServiceType, mode: z.enum(['ranked', 'rotation', 'random']) }))
    .max(SERVICE_TYPE_CODES.length),
});

export const cancelBody = z.strictObject({
  reason: z.enum(['client_withdrew', 'need_changed', 'no_show', 'duplicate', 'agreement_ended']),
});
export const voidBody = z.strictObject({
  reason: z.enum(['wrong_client', 'wrong_service', 'entered_twice', 'other_data_error']),
});
export const declineBody = z.strictObject({
  reason: z.enum(['no_staff', 'language', 'not_our_service', 'conflict_of_interest', 'safety']),
});
export const returnBody = z.strictObject({
  reason: z.enum([
    'wrong_target_group',
    'other_service_needed',
    'already_in_service',
    'not_reached',
    'wrong_information',
  ]),
});
export const meetingBody = z.strictObject({ meetingAt: zInstant, place: z.enum(['site', 'remote']) });
/** `missed`: the client did not come. */
export const meetingOutcomeBody = z.strictObject({ outcome: z.enum(['held', 'missed']), on: zLocalDate });
export const startBody = z.strictObject({ on: zLocalDate });
export const pauseBody = z.strictObject({
  on: zLocalDate,
  reason: z.enum(['illness', 'family_leave', 'holiday', 'trial_work', 'other']),
});
export const resumeBody = z.strictObject({ on: zLocalDate });
/** `on`: the last day with the provider whom the client leaves. */
export const switchBody = z.strictObject({ on: zLocalDate });
/** What a provider records by itself; whether a service has proved wrong is the case worker's to say. */
export const endBody = z.strictObject({
  on: zLocalDate,
  reason: z.enum(['completed', 'employment', 'education', 'client_stopped', 'switched_provider', 'moved', 'other']),
});
const PROPOSED_ENDS = ['unsuitable', 'other_service_needed'] as const;
export const workerEndBody = z.strictObject({
  on: zLocalDate,
  reason: z.enum([...endBody.shape.reason.options, ...PROPOSED_ENDS]),
});
export const correctionBody = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.enum(['start_day', 'end_day']), day: zLocalDate }),
  z.strictObject({ kind: z.literal('service_end'), day: zLocalDate, reason: z.enum(PROPOSED_ENDS) }),
]);
export const correctionAnswerBody = z.strictObject({ answer: z.enum(['approve', 'reject']) });

/** Beside the file's bytes, which are the request's body. */
export const evidenceQuery = z.strictObject({ kind: zEvidenceKind, obtainedOn: zLocalDate });
/** Largest file, in bytes: a Lambda takes 6 MB a call, and a file comes to it a third longer. */
export const EVIDENCE_BYTES = 4 * 1024 * 1024;

export const clientParams = z.strictObject({ client: zId('client') });
export const referralParams = z.strictObject({ referral: zId('referral') });
export const evidenceParams = z.strictObject({ referral: zId('referral'), evidence: zId('evidence') });
export const providerReferralParams = z.strictObject({ authority: zId('authority'), referral: zId('referral') });
export const providerEvidenceParams = z.strictObject({
  authority: zId('authority'),
  referral: zId('referral'),
  evidence: zId('evidence'),
});

export const authorityParams = z.strictObject({ authority: zId('authority') });
/** A Finnish calendar year. */
export const yearQuery = z.strictObject({ year: z.string().regex(/^20\d{2}$/) });
