import type { Brand } from './brand.ts';

/** Euro cents as a safe integer; negative for credits. Always net of VAT unless the name says otherwise. */
export type Cents = Brand<number, 'Cents'>;

/** Basis points: 10 000 = 100 %. */
export type Share = Brand<number, 'Share'>;

const whole = (n: number, what: string): number => {
  if (!Number.isSafeInteger(n)) throw new RangeError(`${what} must be a safe integer, got ${String(n)}`);
  return n === 0 ? 0 : n;
};

/** @throws RangeError when `n` is not a safe integer: a bug in the caller, since edges parse with a schema first. */
export const cents = (n: number): Cents => whole(n, 'cents') as Cents;
export const share = (basisPoints: number): Share => whole(basisPoints, 'share') as Share;

export const ZERO = cents(0);

export const add = (...amounts: readonly Cents[]): Cents => sum(amounts);
export const sum = (amounts: Iterable<Cents>): Cents => {
  let total = 0;
  for (const amount of amounts) total += amount;
  return cents(total);
};
export const subtract = (from: Cents, amount: Cents): Cents => cents(from - amount);
export const negate = (amount: Cents): Cents => cents(0 - amount);
export const times = (amount: Cents, count: number): Cents => cents(amount * whole(count, 'count'));

/** `amount × share`, rounded once, half away from zero (the rule of Finnish invoices). Exact for every safe integer. */
export const shareOf = (amount: Cents, part: Share): Cents => {
  const scaled = BigInt(amount) * BigInt(part);
  const magnitude = scaled < 0n ? -scaled : scaled;
  const rounded = (magnitude + 5_000n) / 10_000n;
  return cents(Number(scaled < 0n ? -rounded : rounded));
};

/**
 * Splits an amount by weights with the largest-remainder method: the parts sum to exactly `amount`, each part differs
 * from its exact share by less than one cent, ties go to the earlier weight. Negative amounts mirror positive ones.
 *
 * @param weights non-negative safe integers, at least one of them positive.
 */
export const allocate = (amount: Cents, weights: readonly number[]): readonly Cents[] => {
  const sizes = weights.map((w) => BigInt(whole(w, 'weight')));
  const total = sizes.reduce((a, b) => a + b, 0n);
  if (total <= 0n || sizes.some((w) => w < 0n))
    throw new RangeError('allocate needs non-negative weights with a positive sum');
  const sign = amount < 0 ? -1n : 1n;
  const magnitude = BigInt(amount) * sign;
  const parts = sizes.map((w, index) => ({ index, floor: (magnitude * w) / total, rest: (magnitude * w) % total }));
  let left = Number(magnitude - parts.reduce((a, p) => a + p.floor, 0n));
  const lucky = new Set<number>();
  for (const part of [...parts].sort((a, b) => (a.rest === b.rest ? a.index - b.index : a.rest > b.rest ? -1 : 1))) {
    if (left === 0) break;
    lucky.add(part.index);
    left -= 1;
  }
  return parts.map((p) => cents(Number((p.floor + (lucky.has(p.index) ? 1n : 0n)) * sign)));
};
