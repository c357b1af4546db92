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
} from '@kt/platform/schema.ts';
import * as z from 'zod';

const known = { ...zStamp, authority: zId('authority'), referral: zId('referral') };
/** What every fact of a referral carries: for subscribers to which it only matters whose referral it is. */
export const zReferralFact = z.looseObject({ type: z.string(), ...known });
/** Always there once the referral has been offered. */
const bound = { agreement: zId('agreement'), provider: zId('organisation') };
/** When it was offered, by whom drafted and for which group; facts written before these were told have none. */
const offered = {
  ...bound,
  offeredAt: zInstant.exactOptional(),
  caseWorker: z.string().exactOptional(),
  distanceGroup: zDistanceGroup.exactOptional(),
};
/** The client's pseudonymous reference; absent in facts written before they told it. */
const whose = { clientReference: z.string().exactOptional() };
const maybeBound = { agreement: zId('agreement').exactOptional(), provider: zId('organisation').exactOptional() };

/** A place and money are taken; the provider has until `answerBy`. The client is a pseudonymous reference. */
export const zReferralOffered = z.looseObject({
  type: z.literal('referral.offered'),
  ...known,
  ...bound,
  clientReference: z.string(),
  serviceType: zServiceType,
  distanceGroup: zDistanceGroup,
  partialWorkAbility: z.boolean(),
  municipality: zMunicipality,
  /** The most the client can cost, net of VAT. */
  reservedCents: zCents,
  answerBy: zInstant,
  /** Days after the end in which results may still be earned and claimed. */
  trackingDays: z.int(),
  /** A referral of the same client that this one follows. */
  previous: zId('referral').exactOptional(),
});
/** The provider has seen it and answers by `answerBy`. An answer may also come without. */
export const zReferralAcknowledged = z.looseObject({
  type: z.literal('referral.acknowledged'),
  ...known,
  ...offered,
  answerBy: zInstant,
});
export const zReferralAccepted = z.looseObject({ type: z.literal('referral.accepted'), ...known, ...offered });
export const zReferralDeclined = z.looseObject({
  type: z.literal('referral.declined'),
  ...known,
  ...offered,
  reason: z.string(),
});
/** The provider found it unsuitable and gave it back before the service began. Not a decline. */
export const zReferralReturned = z.looseObject({
  type: z.literal('referral.returned'),
  ...known,
  ...offered,
  reason: z.string(),
});
/** The provider did not answer in time. */
export const zReferralExpired = z.looseObject({ type: z.literal('referral.expired'), ...known, ...offered });
/** `agreement` is absent when it was cancelled as a draft; the reason is `taken_back` when an offer was undone at once. */
export const zReferralCancelled = z.looseObject({
  type: z.literal('referral.cancelled'),
  ...known,
  ...maybeBound,
  reason: z.string(),
});
/** Entered by mistake: whatever hung on it counts no more. May follow any other state. */
export const zReferralVoided = z.looseObject({
  type: z.literal('referral.voided'),
  ...known,
  ...maybeBound,
  reason: z.string(),
});
export const zReferralStarted = z.looseObject({
  type: z.literal('referral.started'),
  ...known,
  ...offered,
  startedOn: zLocalDate,
  /** The day of the first meeting, where one was recorded. */
  firstMeetingOn: zLocalDate.exactOptional(),
});
/** Provider and client have agreed when to meet first; agreed anew, the later fact counts. */
export const zReferralMeetingAgreed = z.looseObject({
  type: z.literal('referral.meeting_agreed'),
  ...known,
  ...offered,
  meetingAt: zInstant,
  place: z.enum(['site', 'remote']),
});
export const zReferralMeetingHeld = z.looseObject({
  type: z.literal('referral.meeting_held'),
  ...known,
  ...offered,
  heldOn: zLocalDate,
});
/** The client did not come; another meeting may be agreed. */
export const zReferralMeetingMissed = z.looseObject({
  type: z.literal('referral.meeting_missed'),
  ...known,
  ...offered,
  missedOn: zLocalDate,
});

const over = { ...known, ...bound, ...whose };
const day = { ...over, on: zLocalDate, reason: z.string() };
export const zReferralPaused = z.looseObject({ type: z.literal('referral.paused'), ...day });
export const zReferralResumed = z.looseObject({ type: z.literal('referral.resumed'), ...day });
/** Results may be earned and claimed until `trackingUntil`, that day included. */
export const zReferralEnded = z.looseObject({ type: z.literal('referral.ended'), ...day, trackingUntil: zLocalDate });
/** Nothing can be earned or claimed any more. */
export const zReferralTrackedOut = z.looseObject({ type: z.literal('referral.tracked_out'), ...over });
export const zReferralMunicipalityChanged = z.looseObject({
  type: z.literal('referral.municipality_changed'),
  ...known,
  ...maybeBound,
  municipality: zMunicipality,
  from: zLocalDate,
});

