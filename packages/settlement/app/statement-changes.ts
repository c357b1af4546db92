import type { Id, Instant } from '@kt/kernel';
import type { BankEntry, ReadEntry } from '../domain/bank-entry.ts';
import {
  type BankException,
  type ExceptionFact,
  type ExceptionReason,
  exceptionFrom,
  type NewException,
} from '../domain/bank-exception.ts';
import type { PaymentLine } from '../domain/payment-line.ts';
import type { ChangingFact } from '../domain/payment-line-facts.ts';
import { addTally, NO_TALLY, type Tally } from '../domain/statement.ts';
import type { Decided } from './line-parts.ts';
import type { StoredLine } from './ports.ts';

export type ChangedLine = {
  readonly before: StoredLine;
  readonly after: PaymentLine;
  readonly facts: readonly ChangingFact[];
};

/** What a batch of statement entries changes, gathered before it is written in one transaction. */
export type Changes = {
  readonly lines: ReadonlyMap<string, ChangedLine>;
  readonly exceptions: ReadonlyMap<string, { readonly state: BankException; readonly fact: ExceptionFact }>;
  readonly tally: Tally;
};

export const noChanges = (): Changes => ({ lines: new Map(), exceptions: new Map(), tally: NO_TALLY });

/** Items of the transaction: each line and each exception comes with its event. */
export const weightOf = ({ lines, exceptions }: Changes): number => 2 * (lines.size + exceptions.size);

/** A line as the entries before this one have left it. */
export const lineNow = (changes: Changes, stored: StoredLine): PaymentLine =>
  changes.lines.get(stored.state.id)?.after ?? stored.state;

export const withLine = (changes: Changes, before: StoredLine, { after, facts }: Decided): Changes => {
  const earlier = changes.lines.get(after.id)?.facts ?? [];
  const lines = new Map(changes.lines).set(after.id, { before, after, facts: [...earlier, ...facts] });
  return { ...changes, lines };
};

export const counted = (changes: Changes, tally: Partial<Tally>): Changes => ({
  ...changes,
  tally: addTally(changes.tally, { ...NO_TALLY, ...tally }),
});

export type Raised = {
  readonly authority: Id<'authority'>;
  readonly statement: Id<'statement'>;
  readonly at: Instant;
  readonly by: string;
};

/** The facts of an entry that a person needs to find it at the bank. Never a name. */
export const entryFacts = (entry: BankEntry): Omit<NewException, 'statement' | 'reason'> => ({
  on: entry.on,
  sign: entry.sign,
  cents: entry.cents,
  currency: entry.currency,
  ...(entry.archiveId !== undefined && { archiveId: entry.archiveId }),
  ...(entry.returnCode !== undefined && { code: entry.returnCode }),
});

export const withException = (
  changes: Changes,
  { authority, statement, at, by }: Raised,
  entry: Pick<ReadEntry, 'key'>,
  reason: ExceptionReason,
  facts: Omit<NewException, 'statement' | 'reason'>,
): Changes => {
  const stamp = { type: 'exception.raised', at, by, authority } as const;
  const fact = { ...stamp, exception: entry.key, statement, reason, ...facts };
  const exceptions = new Map(changes.exceptions).set(entry.key, { state: exceptionFrom(fact), fact });
  return { ...changes, exceptions };
};
