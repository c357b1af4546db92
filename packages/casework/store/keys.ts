import type { Actor, Id } from '@kt/kernel';
import { defineTable, type Key } from '@kt/platform/db/table.ts';
import type { ClientRef, EvidenceRef, ReferralRef } from '../app/ports.ts';

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

/** Keeps a reference from being given twice. */
export const referenceKey = (authority: Id<'authority'>, reference: string): Key => ({
  pk: `${authority}#CRF#${reference}`,
  sk: 'CLIENT',
});

const referralPartition = ({ authority, id }: ReferralRef): string => `${authority}#REF#${id}`;
export const referralKey = (ref: ReferralRef): Key => ({ pk: referralPartition(ref), sk: 'STATE' });
export const EVIDENCE_PREFIX = 'EVI#';
export const evidenceKey = (ref: EvidenceRef): Key => ({
  pk: referralPartition(ref),
  sk: `${EVIDENCE_PREFIX}${ref.evidence}`,
});

export const workerList = (authority: Id<'authority'>, worker: Actor): string => `${authority}#WORKER#${worker}`;
export const draftedList = (authority: Id<'authority'>, worker: Actor): string => `${authority}#DRAFTED#${worker}`;
export const providerList = (provider: Id<'organisation'>): string => `${provider}#REFERRALS`;

/** Where a file lies in the object store: ids, never names. */
export const objectKey = ({ authority, id, evidence }: EvidenceRef): string =>
  `casework/${authority}/${id}/${evidence}`;
