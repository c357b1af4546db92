import type { Cents } from '@kt/kernel';
import type { BankEntry } from './bank-entry.ts';
import type { ExceptionReason } from './bank-exception.ts';
import type { PaymentLine } from './payment-line.ts';
import { outstandingCents } from './payment-line-bank.ts';
import { LINE_LIFECYCLE } from './payment-line-lifecycle.ts';
import { parseEndToEndId } from './payment-reference.ts';

/** What an entry does. `also` is an exception to show besides. */
export type Finding =
  | { readonly is: 'seen' }
  | { readonly is: 'acknowledge' | 'find' }
  | { readonly is: 'settle'; readonly cents: Cents; readonly also?: 'partial' }
  | { readonly is: 'bounce'; readonly reason: string; readonly also: 'returned' }
  | { readonly is: 'exception'; readonly reason: ExceptionReason; readonly expectedCents?: Cents };

const exception = (reason: ExceptionReason, expectedCents?: Cents): Finding => ({
  is: 'exception',
  reason,
  ...(expectedCents !== undefined && { expectedCents }),
});

const accepts = (line: PaymentLine, command: string): boolean => Object.hasOwn(LINE_LIFECYCLE[line.state], command);

const NO_REASON = 'NARR';

const isOtherAttempt = (entry: BankEntry, line: PaymentLine): boolean => {
  const named = entry.endToEndId === undefined ? undefined : parseEndToEndId(entry.endToEndId);
  return named !== undefined && named.attempt !== line.attempts;
};

const returned = (entry: BankEntry, line: PaymentLine | undefined): Finding => {
  const isReturn = entry.reversal || entry.returnCode !== undefined;
  if (line === undefined) return exception(isReturn ? 'returned' : 'incoming');
  const paidCents = line.bank?.paidCents;
  if (!accepts(line, 'bounce') || isOtherAttempt(entry, line)) return exception('not_sent');
  if (paidCents !== entry.cents) return exception('return_differs', paidCents);
  return { is: 'bounce', reason: entry.returnCode ?? NO_REASON, also: 'returned' };
};

const isOtherPayee = (entry: BankEntry, line: PaymentLine): boolean =>
  entry.counterparty?.iban !== undefined && entry.counterparty.iban !== line.transfer?.iban;

const pending = (line: PaymentLine): Finding => {
  if (accepts(line, 'acknowledge')) return { is: 'acknowledge' };
  return accepts(line, 'find') ? { is: 'find' } : { is: 'seen' };
};

const booked = (entry: BankEntry, line: PaymentLine): Finding => {
  const outstanding = outstandingCents(line);
  if (entry.cents > outstanding) return exception('amount_differs', outstanding);
  return entry.cents === outstanding
    ? { is: 'settle', cents: entry.cents }
    : { is: 'settle', cents: entry.cents, also: 'partial' };
};

const paid = (entry: BankEntry, line: PaymentLine | undefined): Finding => {
  if (line === undefined) return exception(entry.batch === true ? 'batch_without_details' : 'unknown');
  if (line.state === 'paid') return exception('duplicate');
  if (!accepts(line, 'settle') || isOtherAttempt(entry, line)) return exception('not_sent');
  if (isOtherPayee(entry, line)) return exception('payee_differs');
  return entry.status === 'pending' ? pending(line) : booked(entry, line);
};

/**
 * What one entry of a statement means for the payment it names, or why a person must look at it. `line` is the line
 * the payment is called after, never a carried one.
 */
export const matchEntry = (entry: BankEntry, line: PaymentLine | undefined): Finding => {
  if (line?.bank?.entries.includes(entry.key) === true) return { is: 'seen' };
  if (entry.currency !== 'EUR') return exception('currency');
  return entry.sign === 'credit' ? returned(entry, line) : paid(entry, line);
};
