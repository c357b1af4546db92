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
import { APPROVAL_REASONS, APPROVAL_REFUSALS, CHOICE_MODES, LEFT_OPEN_MODES, PASS_CODES } from '../domain/choice.ts';
import { EVIDENCE_STATES, type Evidence } from '../domain/evidence.ts';
import { ROSTER_STATES, type Roster } from '../domain/option-roster.ts';
import { PROPOSAL_KINDS, PROPOSAL_STATES, PROPOSED_END_CODES } from '../domain/proposal.ts';
import { END_CODES, MEETING_PLACES, PAUSE_CODES, REFERRAL_STATES, type Referral } from '../domain/referral.ts';

const zChoice = z.strictObject({
  ...zStamp,
  agreement: zId('agreement'),
  mode: z.enum(CHOICE_MODES),
  informedOn: zLocalDate,
  informationLanguages: z.array(zLanguage),
  seed: z.string().exactOptional(),
});

const zRank = { competition: zId('competition'), rank: z.int() };
const zPreference = z.strictObject({ agreement: zId('agreement'), ...zRank });

export const zPassed = z.strictObject({ ...zStamp, agreement: zId('agreement'), reason: z.enum(PASS_CODES) });

export const zRoster: z.ZodType<Roster> = z.strictObject({
  authority: zId('authority'),
  serviceType: zServiceType,
  state: z.enum(ROSTER_STATES),
  entries: z.array(z.strictObject({ agreement: zId('agreement'), preference: z.strictObject(zRank).exactOptional() })),
});

export const zShown = z.strictObject({
  agreements: z.array(zId('agreement')),
  notSelectable: z.int(),
  at: zInstant,
  preferences: z.array(zPreference).exactOptional(),
  leftOpen: z.enum(LEFT_OPEN_MODES).exactOptional(),
  seed: z.string().exactOptional(),
  listed: z.strictObject({ bits: z.string(), count: z.int() }).exactOptional(),
});

const zApproval = z.strictObject({
  state: z.enum(['asked', 'given', 'refused']),
  reason: z.enum(APPROVAL_REASONS),
  asked: zStamped,
  settled: zStamped.exactOptional(),
  refusal: z.enum(APPROVAL_REFUSALS).exactOptional(),
});

const zOffer = z.strictObject({
  ...zStamp,
  agreement: zId('agreement'),
  provider: zId('organisation'),
  reservedCents: zCents,
  answerBy: zInstant,
  trackingDays: z.int(),
});

const zFirstMeeting = z.strictObject({
  agreed: z.strictObject({ ...zStamp, meetingAt: zInstant, place: z.enum(MEETING_PLACES) }).exactOptional(),
  missed: z.array(zLocalDate),
  heldOn: zLocalDate.exactOptional(),
});

const zProposal = z.strictObject({
  id: zId('proposal'),
  state: z.enum(PROPOSAL_STATES),
  kind: z.enum(PROPOSAL_KINDS),
  day: zLocalDate,
  reason: z.enum(PROPOSED_END_CODES).exactOptional(),
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
  shown: zShown,
  previous: zId('referral').exactOptional(),
  drafted: zStamped,
  passed: z.array(zPassed).exactOptional(),
  choice: zChoice.exactOptional(),
  approval: zApproval.exactOptional(),
  offer: zOffer.exactOptional(),
  acknowledged: z.strictObject({ ...zStamp, answerBy: zInstant }).exactOptional(),
  accepted: zStamped.exactOptional(),
  firstMeeting: zFirstMeeting.exactOptional(),
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
