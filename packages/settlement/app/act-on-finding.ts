import { type Actor, type Cents, type Id, type Instant, type LocalDate, ok, type Result, ZERO } from '@kt/kernel';
import { type MunicipalShare, shareCost } from '../domain/allocation.ts';
import { type AllocationRules, keyOn } from '../domain/allocation-rule.ts';
import type { BankEntry } from '../domain/bank-entry.ts';
import type { Finding } from '../domain/matching.ts';
import type { PaymentLine } from '../domain/payment-line.ts';
import type { LineCommand, LineError } from '../domain/payment-line-commands.ts';
import { homesFor, type Residence } from '../domain/residence.ts';
import { carryOut } from './line-parts.ts';
import type { StoredLine } from './ports.ts';
import { type Changes, lineNow, withLine } from './statement-changes.ts';

/** What a batch of entries needs to know, read before it is decided. */
export type Reading = {
  readonly authority: Id<'authority'>;
  readonly statement: Id<'statement'>;
  readonly at: Instant;
  readonly by: Actor;
  readonly lines: ReadonlyMap<string, StoredLine>;
  /** By referral. */
  readonly residences: ReadonlyMap<string, Residence>;
  readonly rules: AllocationRules | undefined;
  /** Exceptions that stand already, from another statement or an earlier try. */
  readonly known: ReadonlySet<string>;
};

export type Taken = Result<Changes, LineError>;

/** What each municipality bears of a line paid on a day. A line whose client's home is unknown stays with its own. */
const sharesOf = (reading: Reading, line: PaymentLine, paidOn: LocalDate): readonly MunicipalShare[] => {
  const residence = reading.residences.get(line.referral);
  const home = line.municipality;
  const homes =
    residence === undefined
      ? { home_at_referral: home, home_at_service_day: home, home_at_payment: home }
      : homesFor(residence, line.earnedOn, paidOn);
  return shareCost(line.amountCents, keyOn(reading.rules, 'client_fee', line.earnedOn), homes);
};

const change = (reading: Reading, changes: Changes, stored: StoredLine, command: LineCommand): Taken => {
  const decided = carryOut(lineNow(changes, stored), command, reading.at, reading.by);
  return decided.ok ? ok(withLine(changes, stored, decided.value)) : decided;
};

/** The same thing to every line the payment carries, each by the command that its own state takes. */
const carry = (
  reading: Reading,
  changes: Changes,
  lead: PaymentLine,
  commandFor: (line: PaymentLine) => LineCommand,
): Taken => {
  let now = changes;
  for (const id of lead.transfer?.carries ?? []) {
    const stored = reading.lines.get(id);
    if (stored === undefined) continue;
    const next = change(reading, now, stored, commandFor(lineNow(now, stored)));
    if (!next.ok) return next;
    now = next.value;
  }
  return ok(now);
};

/** An entry and the line its payment is called after. */
export type Named = { readonly entry: BankEntry; readonly lead: StoredLine };

const settle = (reading: Reading, changes: Changes, { entry, lead }: Named, cents: Cents): Taken => {
  const settling = (line: PaymentLine, amount: Cents): LineCommand => {
    const shares = sharesOf(reading, line, entry.on);
    return { type: 'settle', entry: entry.key, on: entry.on, cents: amount, shares };
  };
  const paid = change(reading, changes, lead, settling(lineNow(changes, lead), cents));
  if (!paid.ok) return paid;
  const after = lineNow(paid.value, lead);
  return after.state === 'paid' ? carry(reading, paid.value, after, (line) => settling(line, ZERO)) : paid;
};

const bounce = (reading: Reading, changes: Changes, { entry, lead }: Named, reason: string): Taken => {
  const failing = (line: PaymentLine): LineCommand =>
    line.state === 'sent' || line.state === 'unknown'
      ? { type: 'refuse', reason, entry: entry.key }
      : { type: 'bounce', reason, entry: entry.key };
  const failed = change(reading, changes, lead, failing(lineNow(changes, lead)));
  return failed.ok ? carry(reading, failed.value, lead.state, failing) : failed;
};

const tell = (reading: Reading, changes: Changes, { entry, lead }: Named, type: 'acknowledge' | 'find'): Taken => {
  const command: LineCommand = { type, entry: entry.key, on: entry.on };
  const told = change(reading, changes, lead, command);
  return told.ok ? carry(reading, told.value, lead.state, () => command) : told;
};

/** Carries out what an entry means for its payment, and for every line the payment carries. */
export const actOn = (reading: Reading, changes: Changes, named: Named, finding: Finding): Taken => {
  switch (finding.is) {
    case 'settle':
      return settle(reading, changes, named, finding.cents);
    case 'bounce':
      return bounce(reading, changes, named, finding.reason);
    case 'acknowledge':
    case 'find':
      return tell(reading, changes, named, finding.is);
    case 'seen':
    case 'exception':
      return ok(changes);
  }
};
