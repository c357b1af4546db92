import {
  type AnyFact,
  type Cents,
  type Id,
  type Instant,
  type LocalDate,
  localDate,
  type MunicipalityCode,
} from '@kt/kernel';
import { workCoachingCard } from '@kt/terms/testing/sample-card.ts';
import type { PayeePosition } from '../domain/payee.ts';
import type { VerifiedClaim } from '../domain/payment-line.ts';
import { AGREEMENT, AT, aClaim, COST_CENTRE, HOME, PAYEE, PROVIDER, referralNo, VAASA } from './samples.ts';

type Told = AnyFact & { readonly [field: string]: unknown };
const stamp = { at: AT, by: 'system:test' };
const agreementOf = (agreement: Id<'agreement'>) => ({ ...stamp, authority: VAASA, agreement, provider: PROVIDER });

/** Facts as the other contexts publish them, for settlement's subscribers. */

export const activated = (ceilingCents: Cents, agreement = AGREEMENT, type = 'agreement.activated'): Told => ({
  type,
  ...agreementOf(agreement),
  serviceType: 'work_coaching',
  rateCard: workCoachingCard(),
  start: localDate('2026-01-01'),
  end: localDate('2027-01-01'),
  places: 20,
  ceilingCents,
  costCentre: COST_CENTRE,
  languages: ['fi', 'sv'],
  municipalities: [HOME],
  termsVersion: 1,
});
export const agreementClosed = (agreement = AGREEMENT): Told => ({
  type: 'agreement.closed',
  ...agreementOf(agreement),
});

const referral = (n: number) => ({
  ...stamp,
  authority: VAASA,
  referral: referralNo(n),
  agreement: AGREEMENT,
  provider: PROVIDER,
});

export const offered = (
  n: number,
  reservedCents: Cents,
  municipality: MunicipalityCode = HOME,
  at: Instant = AT,
): Told => ({
  ...referral(n),
  type: 'referral.offered',
  at,
  clientReference: 'VAA-7K2M9',
  serviceType: 'work_coaching',
  distanceGroup: 'B',
  partialWorkAbility: false,
  municipality,
  reservedCents,
  answerBy: AT,
  trackingDays: 90,
});
export const referralOver = (n: number, type: string): Told => ({ ...referral(n), type, reason: 'x' });
export const moved = (n: number, municipality: MunicipalityCode, from: LocalDate): Told => ({
  ...referral(n),
  type: 'referral.municipality_changed',
  municipality,
  from,
});

export const payeeChanged = (changes: Partial<PayeePosition> = {}, provider = PROVIDER): Told => ({
  type: 'provider.payee_changed',
  ...stamp,
  provider,
  ...PAYEE,
  ...changes,
});

export const verified = (n: number, netCents?: number, changes: Partial<VerifiedClaim> = {}): Told => ({
  type: changes.corrects === undefined ? 'claim.verified' : 'claim.corrected',
  ...stamp,
  authority: VAASA,
  ...aClaim(n, netCents, changes),
  occurrence: 1,
  priceCents: netCents ?? 150_000,
  round: 1,
  ...(changes.corrects !== undefined && { code: 'wrong_amount' }),
});
export const claimTold = (n: number, type: string, referralNumber = n): Told => {
  const { claim, agreement, provider, step } = aClaim(n);
  return { type, ...stamp, authority: VAASA, claim, referral: referralNo(referralNumber), agreement, provider, step };
};
