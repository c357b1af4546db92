import { type Actor, err, type Instant, ok, type Result, type Stamp, targets } from '@kt/kernel';
import { approvalPostings } from './ledger.ts';
import { vatOn } from './payee.ts';
import { isMended, type PaymentLine, type Transfer } from './payment-line.ts';
import { fail, settle } from './payment-line-bank.ts';
import type { LineCommand, LineCommandType, LineError, Placement } from './payment-line-commands.ts';
import { type ChangingFact, lineName } from './payment-line-facts.ts';
import { LINE_LIFECYCLE } from './payment-line-lifecycle.ts';
import { endToEndId } from './payment-reference.ts';

type Decision = Result<readonly ChangingFact[], LineError>;
type Decider<T extends LineCommandType> = (line: PaymentLine, command: LineCommand<T>, stamp: Stamp) => Decision;

const named = (line: PaymentLine, stamp: Stamp) => ({ ...stamp, ...lineName(line) });

const approve: Decider<'approve'> = (line, { payee }, stamp) => {
  if (stamp.by === line.verifiedBy) return err({ code: 'settlement.same_person' });
  if (payee === undefined) return err({ code: 'settlement.payee_missing' });
  const vat = vatOn(line.amountCents, payee);
  const postings = approvalPostings(line.amountCents, vat.vatCents);
  return ok([{ type: 'line.approved', ...named(line, stamp), ...vat, postings }]);
};

const resubmit: Decider<'resubmit'> = (line, { claim, vat, municipality }, stamp) => {
  const { stepTitle, earnedOn, evidenceKinds, verifiedBy, amountCents } = claim;
  const verified = { stepTitle, earnedOn, evidenceKinds, verifiedBy, amountCents, municipality };
  const formerCents = line.amountCents;
  return ok([{ type: 'line.resubmitted', ...named(line, stamp), ...verified, ...vat, formerCents }]);
};

const queue = (line: PaymentLine, placement: Placement, stamp: Stamp): Decision => {
  const attempt = line.attempts + 1;
  const transfer: Transfer = { ...placement, attempt, endToEndId: endToEndId(line.id, attempt) };
  return ok([{ type: 'line.queued', ...named(line, stamp), transfer }]);
};

const fix: Decider<'fix'> = (line, { placement }, stamp) => {
  if (!isMended(line)) return err({ code: 'settlement.not_mended' });
  return queue(line, placement, stamp);
};

const told: Decider<'acknowledge' | 'find'> = (line, { entry, on }, stamp) =>
  ok([{ type: 'line.booked', ...named(line, stamp), entry, on }]);

/** Money that is said not to have gone out may go out again: not by the word of one person, whichever way it came. */
const mend: Decider<'mend'> = (line, { note }, stamp) =>
  stamp.by === line.failure?.by
    ? err({ code: 'settlement.same_person' })
    : ok([{ type: 'line.mended', ...named(line, stamp), note }]);

const plain =
  (type: 'line.dropped' | 'line.unqueued' | 'line.sent' | 'line.unanswered') =>
  (line: PaymentLine, _: unknown, stamp: Stamp): Decision =>
    ok([{ type, ...named(line, stamp) }]);

const deciders: { readonly [T in LineCommandType]: Decider<T> } = {
  approve,
  return: (line, { code }, stamp) => ok([{ type: 'line.returned', ...named(line, stamp), code }]),
  resubmit,
  drop: plain('line.dropped'),
  batch: (line, { placement }, stamp) => queue(line, placement, stamp),
  fix,
  unbatch: plain('line.unqueued'),
  send: plain('line.sent'),
  time_out: plain('line.unanswered'),
  resend: plain('line.sent'),
  acknowledge: told,
  find: told,
  settle,
  refuse: fail,
  bounce: fail,
  mend,
};

/** What follows from a command, or why it is refused. The approver is never the verifier, and who mends never the one who told of the failure; the commitment is asked apart. */
export const decideLine = <T extends LineCommandType>(
  line: PaymentLine,
  command: LineCommand<T>,
  at: Instant,
  by: Actor,
): Decision => {
  const allowed = targets(LINE_LIFECYCLE, line.state, command.type);
  return allowed.ok ? deciders[command.type](line, command, { at, by }) : allowed;
};
