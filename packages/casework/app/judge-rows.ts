import { type Actor, err, type Id, type Instant, ok, type Result } from '@kt/kernel';
import { isPastRetention } from '../domain/client.ts';
import {
  aheadOf,
  type ImportJudged,
  type Joining,
  type JoinJudged,
  judgeImport,
  judgeJoin,
} from '../domain/client-import.ts';
import type { RowFault, SystemRow } from '../domain/system-row.ts';
import type { NewRead } from './log-read.ts';
import type { NamedClients } from './named-clients.ts';
import type { Clients, WholeClient } from './ports.ts';
import type { ClientSystem, SystemLine } from './system-ports.ts';

/** What became, or would become, of one row: its line, and when refused a code and the column, never what stood there. */
export type RowOutcome = {
  readonly line: number;
  readonly outcome: 'new' | 'joined' | 'changed' | 'same' | 'refused';
  readonly fault?: RowFault['fault'];
  readonly column?: string;
  /** In the dry run: what joining the row to a client opened by hand would change, and what not. */
  readonly join?: Joining;
};

/** Rows that one call takes: the browser sends a longer file in pieces. */
const MOST = 50;

export const refusedRow = (line: number, { fault, column }: RowFault): RowOutcome => ({
  line,
  outcome: 'refused',
  fault,
  ...(column !== undefined && { column }),
});

export type Judged = { readonly outcome: 'new' } | ImportJudged | JoinJudged;
export type Changing = Exclude<Judged, { readonly outcome: 'new' | 'same' }>;

/** Who a row is about: by the national system's reference, or else by the one that is used here. */
type About = { readonly known?: WholeClient | undefined; readonly named?: WholeClient | undefined };

/** What a row does, or why it is not taken. */
export const judge = (row: SystemRow, { known, named }: About, at: Instant): Result<Judged, RowFault> => {
  const ahead = aheadOf(row, at);
  if (ahead !== undefined) return err(ahead);
  const whole = known ?? named;
  if (whole === undefined)
    return row.reference === undefined
      ? ok({ outcome: 'new' })
      : err({ fault: 'reference_unknown', column: 'reference' });
  const { state: client } = whole.before;
  if (isPastRetention(client, at)) return err({ fault: 'retention_passed' });
  const judging = known === undefined ? judgeJoin : judgeImport;
  return judging({ client, contact: whole.contact }, row);
};

/** The reading that a comparison of a row with a client is; none past retention, where nothing is compared. */
export const comparisonIn = ({ known, named }: About, at: Instant): readonly NewRead[] => {
  const client = (known ?? named)?.before.state;
  if (client === undefined || isPastRetention(client, at)) return [];
  const { authority, id, reference: clientReference } = client;
  return [{ authority, client: id, clientReference, part: 'details', purpose: 'client_system' }];
};

/** Who each row is about, in at most four calls however many there are. */
export const whomIn = async (
  { clients }: { readonly clients: Pick<Clients, 'ofExternal'> & NamedClients },
  authority: Id<'authority'>,
  rows: readonly SystemRow[],
  worker: Actor,
): Promise<(row: SystemRow) => About> => {
  const known = await clients.ofExternal(
    authority,
    rows.map(({ external }) => external),
  );
  const unknown = rows.filter(({ external }) => known.get(external) === undefined);
  const named = await clients.ofReferences(
    authority,
    unknown.flatMap(({ reference }) => reference ?? []),
    worker,
  );
  return ({ external, reference = '' }) => {
    const found = known.get(external);
    return found === undefined ? { named: named.get(reference) } : { known: found };
  };
};

/** The rows of a file, none of which names a client twice. */
export const readRows = (
  { clientSystem }: { readonly clientSystem: Pick<ClientSystem, 'rowsIn'> },
  file: Uint8Array,
) => {
  const read = clientSystem.rowsIn(file);
  if (!read.ok) return read;
  if (read.value.length > MOST) return err({ code: 'casework.file_long', most: MOST } as const);
  const seen = new Set<string>();
  const named = new Set<string>();
  const repeated = (line: number, column: RowFault['column'] & string): SystemLine => ({
    line,
    ...err({ fault: 'repeated', column }),
  });
  const once = (one: SystemLine): SystemLine => {
    if (!one.ok) return one;
    const { external, reference = '' } = one.value;
    if (seen.has(external)) return repeated(one.line, 'external_reference');
    if (named.has(reference)) return repeated(one.line, 'reference');
    seen.add(external);
    if (reference !== '') named.add(reference);
    return one;
  };
  return ok(read.value.map(once));
};
