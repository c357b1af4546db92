import type { Id } from '@kt/kernel';
import { defineTable, type Key } from '@kt/platform/db/table.ts';
import type { ServiceType } from '@kt/terms';

export const agreementsTable = defineTable('agreements');

type Authority = Id<'authority'>;

export const agreementKey = (authority: Authority, id: Id<'agreement'>): Key => ({
  pk: `${authority}#AGR#${id}`,
  sk: 'STATE',
});

/** Beside where it would lie if the buyer led it: which authority leads an agreement that this one buys by. */
export const boughtKey = (buyer: Authority, id: Id<'agreement'>): Key => ({
  pk: agreementKey(buyer, id).pk,
  sk: 'LEAD',
});

/** One item for each agreement of a service type, in one partition: what is free is one query away. */
export const capacityPartition = (authority: Authority, serviceType: ServiceType): string =>
  `${authority}#CAP#${serviceType}`;
export const capacityKey = (authority: Authority, serviceType: ServiceType, agreement: Id<'agreement'>): Key => ({
  pk: capacityPartition(authority, serviceType),
  sk: agreement,
});

/** `gsi1`: the capacities of every service type. */
export const capacityList = (authority: Authority): string => `${authority}#CAPACITIES`;

export const placeKey = (authority: Authority, referral: Id<'referral'>): Key => ({
  pk: `${authority}#PLC#${referral}`,
  sk: 'STATE',
});

/** At most one live agreement for each winner of a competition. */
export const winnerPartition = (authority: Authority, competition: Id<'competition'>): string =>
  `${authority}#WON#${competition}`;
export const winnerKey = (authority: Authority, competition: Id<'competition'>, provider: Id<'organisation'>): Key => ({
  pk: winnerPartition(authority, competition),
  sk: provider,
});

/** At most one draft or agreement for each document that it was made of. */
export const documentKey = (authority: Authority, document: string): Key => ({
  pk: `${authority}#DOC#${document}`,
  sk: 'STATE',
});

/** Which remedies against a competition's decision are open. */
export const remediesKey = (authority: Authority, competition: Id<'competition'>): Key => ({
  pk: `${authority}#REM#${competition}`,
  sk: 'STATE',
});

/** Agreements that an organisation is a member of, without leading it. */
export const memberPartition = (member: Id<'organisation'>): string => `${member}#JOINT`;
export const memberKey = (member: Id<'organisation'>, id: Id<'agreement'>): Key => ({
  pk: memberPartition(member),
  sk: id,
});

export const authorityList = (authority: Authority): string => `${authority}#AGREEMENTS`;
export const providerList = (provider: Id<'organisation'>): string => `${provider}#AGREEMENTS`;

/** What has been told of a referral, as the agreement's counters take it. */
export const trackKey = (authority: Authority, referral: Id<'referral'>): Key => ({
  pk: `${authority}#TRACK#${referral}`,
  sk: 'STATE',
});
/** Counters of an agreement: one item a month (`YYYY-MM`), and one for the whole, which sorts after every month. */
export const WHOLE = 'WHOLE';
export const countersPartition = (authority: Authority, agreement: Id<'agreement'>): string =>
  `${authority}#COUNTS#${agreement}`;
export const countersKey = (authority: Authority, agreement: Id<'agreement'>, slice: string): Key => ({
  pk: countersPartition(authority, agreement),
  sk: slice,
});

/** The rows behind one figure of an agreement, by the month of the offer. */
export const figurePartition = (authority: Authority, agreement: Id<'agreement'>, figure: string): string =>
  `${authority}#ROWS#${agreement}#${figure}`;

/** Sums of an authority's agreements, an item for each category. */
export const sumsPartition = (authority: Authority): string => `${authority}#SUMS`;
export const sumsKey = (authority: Authority, category: string): Key => ({
  pk: sumsPartition(authority),
  sk: category,
});

/** Agreements of a category that are or have been in force. */
export const categoryPartition = (authority: Authority, category: string): string => `${authority}#OF#${category}`;
