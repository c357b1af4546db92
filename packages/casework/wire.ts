import {
  zDistanceGroup,
  zEvidenceKind,
  zId,
  zLanguage,
  zLine,
  zLocalDate,
  zMunicipality,
  zServiceType,
} from '@kt/platform/schema.ts';
import { TARGET_GROUP_CODES } from '@kt/terms';
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
});

export const homeBody = z.strictObject({
  municipality: zMunicipality,
  from: zLocalDate,
  source: z.enum(['client', 'population_register', 'authority_system']),
});

export const clientBody = z.strictObject({ contact: contactBody, profile: profileBody, home: homeBody });
export const holdBody = z.strictObject({ reason: zReason });
export const nothingBody = z.strictObject({});

export const purposeQuery = z.strictObject({ purpose: z.enum(['guidance', 'audit', 'client_request']) });
export const optionsQuery = z.strictObject({ serviceType: zServiceType, language: zLanguage.exactOptional() });
export const listQuery = z.strictObject({ cursor: z.string().max(2_000).exactOptional() });

export const referralBody = z.strictObject({
  serviceType: zServiceType,
  language: zLanguage.exactOptional(),
  distanceGroup: zDistanceGroup.exactOptional(),
  /** The referral that this one follows: declined, unanswered, or ended by a switch of provider. */
  previous: zId('referral').exactOptional(),
});
export const groupBody = z.strictObject({ distanceGroup: zDistanceGroup });
export const choiceBody = z.strictObject({
  agreement: zId('agreement'),
  /** `client`: named by the client. `rotation`: left open, so the first of the order shown. */
  mode: z.enum(['client', 'rotation']),
  informedOn: zLocalDate,
  informationLanguages: z.array(zLanguage).min(1).max(3),
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
export const startBody = z.strictObject({ on: zLocalDate });
export const pauseBody = z.strictObject({
  on: zLocalDate,
  reason: z.enum(['illness', 'family_leave', 'holiday', 'trial_work', 'other']),
});
export const resumeBody = z.strictObject({ on: zLocalDate });
export const endBody = z.strictObject({
  on: zLocalDate,
  reason: z.enum(['completed', 'employment', 'education', 'client_stopped', 'switched_provider', 'moved', 'other']),
});
export const correctionBody = z.strictObject({ kind: z.enum(['start_day', 'end_day']), day: zLocalDate });
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
