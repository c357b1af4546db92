import {
  zCents,
  zDistanceGroup,
  zEvidenceKind,
  zId,
  zInstant,
  zLanguage,
  zLocalDate,
  zMunicipality,
  zServiceType,
  zStamp,
  zStamped,
} from '@kt/platform/schema.ts';
import { MEDIA_TYPES } from '@kt/terms';
import * as z from 'zod';
import { EVIDENCE_STATES, type Evidence } from '../domain/evidence.ts';
import { PROPOSAL_KINDS, PROPOSAL_STATES } from '../domain/proposal.ts';
import { CHOICE_MODES, END_CODES, PAUSE_CODES, REFERRAL_STATES, type Referral } from '../domain/referral.ts';

const zChoice = z.strictObject({
  ...zStamp,
  agreement: zId('agreement'),
  mode: z.enum(CHOICE_MODES),
  informedOn: zLocalDate,
  informationLanguages: z.array(zLanguage),
});

const zOffer = z.strictObject({
  ...zStamp,
  agreement: zId('agreement'),
  provider: zId('organisation'),
  reservedCents: zCents,
  answerBy: zInstant,
  trackingDays: z.int(),
});

const zProposal = z.strictObject({
  id: zId('proposal'),
  state: z.enum(PROPOSAL_STATES),
  kind: z.enum(PROPOSAL_KINDS),
  day: zLocalDate,
  made: zStamped,
  settled: zStamped.exactOptional(),
});

export const zReferral: z.ZodType<Referral> = z.strictObject({
  id: zId('referral'),
  authority: zId('authority'),
  client: zId('client'),
  clientReference: z.string(),
  state: z.enum(REFERRAL_STATES),
  serviceType: zServiceType,
  language: zLanguage,
  interpreterNeeded: z.boolean(),
  partialWorkAbility: z.boolean(),
  municipality: zMunicipality,
  distanceGroup: zDistanceGroup.exactOptional(),
  shown: z.strictObject({ agreements: z.array(zId('agreement')), notSelectable: z.int(), at: zInstant }),
  previous: zId('referral').exactOptional(),
  drafted: zStamped,
  choice: zChoice.exactOptional(),
  offer: zOffer.exactOptional(),
  accepted: zStamped.exactOptional(),
  startedOn: zLocalDate.exactOptional(),
  pauses: z.array(z.strictObject({ from: zLocalDate, until: zLocalDate.exactOptional(), reason: z.enum(PAUSE_CODES) })),
  endedOn: zLocalDate.exactOptional(),
  endReason: z.enum(END_CODES).exactOptional(),
  trackingUntil: zLocalDate.exactOptional(),
  proposals: z.array(zProposal),
  over: z.strictObject({ ...zStamp, reason: z.string() }).exactOptional(),
});

export const zEvidence: z.ZodType<Evidence> = z.strictObject({
  id: zId('evidence'),
  authority: zId('authority'),
  referral: zId('referral'),
  state: z.enum(EVIDENCE_STATES),
  kind: zEvidenceKind,
  obtainedOn: zLocalDate,
  file: z.strictObject({ mediaType: z.enum(MEDIA_TYPES), bytes: z.int(), sha256: z.string() }),
  stored: zStamped,
  keepUntil: zLocalDate.exactOptional(),
  erased: zStamped.exactOptional(),
});
