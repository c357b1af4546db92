import type { Id } from '@kt/kernel';
import { defineTable, type Key } from '@kt/platform/db/table.ts';

export const outcomesTable = defineTable('outcomes');

type Authority = Id<'authority'>;

export const periodKey = (authority: Authority, referral: Id<'referral'>): Key => ({
  pk: `${authority}#PER#${referral}`,
  sk: 'STATE',
});

export const claimKey = (authority: Authority, claim: Id<'claim'>): Key => ({
  pk: `${authority}#CLM#${claim}`,
  sk: 'STATE',
});

export const copyKey = (authority: Authority, agreement: Id<'agreement'>): Key => ({
  pk: `${authority}#AGC#${agreement}`,
  sk: 'STATE',
});

export const commitmentKey = (authority: Authority, referral: Id<'referral'>): Key => ({
  pk: `${authority}#PER#${referral}`,
  sk: 'COMMITTED',
});

/** All services of one client, by the client's reference. */
export const clientKey = (authority: Authority, client: string): Key => ({
  pk: `${authority}#CLI#${client}`,
  sk: 'SERVICES',
});

/** Who holds the one live claim on an outcome: (referral, step, occurrence). */
export const outcomeKey = (authority: Authority, referral: Id<'referral'>, step: string, occurrence: number): Key => ({
  pk: `${authority}#ONE#${referral}`,
  sk: `${step}#${String(occurrence)}`,
});

/** gsi1: a provider's claims under one authority, by state and last day. */
export const providerClaims = (authority: Authority, provider: Id<'organisation'>): string =>
  `${authority}#PRV#${provider}`;
/** gsi2: what waits for an official, by state and moment of sending. Sparse. */
export const waitingClaims = (authority: Authority): string => `${authority}#WAIT`;
