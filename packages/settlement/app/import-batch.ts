import {
  type Act,
  type Actor,
  type Attempt,
  type Id,
  type IdSource,
  type Instant,
  type NotAllowed,
  ok,
  type Result,
  type TxPart,
  type UnitOfWork,
  type WorkError,
} from '@kt/kernel';
import { isReadable, type ReadEntry } from '../domain/bank-entry.ts';
import type { LineError } from '../domain/payment-line-commands.ts';
import { applyStatement, decideStatement } from '../domain/statement.ts';
import type { Reading } from './act-on-finding.ts';
import { loadPayments, namedLines } from './find-candidates.ts';
import type { Ledger } from './ledger-ports.ts';
import { entryParts, postingsIn } from './line-parts.ts';
import type { Chunks, Exceptions, Lines, Residences, RuleBook, Runs, StatementRef, Statements } from './ports.ts';
import { type NamedEntry, takeEntries } from './settle-entries.ts';
import type { Changes } from './statement-changes.ts';

export type ImportDeps = {
  readonly work: UnitOfWork;
  readonly ids: IdSource;
  readonly runs: Runs;
  readonly chunks: Chunks;
  readonly lines: Lines;
  readonly residences: Residences;
  readonly rules: RuleBook;
  readonly exceptions: Exceptions;
  readonly statements: Statements;
  readonly ledger: Ledger;
};

type Authority = Id<'authority'>;
export type BatchError = LineError | NotAllowed | WorkError;

const named = async (
  deps: ImportDeps,
  authority: Authority,
  entries: readonly ReadEntry[],
): Promise<readonly NamedEntry[]> => {
  const found = await namedLines(deps, authority, entries.filter(isReadable));
  const byKey = new Map(found.map((one) => [one.entry.key, one]));
  return entries.map((entry) => byKey.get(entry.key) ?? { entry, line: undefined });
};

const readFor = async (
  deps: ImportDeps,
  { authority, id }: StatementRef,
  entries: readonly NamedEntry[],
  at: Instant,
  by: Actor,
): Promise<Reading> => {
  const ids = entries.flatMap(({ line }) => (line === undefined ? [] : [line]));
  const lines = await loadPayments(deps.lines, authority, ids);
  const referrals = [...new Set([...lines.values()].map((line) => line.state.referral))];
  const residences = await deps.residences.loadMany(referrals.map((referral) => ({ authority, referral })));
  const rules = await deps.rules.load(authority);
  const known = await deps.exceptions.known(
    authority,
    entries.map(({ entry }) => entry.key),
  );
  const homes = new Map(residences.flatMap((one) => (one === undefined ? [] : [[one.state.referral, one.state]])));
  return { authority, statement: id, at, by, lines, residences: homes, rules: rules?.state, known };
};

const changeParts = (
  deps: ImportDeps,
  { authority, id }: StatementRef,
  changes: Changes,
  at: Instant,
): readonly TxPart[] => {
  const lines = [...changes.lines.values()];
  const postings = lines.flatMap(({ facts }) => postingsIn(facts));
  return [
    ...lines.map(({ before, after, facts }) => deps.lines.save(before, after, facts)),
    ...[...changes.exceptions.values()].map(({ state, fact }) => deps.exceptions.create(state, [fact])),
    ...entryParts(deps, { authority, cause: id, at }, postings),
  ];
};

/** The runs whose payments a batch has moved. */
const runsIn = ({ lines }: Changes): readonly Id<'run'>[] =>
  [...lines.values()].flatMap(({ after }) => (after.transfer === undefined ? [] : [after.transfer.run]));

type Tried = Result<{ readonly attempt: Attempt; readonly reached: number }, LineError | NotAllowed>;

const attemptBatch = async (
  deps: ImportDeps,
  ref: StatementRef,
  { entries, from }: Batch,
  at: Instant,
  by: Actor,
): Promise<Tried> => {
  const before = await deps.statements.load(ref);
  const stored = before?.state.tally.entries ?? from;
  const left = entries.slice(stored - from);
  const version = before?.version ?? 0;
  if (before === undefined || left.length === 0)
    return ok({ attempt: { done: { id: ref.id, version }, parts: [] }, reached: stored });
  const entriesNow = await named(deps, ref.authority, left);
  const changes = takeEntries(await readFor(deps, ref, entriesNow, at, by), entriesNow);
  if (!changes.ok) return changes;
  const { tally } = changes.value;
  const taken = decideStatement(before.state, { type: 'take', tally, runs: runsIn(changes.value) }, at, by);
  if (!taken.ok) return taken;
  const after = taken.value.reduce(applyStatement, before.state);
  const parts = [deps.statements.save(before, after, taken.value), ...changeParts(deps, ref, changes.value, at)];
  return ok({ attempt: { done: { id: ref.id, version: version + 1 }, parts }, reached: stored + tally.entries });
};

/** Entries of a file in their order; `from` of them had been taken before these. */
export type Batch = { readonly entries: readonly ReadEntry[]; readonly from: number };

/**
 * Matches entries and writes what follows, in one transaction with the statement's progress: as many of them as fit,
 * at least one; gives how many of the file's entries are taken by then. Where another import of the same file is ahead, its work is passed over.
 */
export const importBatch = async (
  deps: ImportDeps,
  ref: StatementRef,
  batch: Batch,
  act: Act,
): Promise<Result<number, BatchError>> => {
  let reached = batch.from;
  const written = await deps.work.run<LineError | NotAllowed>(act, async (at) => {
    const tried = await attemptBatch(deps, ref, batch, at, act.by);
    if (!tried.ok) return tried;
    reached = tried.value.reached;
    return ok(tried.value.attempt);
  });
  return written.ok ? ok(reached) : written;
};
