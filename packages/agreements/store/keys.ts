import type { Id } from '@kt/kernel';
import { defineTable, type Key } from '@kt/platform/db/table.ts';
import type { ServiceType } from '@kt/terms';

export const agreementsTable = defineTable('agreements');

type Authority = Id<'authority'>;

export const agreementKey = (authority: Authority, id: Id<'agreement'>): Key => ({
  pk: `${authority}#AGR#${id}`,
  sk: 'STATE',
});

/** One item for each agreement of a service type, in one partition: what is free is one query away. */
export const capacityPartition = (authority: Authority, serviceType: ServiceType): string =>
  `${authority}#CAP#${serviceType}`;
export const capacityKey = (authority: Authority, serviceType: ServiceType, agreement: Id<'agreement'>): Key => ({
  pk: capacityPartition(authority, serviceType),
  sk: agreement,
});

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

/** Which remedies against a competition's decision are open. */
export const remediesKey = (authority: Authority, competition: Id<'competition'>): Key => ({
  pk: `${authority}#REM#${competition}`,
  sk: 'STATE',
});

export const authorityList = (authority: Authority): string => `${authority}#AGREEMENTS`;
export const providerList = (provider: Id<'organisation'>): string => `${provider}#AGREEMENTS`;
