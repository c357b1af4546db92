import type { Actor, Id, IdSource, Instant, Result, TxPart } from '@kt/kernel';
import { ok } from '@kt/kernel';
import { merge, type Posting } from '../domain/ledger.ts';
import type { PaymentLine } from '../domain/payment-line.ts';
import { applyLineFacts } from '../domain/payment-line-apply.ts';
import type { LineCommand, LineError } from '../domain/payment-line-commands.ts';
import { decideLine } from '../domain/payment-line-decide.ts';
import type { ChangingFact } from '../domain/payment-line-facts.ts';
import type { Ledger } from './ledger-ports.ts';
import { monthAt } from './month.ts';
import type { Lines, StoredLine } from './ports.ts';

export type Posted = { readonly authority: Id<'authority'>; readonly cause: string; readonly at: Instant };

/** The ledger's share of a transaction: one balanced entry, or none when nothing is posted. */
export const entryParts = (
  { ledger, ids }: { readonly ledger: Ledger; readonly ids: IdSource },
  { authority, cause, at }: Posted,
  postings: readonly Posting[],
): readonly TxPart[] => {
  const merged = merge(postings);
  if (merged.length === 0) return [];
  return [ledger.write({ authority, id: ids.next('entry'), at, month: monthAt(at), cause, postings: merged })];
};

export const postingsIn = (facts: readonly ChangingFact[]): readonly Posting[] =>
  facts.flatMap((fact) => ('postings' in fact ? fact.postings : []));

export type Decided = { readonly after: PaymentLine; readonly facts: readonly ChangingFact[] };

/** What a command makes of a line. */
export const carryOut = (
  line: PaymentLine,
  command: LineCommand,
  at: Instant,
  by: Actor,
): Result<Decided, LineError> => {
  const decided = decideLine(line, command, at, by);
  return decided.ok ? ok({ after: applyLineFacts(line, decided.value), facts: decided.value }) : decided;
};

/** The line and the ledger entry of what was decided about it. */
export const lineParts = (
  deps: { readonly lines: Lines; readonly ledger: Ledger; readonly ids: IdSource },
  before: StoredLine,
  { after, facts }: Decided,
  at: Instant,
): readonly TxPart[] => [
  deps.lines.save(before, after, facts),
  ...entryParts(deps, { authority: after.authority, cause: after.id, at }, postingsIn(facts)),
];
