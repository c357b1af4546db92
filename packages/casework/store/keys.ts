import type { Actor, Id } from '@kt/kernel';
import { defineTable, type Key } from '@kt/platform/db/table.ts';
import type { ServiceType } from '@kt/terms';
import type { ConversationRef } from '../app/conversation-ports.ts';
import type { ClientRef, DeputyRef, EvidenceRef, ReferralRef } from '../app/ports.ts';
import type { ServiceRequestRef } from '../app/service-request-ports.ts';
import type { WaitingRef } from '../app/waiting-ports.ts';
import type { LateKind } from '../domain/late-reception.ts';
import type { RosterRef } from '../domain/option-roster.ts';
import type { ServiceEvent } from '../domain/service-event.ts';

export const caseworkTable = defineTable('casework');

const clientPartition = ({ authority, id }: ClientRef): string => `${authority}#CLI#${id}`;
export const clientKey = (ref: ClientRef): Key => ({ pk: clientPartition(ref), sk: 'STATE' });
/** Name and contact, apart from everything else that is known. */
export const contactKey = (ref: ClientRef): Key => ({ pk: clientPartition(ref), sk: 'CONTACT' });
export const REFERRAL_PREFIX = 'REF#';
/** Which referrals a client has had. */
export const clientReferralKey = (ref: ClientRef, referral: Id<'referral'>): Key => ({
  pk: clientPartition(ref),
  sk: `${REFERRAL_PREFIX}${referral}`,
});
export const READ_PREFIX = 'READ#';
export const clientReadKey = (ref: ClientRef, read: Id<'event'>): Key => ({
  pk: clientPartition(ref),
  sk: `${READ_PREFIX}${read}`,
});
export const guideNoticeKey = (ref: ClientRef, notice: Id<'event'>): Key => ({
  pk: clientPartition(ref),
  sk: `TOLD#${notice}`,
});

export const REFUSED_PREFIX = 'REFUSED#';
export const refusedKey = (ref: ClientRef, mark: string): Key => ({
  pk: clientPartition(ref),
  sk: `${REFUSED_PREFIX}${mark}`,
});
/** What was refused about an authority's clients in one month, `yyyy-mm`. */
export const refusedList = (authority: Id<'authority'>, month: string): string => `${authority}#REFUSED#${month}`;

/** Which client the national system means by a reference. Goes with the erasure. */
export const externalKey = (authority: Id<'authority'>, reference: string): Key => ({
  pk: `${authority}#EXT#${reference}`,
  sk: 'CLIENT',
});

/** What the national system has to hear of, in the order in which it was recorded. */
export const serviceEventKey = ({ authority, at, referral, kind }: ServiceEvent): Key => ({
  pk: serviceEventList(authority),
  sk: `${at}#${referral}#${kind}`,
});
export const serviceEventList = (authority: Id<'authority'>): string => `${authority}#SERVICE_EVENTS`;

/** Keeps a reference from being given twice. */
export const referenceKey = (authority: Id<'authority'>, reference: string): Key => ({
  pk: `${authority}#CRF#${reference}`,
  sk: 'CLIENT',
});

const referralPartition = ({ authority, id }: ReferralRef): string => `${authority}#REF#${id}`;
export const referralKey = (ref: ReferralRef): Key => ({ pk: referralPartition(ref), sk: 'STATE' });
/** The list of options that was shown, apart from the state: it never changes and may be long. */
export const shownKey = (ref: ReferralRef): Key => ({ pk: referralPartition(ref), sk: 'SHOWN' });
export const EVIDENCE_PREFIX = 'EVI#';
export const evidenceKey = (ref: EvidenceRef): Key => ({
  pk: referralPartition(ref),
  sk: `${EVIDENCE_PREFIX}${ref.evidence}`,
});

/** The authority's rules of guidance: one item, read with the referral that they bind. */
export const guidanceKey = (authority: Id<'authority'>): Key => ({ pk: `${authority}#GUIDANCE`, sk: 'STATE' });

export const rosterKey = ({ authority, serviceType }: RosterRef): Key => ({
  pk: `${authority}#ROSTER#${serviceType}`,
  sk: 'STATE',
});

/** What waits for a supervisor. */
export const approvalList = (authority: Id<'authority'>): string => `${authority}#APPROVALS`;
/** Joinings that a supervisor is asked to take back. */
export const separationList = (authority: Id<'authority'>): string => `${authority}#SEPARATIONS`;
export const deputyKey = ({ authority, id }: DeputyRef): Key => ({ pk: `${authority}#DEPUTY#${id}`, sk: 'STATE' });
export const deputyList = (authority: Id<'authority'>): string => `${authority}#DEPUTIES`;
export const standInList = (authority: Id<'authority'>, standIn: Actor): string => `${authority}#STANDS_IN#${standIn}`;
export const WAITING_PREFIX = 'WAIT#';
export const waitingKey = ({ authority, client, id }: WaitingRef): Key => ({
  pk: clientPartition({ authority, id: client }),
  sk: `${WAITING_PREFIX}${id}`,
});
/** Everybody who waits for a service, by time. */
export const waitingLine = (authority: Id<'authority'>, serviceType: ServiceType): string =>
  `${authority}#WAIT#${serviceType}`;
export const waitingOf = (authority: Id<'authority'>, worker: Actor): string => `${authority}#WAITS#${worker}`;

export const requestKey = ({ authority, id }: ServiceRequestRef): Key => ({
  pk: `${authority}#SRQ#${id}`,
  sk: 'STATE',
});
export const requestList = (authority: Id<'authority'>): string => `${authority}#SRQ`;

export const TALK_PREFIX = 'TALK#';
/** What is said about a referral lies with the client, whose details it is part of. */
export const conversationKey = ({ authority, client, referral }: ConversationRef): Key => ({
  pk: clientPartition({ authority, id: client }),
  sk: `${TALK_PREFIX}${referral}`,
});
export const unreadByGuideList = (authority: Id<'authority'>, guide: Actor): string => `${authority}#UNREAD#${guide}`;
export const unreadByProviderList = (provider: Id<'organisation'>): string => `${provider}#UNREAD`;

export const workerList = (authority: Id<'authority'>, worker: Actor): string => `${authority}#WORKER#${worker}`;
export const draftedList = (authority: Id<'authority'>, worker: Actor): string => `${authority}#DRAFTED#${worker}`;
export const providerList = (provider: Id<'organisation'>): string => `${provider}#REFERRALS`;

/** Where a file lies in the object store: ids, never names. */
export const objectKey = ({ authority, id, evidence }: EvidenceRef): string =>
  `casework/${authority}/${id}/${evidence}`;

/** How a referral was received, as the counters take it. */
export const receptionKey = ({ authority, id }: ReferralRef): Key => ({
  pk: `${authority}#RECEPTION#${id}`,
  sk: 'STATE',
});
/** Referrals that were or will be received late, by the moment from which they are. */
export const lateList = (authority: Id<'authority'>, kind: LateKind): string => `${authority}#LATE#${kind}`;
/** One item of counters for each provider that was offered a referral in a year. */
export const receivedPartition = (authority: Id<'authority'>, year: string): string => `${authority}#RECEIVED#${year}`;
export const receivedKey = (authority: Id<'authority'>, year: string, provider: Id<'organisation'>): Key => ({
  pk: receivedPartition(authority, year),
  sk: provider,
});
