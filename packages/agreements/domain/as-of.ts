import { type Instant, isBefore } from '@kt/kernel';
import { type Agreement, dueAt, endsAt, nextOption } from './agreement.ts';
import { applyAll } from './agreement-apply.ts';
import { decide } from './agreement-decide.ts';
import type { AgreementFact } from './agreement-facts.ts';
import { CLOCK } from './decide-running.ts';

/** An agreement brought up to a moment: what the clock has ended or closed meanwhile, and the facts that say so. */
export type CaughtUp = { readonly agreement: Agreement; readonly facts: readonly AgreementFact[] };

const clockCommand = (agreement: Agreement, due: Instant) => {
  if (agreement.state === 'run_off') return 'close';
  return nextOption(agreement) !== undefined && isBefore(due, endsAt(agreement)) ? 'lapse_option' : 'end';
};

/** The clock decides on read; the timers only make it durable sooner. */
export const asOf = (agreement: Agreement, at: Instant, facts: readonly AgreementFact[] = []): CaughtUp => {
  const due = dueAt(agreement);
  const isDue = due !== undefined && !isBefore(at, due);
  const decided = isDue ? decide(agreement, { command: clockCommand(agreement, due) }, at, CLOCK) : undefined;
  if (decided?.ok !== true) return { agreement, facts };
  return asOf(applyAll(agreement, decided.value), at, [...facts, ...decided.value]);
};
