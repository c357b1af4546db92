import { stampOf, ZERO } from '@kt/kernel';
import type { PaymentLine } from './payment-line.ts';
import { traceWith } from './payment-line-bank.ts';
import type { ChangingFact, ChangingFactType, LineFact } from './payment-line-facts.ts';

export const lineFrom = (fact: LineFact<'line.proposed'>): PaymentLine => {
  const { type: _type, at, by: _by, line, ...told } = fact;
  return { ...told, id: line, state: 'to_approve', proposedAt: at, attempts: 0 };
};

const resubmitted = (line: PaymentLine, fact: LineFact<'line.resubmitted'>): PaymentLine => {
  const { stepTitle, earnedOn, evidenceKinds, verifiedBy, amountCents, vatCents, vatRate, municipality } = fact;
  const { returned: _returned, ...rest } = line;
  const told = { stepTitle, earnedOn, evidenceKinds, verifiedBy, amountCents, vatCents, vatRate, municipality };
  return { ...rest, ...told, state: 'to_approve' };
};

const queued = (line: PaymentLine, { transfer }: LineFact<'line.queued'>): PaymentLine => ({
  ...line,
  state: 'queued',
  transfer,
  attempts: transfer.attempt,
  ...(line.bank && { bank: { paidCents: ZERO, entries: line.bank.entries } }),
});

/** Taken out of a discarded run: approved again, or failed and mended as it was before. */
const unqueued = ({ transfer: _transfer, ...line }: PaymentLine): PaymentLine => ({
  ...line,
  state: line.attempts === 1 ? 'approved' : 'failed',
  attempts: line.attempts - 1,
});

const failed = ({ mended: _mended, ...line }: PaymentLine, fact: LineFact<'line.failed'>): PaymentLine => ({
  ...line,
  state: 'failed',
  failure: { ...stampOf(fact), code: fact.reason },
  bank: {
    paidCents: ZERO,
    entries: [...(line.bank?.entries ?? []), ...(fact.entry === undefined ? [] : [fact.entry])],
  },
});

type Applier<T extends ChangingFactType> = (line: PaymentLine, fact: LineFact<T>) => PaymentLine;

const appliers: { readonly [T in ChangingFactType]: Applier<T> } = {
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
  'line.failed': failed,
  'line.mended': (line, fact) => ({ ...line, mended: { ...stampOf(fact), note: fact.note } }),
};

const applyLine = <T extends ChangingFactType>(line: PaymentLine, fact: LineFact<T>): PaymentLine =>
  appliers[fact.type](line, fact);

export const applyLineFacts = (line: PaymentLine, facts: readonly ChangingFact[]): PaymentLine =>
  facts.reduce((state, fact) => applyLine(state, fact), line);
