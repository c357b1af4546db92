import { add, type Cents, err, negate, ok, type Result, type Stamp, subtract, ZERO } from '@kt/kernel';
import { failedPostings, paidPostings } from './ledger.ts';
import type { PaymentLine } from './payment-line.ts';
import type { LineCommand, LineError } from './payment-line-commands.ts';
import { type ChangingFact, lineName } from './payment-line-facts.ts';

type Decision = Result<readonly ChangingFact[], LineError>;

const paidSoFar = (line: PaymentLine): Cents => line.bank?.paidCents ?? ZERO;

const instructed = (line: PaymentLine): Cents => line.transfer?.instructedCents ?? ZERO;

/** What the bank has yet to book of the payment. Zero before it is sent, and for a line that another payment carries. */
export const outstandingCents = (line: PaymentLine): Cents => subtract(instructed(line), paidSoFar(line));

/** Books what the bank has paid: a part, or the rest. More than was sent is refused; matching makes it an exception. */
export const settle = (line: PaymentLine, command: LineCommand<'settle'>, stamp: Stamp): Decision => {
  const outstanding = outstandingCents(line);
  if (command.cents > outstanding) return err({ code: 'settlement.more_than_sent', outstandingCents: outstanding });
  const { entry, on, cents, shares } = command;
  const told = { ...stamp, ...lineName(line), entry, on, cents, postings: paidPostings(cents) };
  if (cents < outstanding) return ok([{ type: 'line.part_paid', ...told }]);
  const { vatCents, vatRate } = line;
  return ok([{ type: 'line.paid', ...told, vatCents, vatRate, paidOn: on, shares }]);
};

/** Refused before it was booked, or sent back afterwards: the money is owed again. */
export const fail = (line: PaymentLine, command: LineCommand<'refuse' | 'bounce'>, stamp: Stamp): Decision => {
  const shares = line.bank?.shares ?? [];
  return ok([
    {
      type: 'line.failed',
      ...stamp,
      ...lineName(line),
      reason: command.reason,
      wasPaid: line.state === 'paid',
      postings: failedPostings(instructed(line), paidSoFar(line)),
      shares: shares.map(({ municipality, cents }) => ({ municipality, cents: negate(cents) })),
      ...(command.entry !== undefined && { entry: command.entry }),
    },
  ]);
};

export const traceWith = (line: PaymentLine, entry: string, cents: Cents): NonNullable<PaymentLine['bank']> => ({
  ...line.bank,
  paidCents: add(paidSoFar(line), cents),
  entries: [...(line.bank?.entries ?? []), entry],
});
