import type { Id } from '@kt/kernel';
import { defineTable, type Key } from '@kt/platform/db/table.ts';
import type { AwardListRef } from '../app/award-lists.ts';
import type { CallRequestRef, CallRequestsOf } from '../app/call-request-ports.ts';
import type { EnquiryRef } from '../app/enquiry-ports.ts';
import type { NoticeRef } from '../app/notice-ports.ts';
import type { CompetitionRef } from '../app/ports.ts';
import type { DisclosureRef, RulingRef } from '../app/secrecy-ports.ts';
import type { SealedRef, TenderRef } from '../app/tender-ports.ts';
import type { EnquiryState } from '../domain/enquiry.ts';

/** Competitions, their tenders before and after the opening, scores and invitations. */
export const competitionTable = defineTable('competition');

/** How many partitions the envelopes of one competition are spread over, so that a rush wears none of them out. */
export const ENVELOPE_SHARDS = 32;

const partition = (authority: Id<'authority'>, competition: Id<'competition'>): string =>
  `${authority}#CMP#${competition}`;

export const competitionKey = ({ authority, id }: CompetitionRef): Key => ({
  pk: partition(authority, id),
  sk: 'STATE',
});
/** Calls of other authorities that a buyer is asked to consent to. */
export const ringCallsOf = (buyer: Id<'authority'>): string => `${buyer}#RINGCALLS`;
export const competitionsOf = (authority: Id<'authority'>): string => `${authority}#CMP`;
export const invitedKey = (ref: CompetitionRef): Key => ({ ...competitionKey(ref), sk: 'INVITED' });
export const wrappedKeyKey = (ref: CompetitionRef): Key => ({ ...competitionKey(ref), sk: 'KEY' });

export const TENDER_PREFIX = 'TND#';
/** From the first sheet to the last tender: what else a call's partition holds between is known by its tag. */
export const JUDGED = { from: 'SCR#', upTo: 'TND#~' } as const;
export const SHEET_PREFIX = 'SCR#';
export const CONSENSUS_PREFIX = 'CNS#';
export const tenderKey = ({ authority, competition, tender }: TenderRef): Key => ({
  pk: partition(authority, competition),
  sk: `${TENDER_PREFIX}${tender}`,
});
export const sheetKey = (ref: TenderRef, evaluator: string): Key => ({
  pk: partition(ref.authority, ref.competition),
  sk: `${SHEET_PREFIX}${ref.tender}#${evaluator}`,
});
export const consensusKey = (ref: TenderRef): Key => ({
  pk: partition(ref.authority, ref.competition),
  sk: `${CONSENSUS_PREFIX}${ref.tender}`,
});

export const invitationsOf = (authority: Id<'authority'>, provider: Id<'organisation'>): string =>
  `${authority}#INV#${provider}`;
export const invitationKey = (
  authority: Id<'authority'>,
  provider: Id<'organisation'>,
  competition: Id<'competition'>,
): Key => ({ pk: invitationsOf(authority, provider), sk: competition });

export const envelopePartition = (competition: Id<'competition'>, shard: number): string =>
  `TND#${competition}#${String(shard)}`;
/** The partition follows from the pseudonym (hex), so it tells nothing more than the pseudonym does. */
export const envelopeKey = ({ competition, pseudonym }: SealedRef): Key => ({
  pk: envelopePartition(competition, Number.parseInt(pseudonym.slice(0, 8), 16) % ENVELOPE_SHARDS),
  sk: `PSN#${pseudonym}`,
});
export const draftKey = ({ competition, pseudonym }: SealedRef): Key => ({
  pk: `DFT#${competition}#${pseudonym}`,
  sk: 'DRAFT',
});

export const ENQUIRY_PREFIX = 'ENQ#';
export const enquiryKey = ({ authority, competition, id }: EnquiryRef): Key => ({
  pk: partition(authority, competition),
  sk: `${ENQUIRY_PREFIX}${id}`,
});
export const enquiriesIn = ({ authority, id }: CompetitionRef, state: EnquiryState): string =>
  `${partition(authority, id)}#ENQ#${state}`;
/** What an asker still waits for, by its keyed name. */
export const enquiriesBy = (asker: string): string => `ENQ#${asker}`;

export const NOTICE_PREFIX = 'NTC#';
const VERSION_DIGITS = 6;
export const noticesOfVersion = (decision: number): string =>
  `${NOTICE_PREFIX}${String(decision).padStart(VERSION_DIGITS, '0')}#`;
export const noticeKey = ({ authority, competition, decision, provider }: NoticeRef): Key => ({
  pk: partition(authority, competition),
  sk: `${noticesOfVersion(decision)}${provider}`,
});

export const RULING_PREFIX = 'RUL#';
/** From the first ruling to the last tender: what lies between is known by its tag. */
export const CLAIMED = { from: RULING_PREFIX, upTo: JUDGED.upTo } as const;
export const rulingKey = ({ authority, competition, tender, field }: RulingRef): Key => ({
  pk: partition(authority, competition),
  sk: `${RULING_PREFIX}${tender}#${field}`,
});
export const DISCLOSURE_PREFIX = 'DSC#';
export const disclosuresTo = (provider: Id<'organisation'>): string => `${DISCLOSURE_PREFIX}${provider}#`;
export const disclosureKey = ({ authority, competition, provider, id }: DisclosureRef): Key => ({
  pk: partition(authority, competition),
  sk: `${disclosuresTo(provider)}${id}`,
});

export const callRequestKey = ({ authority, id }: CallRequestRef): Key => ({
  pk: `${authority}#CRQ#${id}`,
  sk: 'STATE',
});
export const callRequestList = ({ authority, competition }: CallRequestsOf): string =>
  `${authority}#CRQ#${competition ?? 'waiting'}`;

export const awardListsOf = (authority: Id<'authority'>): string => `${authority}#AWL`;
export const awardListKey = ({ authority, quarter }: AwardListRef): Key => ({
  pk: awardListsOf(authority),
  sk: quarter,
});
