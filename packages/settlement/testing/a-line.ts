import { type Actor, cents, type Instant, localDate } from '@kt/kernel';
import { vatOn } from '../domain/payee.ts';
import { grossCents, type PaymentLine, type VerifiedClaim } from '../domain/payment-line.ts';
import { applyLineFacts, lineFrom } from '../domain/payment-line-apply.ts';
import type { LineCommand, LineCommandType } from '../domain/payment-line-commands.ts';
import { decideLine } from '../domain/payment-line-decide.ts';
import type { LineState } from '../domain/payment-line-lifecycle.ts';
import { proposeLine } from '../domain/payment-line-propose.ts';
import { APPROVER, AT, aClaim, COST_CENTRE, HOME, OFFICER, PAYEE, runNo, VAASA, YEAR } from './samples.ts';

const DAY = localDate('2026-03-05');

/** Commands that are allowed on a line like these, as they come in practice. */
export const aLineCommand = (line: PaymentLine, type: LineCommandType): LineCommand => {
  const placement = { run: runNo(2), chunk: 1, instructedCents: grossCents(line), iban: PAYEE.iban, carries: [] };
  const told = { entry: `e-${type}`, on: DAY };
  const shares = [{ municipality: HOME, cents: line.amountCents }];
  const commands: { readonly [T in LineCommandType]: LineCommand<T> } = {
    approve: { type: 'approve', payee: PAYEE.vat },
    return: { type: 'return', code: 'amount_wrong' },
    resubmit: {
      type: 'resubmit',
      claim: aClaim(1, 140_000),
      vat: vatOn(cents(140_000), PAYEE.vat),
      municipality: HOME,
    },
    drop: { type: 'drop' },
    batch: { type: 'batch', placement },
    fix: { type: 'fix', placement },
    unbatch: { type: 'unbatch' },
    send: { type: 'send' },
    time_out: { type: 'time_out' },
    resend: { type: 'resend' },
    acknowledge: { type: 'acknowledge', ...told },
    find: { type: 'find', ...told },
    settle: { type: 'settle', ...told, cents: grossCents(line), shares },
    refuse: { type: 'refuse', reason: 'AC04' },
    bounce: { type: 'bounce', reason: 'AC04', entry: 'e-bounce' },
    mend: { type: 'mend', note: 'new account confirmed' },
  };
  return commands[type];
};

/** Who gives a command: a failure is told by one person and mended by another. */
export const whoFor = (type: LineCommandType): Actor => (type === 'mend' ? OFFICER : APPROVER);

/** A line on its way; `after` takes the next command and stops at a refusal. */
export const aLine = (claim: VerifiedClaim = aClaim(1)) => {
  const setting = { authority: VAASA, costCentre: COST_CENTRE, year: YEAR, municipality: HOME, origin: HOME };
  return line(lineFrom(proposeLine(claim, setting, vatOn(claim.amountCents, PAYEE.vat), AT, 'system:outcomes')));
};

const line = (state: PaymentLine) => {
  const after = (command: LineCommand, at: Instant = AT, by: Actor = APPROVER) => {
    const decided = decideLine(state, command, at, by);
    if (!decided.ok) throw new RangeError(`${state.state} refuses ${command.type}: ${decided.error.code}`);
    return line(applyLineFacts(state, decided.value));
  };
  const then = (type: LineCommandType) => after(aLineCommand(state, type), AT, whoFor(type));
  const part = cents(Math.trunc(grossCents(state) / 2));
  return {
    state,
    after,
    approved: () => then('approve'),
    returned: () => then('return'),
    dropped: () => then('return').dropOut(),
    dropOut: () => then('drop'),
    queued: () => then('approve').then('batch'),
    sent: () => then('approve').then('batch').then('send'),
    unanswered: () => then('approve').then('batch').then('send').then('time_out'),
    booked: () => then('approve').then('batch').then('send').then('acknowledge'),
    partPaid: () => then('approve').then('batch').then('send').pay(part),
    paid: () => then('approve').then('batch').then('send').then('settle'),
    failed: () => then('approve').then('batch').then('send').then('refuse'),
    mended: () => then('approve').then('batch').then('send').then('refuse').then('mend'),
    then,
    pay: (amount: typeof part) => after({ type: 'settle', entry: 'e-part', on: DAY, cents: amount, shares: [] }),
  };
};

/** A line in each state of the table. */
export const lineIn: { readonly [S in LineState]: () => PaymentLine } = {
  to_approve: () => aLine().state,
  returned: () => aLine().returned().state,
  approved: () => aLine().approved().state,
  queued: () => aLine().queued().state,
  sent: () => aLine().sent().state,
  unknown: () => aLine().unanswered().state,
  booked: () => aLine().booked().state,
  part_paid: () => aLine().partPaid().state,
  paid: () => aLine().paid().state,
  failed: () => aLine().mended().state,
  dropped: () => aLine().dropped().state,
};
