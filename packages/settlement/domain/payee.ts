import {
  type Actor,
  type Cents,
  type FactOf,
  type Iban,
  type Id,
  type Instant,
  type LocalDate,
  ok,
  type Result,
  type Share,
  share,
  shareOf,
} from '@kt/kernel';

/** Whether a provider adds value added tax, and at which rate. */
export type VatPosition = { readonly liable: boolean; readonly rate: Share };

/** How a provider is paid from a day on. Only confirmed changes arrive here. */
export type PayeePosition = {
  readonly from: LocalDate;
  readonly name: string;
  readonly iban: Iban;
  readonly vat: VatPosition;
};

/** A provider's positions by day, newest last: earned rows keep the tax of their own day. */
export type Payee = { readonly provider: Id<'organisation'>; readonly positions: readonly PayeePosition[] };

export type PayeeFact = FactOf<'payee.changed', PayeePosition & { readonly provider: Id<'organisation'> }>;

const sameDay = (a: PayeePosition, b: PayeePosition): boolean => a.from === b.from;

const isKnown = (payee: Payee, next: PayeePosition): boolean =>
  payee.positions.some(
    (one) =>
      sameDay(one, next) &&
      one.name === next.name &&
      one.iban === next.iban &&
      one.vat.liable === next.vat.liable &&
      one.vat.rate === next.vat.rate,
  );

/** A position from a day; one already known from that day is replaced. Nothing happens when nothing differs. */
export const decidePayee = (
  payee: Payee,
  position: PayeePosition,
  at: Instant,
  by: Actor,
): Result<readonly PayeeFact[], never> =>
  ok(isKnown(payee, position) ? [] : [{ type: 'payee.changed', at, by, provider: payee.provider, ...position }]);

export const applyPayee = (payee: Payee, fact: PayeeFact): Payee => {
  const { from, name, iban, vat } = fact;
  const next: PayeePosition = { from, name, iban, vat };
  const positions = [...payee.positions.filter((one) => !sameDay(one, next)), next];
  return { ...payee, positions: positions.sort((a, b) => (a.from < b.from ? -1 : 1)) };
};

/** The position in force on a day: the latest one that had begun. `undefined` before the first. */
export const positionOn = (payee: Payee | undefined, day: LocalDate): PayeePosition | undefined =>
  payee?.positions.findLast((position) => position.from <= day);

/** The tax position on a day. What was earned before a provider told its first position is taxed by that first one. */
export const vatPositionOn = (payee: Payee | undefined, day: LocalDate): VatPosition | undefined =>
  (positionOn(payee, day) ?? payee?.positions[0])?.vat;

export type Vat = { readonly vatRate: Share; readonly vatCents: Cents };

/** Tax on a net amount, rounded once, half away from zero. A provider outside VAT has rate zero. */
export const vatOn = (netCents: Cents, position: VatPosition): Vat => {
  const vatRate = position.liable ? position.rate : share(0);
  return { vatRate, vatCents: shareOf(netCents, vatRate) };
};
