import type { Actor, FactOf, Id, Instant, LocalDate, MunicipalityCode } from '@kt/kernel';
import type { Homes } from './allocation.ts';

/** A home municipality from a day on. */
export type Home = { readonly from: LocalDate; readonly municipality: MunicipalityCode };

/**
 * Where the client behind a referral has lived, as far as money needs it; never names the client. `first` is what the
 * referral told; `moves` are ordered by their own day, also those heard of late.
 */
export type Residence = {
  readonly authority: Id<'authority'>;
  readonly referral: Id<'referral'>;
  readonly referredOn: LocalDate;
  readonly first: MunicipalityCode;
  readonly moves: readonly Home[];
};

type Named = Pick<Residence, 'authority' | 'referral'>;
type Noted = FactOf<'residence.noted', Named & Pick<Residence, 'referredOn' | 'first'>>;
type Changed = FactOf<'residence.changed', Named & Home>;
export type ResidenceFact = Noted | Changed;

/** What a referral tells about the client's home. It counts for every earlier day as well, until a move is told. */
export const noteResidence = (
  named: Named,
  referredOn: LocalDate,
  first: MunicipalityCode,
  at: Instant,
  by: Actor,
): Noted => ({
  type: 'residence.noted',
  at,
  by,
  authority: named.authority,
  referral: named.referral,
  referredOn,
  first,
});

/** A move, also one told late: history is kept by its own days, not by when it was heard. */
export const changeResidence = (residence: Residence, home: Home, at: Instant, by: Actor): readonly Changed[] => {
  const { authority, referral } = residence;
  const known = residence.moves.some((one) => one.from === home.from && one.municipality === home.municipality);
  return known ? [] : [{ type: 'residence.changed', at, by, authority, referral, ...home }];
};

export const residenceFrom = ({ authority, referral, referredOn, first }: Noted): Residence => ({
  authority,
  referral,
  referredOn,
  first,
  moves: [],
});

export const applyResidence = (residence: Residence, { from, municipality }: Changed): Residence => {
  const moves = [...residence.moves.filter((one) => one.from !== from), { from, municipality }];
  return { ...residence, moves: moves.sort((a, b) => (a.from < b.from ? -1 : 1)) };
};

/** The home on a day: the latest move that had happened, or what the referral told. */
export const homeOn = (residence: Residence, day: LocalDate): MunicipalityCode =>
  residence.moves.findLast((home) => home.from <= day)?.municipality ?? residence.first;

export const homesFor = (residence: Residence, serviceDay: LocalDate, paidOn: LocalDate): Homes => ({
  home_at_referral: homeOn(residence, residence.referredOn),
  home_at_service_day: homeOn(residence, serviceDay),
  home_at_payment: homeOn(residence, paidOn),
});
