import { add, type Cents, sum, ZERO } from '@kt/kernel';
import { grossCents, type PaymentLine } from './payment-line.ts';

/** One payment to a provider: the line it is named after, and the lines settled along with it. */
export type PlannedPayment = {
  readonly lead: PaymentLine;
  readonly carried: readonly PaymentLine[];
  /** Gross cents of all of them together; always positive. */
  readonly cents: Cents;
};

/** `left`: credits larger than what is paid this time; they wait for the next run. */
export type Plan = { readonly payments: readonly PlannedPayment[]; readonly left: readonly PaymentLine[] };

const largestFirst = (a: PaymentLine, b: PaymentLine): number =>
  grossCents(b) - grossCents(a) || (a.id < b.id ? -1 : 1);

const totalOf = (lines: readonly PaymentLine[]): Cents => sum(lines.map(grossCents));

/** The fewest lines, largest first, that outweigh a credit; `undefined` when these cannot. */
const outweigh = (credit: PaymentLine, lines: readonly PaymentLine[], most: number): PlannedPayment | undefined => {
  for (let count = 1; count < most && count <= lines.length; count += 1) {
    const taken = lines.slice(0, count);
    const cents = add(totalOf(taken), grossCents(credit));
    const [lead, ...others] = taken;
    if (lead !== undefined && cents > ZERO) return { lead, carried: [...others, credit], cents };
  }
  return undefined;
};

const withCredit = (payment: PlannedPayment, credit: PaymentLine): PlannedPayment => ({
  ...payment,
  carried: [...payment.carried, credit],
  cents: add(payment.cents, grossCents(credit)),
});

/** Adds a credit to the first payment that is large enough for it; `undefined` when none is. */
const joined = (
  payments: readonly PlannedPayment[],
  credit: PaymentLine,
  most: number,
): readonly PlannedPayment[] | undefined => {
  const fits = (one: PlannedPayment): boolean =>
    one.carried.length + 2 <= most && add(one.cents, grossCents(credit)) > ZERO;
  const chosen = payments.find(fits);
  return chosen && payments.map((one) => (one === chosen ? withCredit(one, credit) : one));
};

/**
 * The payments of one provider's ready lines. Without credits: one payment a line. A credit, or a line that comes to
 * nothing, rides with lines that outweigh it, so that no payment is zero or negative and every line is settled.
 *
 * @param most lines a payment may join.
 */
export const planPayments = (lines: readonly PaymentLine[], most: number): Plan => {
  const due = lines.filter((line) => grossCents(line) > 0).sort(largestFirst);
  const credits = lines.filter((line) => grossCents(line) <= 0).sort(largestFirst);
  const left: PaymentLine[] = [];
  let netted: readonly PlannedPayment[] = [];
  let used = 0;
  for (const credit of credits) {
    const larger = joined(netted, credit, most);
    const payment = larger === undefined ? outweigh(credit, due.slice(used), most) : undefined;
    if (larger === undefined && payment === undefined) left.push(credit);
    netted = larger ?? [...netted, ...(payment === undefined ? [] : [payment])];
    used += payment === undefined ? 0 : payment.carried.length;
  }
  const single = due.slice(used).map((lead) => ({ lead, carried: [], cents: grossCents(lead) }));
  return { payments: [...netted, ...single], left };
};

/** Fills chunks with whole payments, at most `most` lines a chunk, in the order given. */
export const packChunks = (
  payments: readonly PlannedPayment[],
  most: number,
): readonly (readonly PlannedPayment[])[] => {
  const chunks: PlannedPayment[][] = [];
  let room = 0;
  for (const payment of payments) {
    const size = payment.carried.length + 1;
    if (size > room) {
      chunks.push([]);
      room = most;
    }
    chunks.at(-1)?.push(payment);
    room -= size;
  }
  return chunks;
};
