import { stampOf, ZERO } from '@kt/kernel';
import type { PaymentLine } from './payment-line.ts';
import { traceWith } from './payment-line-bank.ts';
import type { LineFact, LineFactType } from './payment-line-facts.ts';

export const lineFrom = (fact: LineFact<'line.proposed'>): PaymentLine => {
  const { type: _type, at, by: _by, line, ...told } = fact;
  return { ...told, id: line, state: 'to_approve', proposedAt: at };
};

const resubmitted = (line: PaymentLine, fact: LineFact<'line.resubmitted'>): PaymentLine => {
  const { stepTitle, earnedOn, evidenceKinds, verifiedBy, amountCents, vatCents, vatRate, municipality } = fact;
  const { returned: _returned, ...rest } = line;
  const told = { stepTitle, earnedOn, evidenceKinds, verifiedBy, amountCents, vatCents, vatRate, municipality };
  return { ...rest, ...told, state: 'to_approve' };
};

const queued = (line: PaymentLine, { transfer }: LineFact<'line.queued'>): PaymentLine => {
  const { failure: _failure, ...rest } = line;
  const trace = line.bank && { bank: { paidCents: ZERO, entries: line.bank.entries } };
  return { ...rest, ...trace, state: 'queued', transfer };
};

/** Taken out of a discarded run: approved again, or failed and mended when it had been out before. */
const unqueued = (line: PaymentLine, fact: LineFact<'line.unqueued'>): PaymentLine => {
  const { transfer, ...rest } = line;
  if (transfer === undefined || transfer.attempt === 1) return { ...rest, state: 'approved' };
  const mended = { ...stampOf(fact), note: 'run_discarded' };
  return { ...line, state: 'failed', failure: { ...stampOf(fact), code: 'run_discarded', mended } };
};

type Applier<T extends LineFactType> = (line: PaymentLine, fact: LineFact<T>) => PaymentLine;

const appliers: { readonly [T in LineFactType]: Applier<T> } = {
  'line.proposed': (_, fact) => lineFrom(fact),
  'line.approved': (line, fact) => ({
    ...line,
    state: 'approved',
    vatCents: fact.vatCents,
    vatRate: fact.vatRate,
    approved: stampOf(fact),
  }),
  'line.returned': (line, fact) => ({ ...line, state: 'returned', returned: { ...stampOf(fact), code: fact.code } }),
  'line.resubmitted': resubmitted,
  'line.dropped': (line, fact) => ({ ...line, state: 'dropped', dropped: stampOf(fact) }),
  'line.queued': queued,
  'line.unqueued': unqueued,
  'line.sent': (line) => ({ ...line, state: 'sent' }),
  'line.unanswered': (line) => ({ ...line, state: 'unknown' }),
  'line.booked': (line, fact) => ({
    ...line,
    state: 'booked',
    bank: { ...traceWith(line, fact.entry, ZERO), acknowledgedOn: fact.on },
  }),
  'line.part_paid': (line, fact) => ({ ...line, state: 'part_paid', bank: traceWith(line, fact.entry, fact.cents) }),
  'line.paid': (line, fact) => ({
    ...line,
    state: 'paid',
    bank: { ...traceWith(line, fact.entry, fact.cents), paidOn: fact.on, shares: fact.shares },
  }),
  'line.failed': (line, fact) => ({
    ...line,
    state: 'failed',
    failure: { ...stampOf(fact), code: fact.reason },
    bank: {
      paidCents: ZERO,
      entries: [...(line.bank?.entries ?? []), ...(fact.entry === undefined ? [] : [fact.entry])],
    },
  }),
  'line.mended': (line, fact) =>
    line.failure === undefined
      ? line
      : { ...line, failure: { ...line.failure, mended: { ...stampOf(fact), note: fact.note } } },
};

const applyLine = <T extends LineFactType>(line: PaymentLine, fact: LineFact<T>): PaymentLine =>
  appliers[fact.type](line, fact);

export const applyLineFacts = (line: PaymentLine, facts: readonly LineFact[]): PaymentLine =>
  facts.reduce((state, fact) => applyLine(state, fact), line);