/** What a provider proposes: a corrected day, or the end of the service (`referral.ended` follows). It blocks the claims. */
const proposed = {
  ...known,
  ...bound,
  proposal: zId('proposal'),
  kind: z.enum(['start_day', 'end_day', 'service_end']),
  day: zLocalDate,
  reason: z.string().exactOptional(),
};
export const zReferralChangeProposed = z.looseObject({ type: z.literal('referral.change_proposed'), ...proposed });
export const zReferralChangeSuperseded = z.looseObject({ type: z.literal('referral.change_superseded'), ...proposed });
export const zReferralChangeApproved = z.looseObject({
  type: z.literal('referral.change_approved'),
  ...proposed,
  trackingUntil: zLocalDate.exactOptional(),
});
export const zReferralChangeRejected = z.looseObject({ type: z.literal('referral.change_rejected'), ...proposed });
export const zReferralChangeWithdrawn = z.looseObject({ type: z.literal('referral.change_withdrawn'), ...proposed });

/** A supervisor is asked to send a referral that costs more than the case worker may send alone. */
export const zReferralApprovalAsked = z.looseObject({
  type: z.literal('referral.approval_asked'),
  ...known,
  agreement: zId('agreement'),
  clientReference: z.string(),
  serviceType: zServiceType,
});

/** A supervisor gives it back to the case worker who drafted it. */
export const zReferralApprovalRefused = z.looseObject({
  type: z.literal('referral.approval_refused'),
  ...known,
  caseWorker: z.string().exactOptional(),
});
const waiting = { ...zStamp, authority: zId('authority'), entry: zId('waitingEntry'), serviceType: zServiceType };
/** Somebody waits for a service, or for one agreement. Of no person. */
export const zWaitingPut = z.looseObject({
  type: z.literal('waiting_entry.put'),
  ...waiting,
  agreement: zId('agreement').exactOptional(),
});
/** Notice of a place that came free, until the end of `useBy`, to who guides the client that day; earlier ones name `worker` alone. */
export const zWaitingTold = z.looseObject({
  type: z.literal('waiting_entry.told'),
  ...waiting,
  agreement: zId('agreement'),
  worker: z.string(),
  useBy: zLocalDate,
  to: z.array(z.string()).exactOptional(),
});
export const zWaitingLeft = z.looseObject({
  type: z.literal('waiting_entry.left'),
  ...waiting,
  agreement: zId('agreement').exactOptional(),
  reason: z.string(),
});

const ofClient = { ...zStamp, authority: zId('authority'), client: zId('client') };
/** Some or all of a client's details are gone. */
export const zClientDetailsErased = z.looseObject({
  type: z.literal('client.details_erased'),
  ...ofClient,
  complete: z.boolean(),
});

const request = { ...zStamp, authority: zId('authority'), request: zId('callRequest') };
/** Case workers ask procurement for a mini-competition. Of no client in particular. */
export const zServiceRequestSent = z.looseObject({
  type: z.literal('service_request.sent'),
  ...request,
  serviceType: zServiceType,
  targetGroups: z.array(z.string()),
  clients: z.int(),
  start: zLocalDate,
  municipalities: z.array(zMunicipality),
  languages: z.array(zLanguage),
  /** Codes of why the agreements there are do not do. */
  shortfalls: z.array(z.string()),
  note: z.string().exactOptional(),
});
export const zServiceRequestAskedAgain = z.looseObject({ type: z.literal('service_request.asked_again'), ...request });
export const zServiceRequestWithdrawn = z.looseObject({ type: z.literal('service_request.withdrawn'), ...request });

/** A client was given to another case worker for good. */
export const zClientHandedOver = z.looseObject({
  type: z.literal('client.handed_over'),
  ...ofClient,
  to: z.string(),
  /** Those who are told: the former and the new one. */
  told: z.array(z.string()),
});

/** Somebody wrote about a referral; what was written stays in casework. `first`: nothing newer waited than what was last read. */
export const zMessageSent = z.looseObject({
  type: z.literal('message.sent'),
  ...known,
  provider: zId('organisation'),
  side: z.enum(['authority', 'provider']),
  first: z.boolean(),
  serviceType: zServiceType.exactOptional(),
});

/** A file has come in; what it says stays in casework. */
export const zEvidenceStored = z.looseObject({
  type: z.literal('evidence.stored'),
  ...known,
  ...whose,
  evidence: zId('evidence'),
  kind: zEvidenceKind,
});

export type ReferralOffered = z.infer<typeof zReferralOffered>;
export type ReferralStarted = z.infer<typeof zReferralStarted>;
export type ReferralPaused = z.infer<typeof zReferralPaused>;
export type ReferralResumed = z.infer<typeof zReferralResumed>;
export type ReferralEnded = z.infer<typeof zReferralEnded>;
export type ReferralMunicipalityChanged = z.infer<typeof zReferralMunicipalityChanged>;
export type ReferralChangeApproved = z.infer<typeof zReferralChangeApproved>;
export type EvidenceStored = z.infer<typeof zEvidenceStored>;
