import { err, type Id, type Instant, ok, type Result, type Versioned } from '@kt/kernel';
import type { Claim } from '../domain/claim.ts';
import { type CaughtUp, caughtUp } from '../domain/decide-clock.ts';
import type { ServicePeriod } from '../domain/service-period.ts';
import type { ClaimRef, Claims, NotFound, PeriodRef, Periods } from './ports.ts';

/** On whose behalf somebody acts: the authority, the provider that serves the client, or the house itself. */
export type Party =
  | { readonly side: 'authority' }
  | { readonly side: 'provider'; readonly organisation: Id<'organisation'> };

export const AUTHORITY_SIDE: Party = { side: 'authority' };

export type LoadedClaim = CaughtUp & { readonly before: Versioned<Claim> };

/** The claim as it stands at `at`. A provider finds only its own. */
export const loadClaim = async (
  claims: Pick<Claims, 'load'>,
  ref: ClaimRef,
  party: Party,
  at: Instant,
): Promise<Result<LoadedClaim, NotFound>> => {
  const before = await claims.load(ref);
  const isTheirs = party.side === 'authority' || before?.state.provider === party.organisation;
  if (before === undefined || !isTheirs) return err({ code: 'outcomes.not_found' });
  return ok({ before, ...caughtUp(before.state, at) });
};

const UNBEGUN: readonly ServicePeriod['state'][] = ['awaited', 'dropped'];

/** The service period of a referral. A provider finds only its own, and only once the service has begun. */
export const loadPeriod = async (
  periods: Pick<Periods, 'load'>,
  ref: PeriodRef,
  party: Party,
): Promise<Result<Versioned<ServicePeriod>, NotFound>> => {
  const before = await periods.load(ref);
  if (before === undefined) return err({ code: 'outcomes.not_found' });
  const { terms, state } = before.state;
  const isTheirs = party.side === 'authority' || (terms.provider === party.organisation && !UNBEGUN.includes(state));
  return isTheirs ? ok(before) : err({ code: 'outcomes.not_found' });
};
