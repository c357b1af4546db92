import { type Id, ok, type Result } from '@kt/kernel';
import { type BankEntry, isReadable, type ReadEntry } from '../domain/bank-entry.ts';
import type { ExceptionReason } from '../domain/bank-exception.ts';
import { type Finding, matchEntry } from '../domain/matching.ts';
import type { LineError } from '../domain/payment-line-commands.ts';
import type { Tally } from '../domain/statement.ts';
import { actOn, type Reading, type Taken } from './act-on-finding.ts';
import type { StoredLine } from './ports.ts';
import { type Changes, counted, entryFacts, lineNow, noChanges, weightOf, withException } from './statement-changes.ts';

/** An entry and the line it names, if it names one. */
export type NamedEntry<E extends ReadEntry = ReadEntry> = {
  readonly entry: E;
  readonly line: Id<'payment'> | undefined;
};

/** Items of one transaction that lines and exceptions may take; statement, ledger entry and the rest need a few. */
const MOST_ITEMS = 92;

const reasonOf = (finding: Finding): ExceptionReason | undefined => {
  if (finding.is === 'exception') return finding.reason;
  return 'also' in finding ? finding.also : undefined;
};

const raise = (
  reading: Reading,
  changes: Changes,
  entry: BankEntry,
  lead: StoredLine | undefined,
  finding: Finding,
): Changes => {
  const reason = reasonOf(finding);
  if (reason === undefined || reading.known.has(entry.key)) return changes;
  const expected = finding.is === 'exception' ? finding.expectedCents : undefined;
  const facts = {
    ...entryFacts(entry),
    ...(lead !== undefined && { line: lead.state.id }),
    ...(expected !== undefined && { expectedCents: expected }),
  };
  return withException(changes, reading, entry, reason, facts);
};

const tallyOf = (finding: Finding, isKnown: boolean): Partial<Tally> => {
  if (finding.is === 'seen' || isKnown) return { entries: 1, seen: 1 };
  const matched = finding.is === 'exception' ? 0 : 1;
  return { entries: 1, matched, exceptions: reasonOf(finding) === undefined ? 0 : 1 };
};

const takeReadable = (reading: Reading, changes: Changes, { entry, line }: NamedEntry<BankEntry>): Taken => {
  const lead = line === undefined ? undefined : reading.lines.get(line);
  const finding = matchEntry(entry, lead && lineNow(changes, lead));
  const done = lead === undefined ? ok(changes) : actOn(reading, changes, { entry, lead }, finding);
  if (!done.ok) return done;
  const raised = raise(reading, done.value, entry, lead, finding);
  return ok(counted(raised, tallyOf(finding, reading.known.has(entry.key))));
};

const takeEntry = (reading: Reading, changes: Changes, { entry, line }: NamedEntry): Taken => {
  if (isReadable(entry)) return takeReadable(reading, changes, { entry, line });
  if (reading.known.has(entry.key)) return ok(counted(changes, { entries: 1, seen: 1 }));
  const { key, unreadable: code, ...found } = entry;
  const raised = withException(changes, reading, { key }, 'unreadable', { code, ...found });
  return ok(counted(raised, { entries: 1, exceptions: 1 }));
};

/**
 * Decides entries in their order, each on the lines as the ones before it left them, until the transaction is full.
 * `tally.entries` says how many were taken; at least one always is.
 */
export const takeEntries = (reading: Reading, entries: readonly NamedEntry[]): Result<Changes, LineError> => {
  let changes = noChanges();
  for (const entry of entries) {
    const next = takeEntry(reading, changes, entry);
    if (!next.ok) return next;
    if (weightOf(next.value) > MOST_ITEMS && changes.tally.entries > 0) break;
    changes = next.value;
  }
  return ok(changes);
};
