import type { Id } from '@kt/kernel';
import { defineTable, type Key } from '@kt/platform/db/table.ts';

export const purchasingTable = defineTable('purchasing');

type Authority = Id<'authority'>;

export const systemKey = (authority: Authority, id: Id<'system'>): Key => ({
  pk: `${authority}#DPS#${id}`,
  sk: 'STATE',
});
export const systemList = (authority: Authority): string => `${authority}#SYSTEMS`;
export const publicSystemList = (authority: Authority): string => `${authority}#PUBLISHED`;

export const requestKey = (authority: Authority, id: Id<'request'>): Key => ({
  pk: `${authority}#REQ#${id}`,
  sk: 'STATE',
});
export const requestQueue = (authority: Authority, system: Id<'system'>): string => `${authority}#QUEUE#${system}`;
/** All requests that wait for an authority, of every system: what a list shows of them, beside the requests themselves. */
export const waitingList = (authority: Authority): string => `${authority}#WAITING`;
export const practiceKey = (authority: Authority): Key => ({ pk: `${authority}#PRACTICE`, sk: 'STATE' });
export const providerRequests = (provider: Id<'organisation'>): string => `${provider}#REQUESTS`;

/** One live request of a provider in a category: the item stands while the request lives. */
export const liveRequestKey = (of: {
  readonly authority: Authority;
  readonly system: Id<'system'>;
  readonly category: Id<'category'>;
  readonly provider: Id<'organisation'>;
}): Key => ({ pk: `${of.authority}#DPS#${of.system}#LIVE#${of.category}`, sk: of.provider });

export const questionKey = (authority: Authority, id: Id<'question'>): Key => ({
  pk: `${authority}#QST#${id}`,
  sk: 'STATE',
});
export const systemQuestions = (authority: Authority, system: Id<'system'>): string =>
  `${authority}#QUESTIONS#${system}`;
export const providerQuestions = (provider: Id<'organisation'>): string => `${provider}#QUESTIONS`;

/** What is agreed in a whole system, and those in which something was reached that waits for a position. */
export const valueWatchKey = (authority: Authority, system: Id<'system'>): Key => ({
  pk: `${authority}#VAL#${system}`,
  sk: 'STATE',
});
export const raisedValues = (authority: Authority): string => `${authority}#RAISED`;

/** What is agreed and ordered in a category, and each agreement and referral as it was last counted. */
export const categoryUseKey = (authority: Authority, category: Id<'category'>): Key => ({
  pk: `${authority}#USE#${category}`,
  sk: 'STATE',
});
export const agreementUseKey = (authority: Authority, agreement: Id<'agreement'>): Key => ({
  pk: `${authority}#AGRUSE#${agreement}`,
  sk: 'COUNTED',
});
export const referralUseKey = (authority: Authority, referral: Id<'referral'>): Key => ({
  pk: `${authority}#REFUSE#${referral}`,
  sk: 'COUNTED',
});
/** Where a party finds the requests in which it takes part beside the applicant; those of one category come together. */
export const partyList = (party: Id<'organisation'>): string => `${party}#PARTIES`;
export const partyPrefix = (category: Id<'category'>): string => `${category}#`;
/** Where a party finds the changed compositions that are evaluated. */
export const changeList = (party: Id<'organisation'>): string => `${party}#CHANGES`;
/** Where the admissions lie that rest on a consortium. */
export const consortiumAdmissions = (consortium: Id<'consortium'>): string => `${consortium}#ADMISSIONS`;

export const admissionPartition = (authority: Authority, system: Id<'system'>, category: Id<'category'>): string =>
  `${authority}#DPS#${system}#ADM#${category}`;
export const admissionSortKey = (provider: Id<'organisation'>, id: Id<'admission'>): string => `${provider}#${id}`;
export const providerAdmissions = (provider: Id<'organisation'>): string => `${provider}#ADMISSIONS`;

export const hearingKey = (authority: Authority, id: Id<'hearing'>): Key => ({
  pk: `${authority}#HEA#${id}`,
  sk: 'STATE',
});
/** Hearings that wait for a decision. */
export const openHearings = (authority: Authority): string => `${authority}#HEARINGS`;
export const providerHearings = (provider: Id<'organisation'>): string => `${provider}#HEARINGS`;
/** Within a provider's hearings those of one category come together. */
export const hearingPlace = (of: {
  readonly authority: Authority;
  readonly system: Id<'system'>;
  readonly category: Id<'category'>;
}): string => `${of.authority}#${of.system}#${of.category}#`;

/** One open hearing of a provider on one ground in a category: the item stands while the hearing is open. */
export const openGroundKey = (of: {
  readonly authority: Authority;
  readonly system: Id<'system'>;
  readonly category: Id<'category'>;
  readonly provider: Id<'organisation'>;
  readonly ground: string;
}): Key => ({ pk: `${of.authority}#DPS#${of.system}#HEARD#${of.category}`, sk: `${of.provider}#${of.ground}` });

export const roundKey = (authority: Authority, id: Id<'round'>): Key => ({ pk: `${authority}#RND#${id}`, sk: 'STATE' });
export const categoryRounds = (authority: Authority, category: Id<'category'>): string =>
  `${authority}#ROUNDS#${category}`;
/** Whom a round left out. */
export const leftOutOfRound = (authority: Authority, id: Id<'round'>): string => `${authority}#RND#${id}#LEFT`;
/** One running round in a category: the item stands while the round runs. */
export const runningRoundKey = (authority: Authority, category: Id<'category'>): Key => ({
  pk: `${authority}#ROUNDS#${category}#RUNNING`,
  sk: 'ROUND',
});

export const needKey = (authority: Authority, id: Id<'need'>): Key => ({ pk: `${authority}#NED#${id}`, sk: 'STATE' });
export const needList = (authority: Authority): string => `${authority}#NEEDS`;
export const needCommentKey = (of: {
  readonly authority: Authority;
  readonly need: Id<'need'>;
  readonly provider: Id<'organisation'>;
}): Key => ({ pk: `${of.authority}#NED#${of.need}#COMMENT`, sk: of.provider });
export const commentsOfNeed = (authority: Authority, need: Id<'need'>): string => `${authority}#COMMENTS#${need}`;

export const countersignatureKey = (organisation: Id<'organisation'>, id: Id<'countersignature'>): Key => ({
  pk: `${organisation}#CSG#${id}`,
  sk: 'STATE',
});
/** An organisation's acts that wait for a second signature. */
export const waitingSignatures = (organisation: Id<'organisation'>): string => `${organisation}#SIGNING`;
/** One waiting signature of an act on one request or admission: the item stands while it waits. */
export const waitingActKey = (organisation: Id<'organisation'>, subject: string, kind: string): Key => ({
  pk: `${organisation}#SIGNING#${subject}`,
  sk: kind,
});
