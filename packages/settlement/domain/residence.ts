import {
  type Actor,
  type FactOf,
  type Id,
  type Instant,
  type LocalDate,
  type MunicipalityCode,
  RESPONSIBLE_MUNICIPALITY,
} from '@kt/kernel';
import type { Homes } from './allocation.ts';

/** A home municipality from a day on. */
export type Home = { readonly from: LocalDate; readonly municipality: MunicipalityCode };

/** Where the client behind a referral has lived, as far as money needs it. Ordered by day; never names the client. */
export type Residence = {
  readonly authority: Id<'authority'>;
  readonly referral: Id<'referral'>;
  readonly referredOn: LocalDate;
  readonly homes: readonly Home[];
};

type Named = Pick<Residence, 'authority' | 'referral'>;
export type ResidenceFact =
  | FactOf<'residence.noted', Named & { readonly referredOn: LocalDate } & Home>
  | FactOf<'residence.changed', Named & Home>;

/** What a referral tells about the client's home. The first home counts for every earlier day as well. */
export const noteResidence = (
  named: Named,
  referredOn: LocalDate,
  municipality: MunicipalityCode,
  at: Instant,
  by: Actor,
): readonly ResidenceFact[] => [
  { type: 'residence.noted', at, by, ...named, referredOn, from: referredOn, municipality },
];

/** A move, also one told late: history is kept by its own days, not by when it was heard. */
export const changeResidence = (residence: Residence, home: Home, at: Instant, by: Actor): readonly ResidenceFact[] => {
  const { authority, referral } = residence;
  const known = residence.homes.some((one) => one.from === home.from && one.municipality === home.municipality);
  return known ? [] : [{ type: 'residence.changed', at, by, authority, referral, ...home }];
};

export const residenceFrom = (fact: Extract<ResidenceFact, { type: 'residence.noted' }>): Residence => ({
  authority: fact.authority,
  referral: fact.referral,
  referredOn: fact.referredOn,
  homes: [{ from: fact.from, municipality: fact.municipality }],
});

export const applyResidence = (residence: Residence, fact: ResidenceFact): Residence => {
  if (fact.type === 'residence.noted') return residenceFrom(fact);
  const { from, municipality } = fact;
  const homes = [...residence.homes.filter((one) => one.from !== from), { from, municipality }];
  return { ...residence, homes: homes.sort((a, b) => (a.from < b.from ? -1 : 1)) };
};

/** The home on a day; before the first known day, the first known home. */
export const homeOn = (residence: Residence, day: LocalDate): MunicipalityCode =>
  (residence.homes.findLast((home) => home.from <= day) ?? residence.homes[0])?.municipality ??
  RESPONSIBLE_MUNICIPALITY;

export const homesFor = (residence: Residence, serviceDay: LocalDate, paidOn: LocalDate): Homes => ({
  home_at_referral: homeOn(residence, residence.referredOn),
  home_at_service_day: homeOn(residence, serviceDay),
  home_at_payment: homeOn(residence, paidOn),
});
