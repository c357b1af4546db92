import type { Act, Clock, Id, Result, WorkError } from '@kt/kernel';
import { ok } from '@kt/kernel';
import type { RowFault } from '../domain/system-row.ts';
import { comparisonIn, type Judged, judge, type RowOutcome, readRows, refusedRow, whomIn } from './judge-rows.ts';
import type { LogReads } from './log-read.ts';
import type { NamedClients } from './named-clients.ts';
import type { Clients } from './ports.ts';
import type { ClientSystem, FileRefusal } from './system-ports.ts';

type CheckDeps = {
  readonly clock: Clock;
  readonly clientSystem: Pick<ClientSystem, 'rowsIn'>;
  readonly clients: Pick<Clients, 'ofExternal'> & NamedClients;
  readonly logReads: LogReads;
};

const outcomeOf = (line: number, judged: Result<Judged, RowFault>): RowOutcome => {
  if (!judged.ok) return refusedRow(line, judged.error);
  const { value } = judged;
  return { line, outcome: value.outcome, ...(value.outcome === 'joined' && { join: value.join }) };
};

/**
 * What an import of a file would do, row by row. Nothing of the file is stored; that clients were compared with their
 * rows is on their record.
 */
export const checkImport =
  (deps: CheckDeps) =>
  async (
    authority: Id<'authority'>,
    file: Uint8Array,
    act: Act,
  ): Promise<Result<{ rows: readonly RowOutcome[] }, FileRefusal | WorkError>> => {
    const lines = readRows(deps, file);
    if (!lines.ok) return lines;
    const at = deps.clock.now();
    const read = lines.value.flatMap((one) => (one.ok ? [one.value] : []));
    const whom = await whomIn(deps, authority, read, act.by);
    const logged = await deps.logReads(
      read.flatMap((row) => comparisonIn(whom(row), at)),
      act,
    );
    if (!logged.ok) return logged;
    const rows = lines.value.map((one) => outcomeOf(one.line, one.ok ? judge(one.value, whom(one.value), at) : one));
    return ok({ rows });
  };
