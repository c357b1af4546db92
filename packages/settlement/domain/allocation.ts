import { allocate, type Cents, type MunicipalityCode, RESPONSIBLE_MUNICIPALITY, subtract, sum, ZERO } from '@kt/kernel';
import type { AllocationKey, HomeKey, SimpleKey } from './allocation-rule.ts';

/** One municipality's part of a cost, in cents net of VAT. */
export type MunicipalShare = { readonly municipality: MunicipalityCode; readonly cents: Cents };

/** Where the client lived, on each of the three days a rule may ask for. */
export type Homes = { readonly [K in HomeKey]: MunicipalityCode };

const WHOLE = 10_000;

type Weight = { readonly municipality: MunicipalityCode; readonly weight: number };

/** The responsible municipality first, then by code: ties of the largest remainder go to the earlier one. */
const ordered = (weights: readonly Weight[]): readonly Weight[] =>
  [...weights].sort((a, b) => {
    if (a.municipality === RESPONSIBLE_MUNICIPALITY) return -1;
    if (b.municipality === RESPONSIBLE_MUNICIPALITY) return 1;
    return a.municipality < b.municipality ? -1 : 1;
  });

const weightsOf = (key: SimpleKey, homes: Homes): readonly Weight[] => {
  switch (key.by) {
    case 'fixed_share':
      return key.shares.map(({ municipality, share }) => ({ municipality, weight: share }));
    case 'population':
      return key.populations.map(({ municipality, inhabitants }) => ({ municipality, weight: inhabitants }));
    case 'home_at_referral':
    case 'home_at_service_day':
    case 'home_at_payment':
      return [{ municipality: homes[key.by], weight: 1 }];
  }
};

const byKey = (net: Cents, key: SimpleKey, homes: Homes): readonly MunicipalShare[] => {
  const weights = ordered(weightsOf(key, homes));
  const parts = allocate(
    net,
    weights.map((one) => one.weight),
  );
  return weights.map(({ municipality }, index) => ({ municipality, cents: sum(parts.slice(index, index + 1)) }));
};

/** One row a municipality, in a fixed order; rows that come to nothing are left out. */
export const mergeShares = (shares: readonly MunicipalShare[]): readonly MunicipalShare[] => {
  const municipalities = [...new Set(shares.map((one) => one.municipality))].sort();
  return municipalities.flatMap((municipality) => {
    const cents = sum(shares.filter((one) => one.municipality === municipality).map((one) => one.cents));
    return cents === ZERO ? [] : [{ municipality, cents }];
  });
};

/** Divides a net cost between municipalities by largest remainder: the shares sum to exactly the cost, credits mirrored. */
export const shareCost = (net: Cents, key: AllocationKey, homes: Homes): readonly MunicipalShare[] => {
  if (key.by !== 'hybrid') return mergeShares(byKey(net, key, homes));
  const first = sum(allocate(net, [key.part, WHOLE - key.part]).slice(0, 1));
  return mergeShares([...byKey(first, key.first, homes), ...byKey(subtract(net, first), key.rest, homes)]);
};
