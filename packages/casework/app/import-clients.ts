import {
  type Act,
  type Actor,
  type Clock,
  err,
  type Id,
  type IdSource,
  type Instant,
  ok,
  type Result,
  type TxPart,
  type UnitOfWork,
  type WorkError,
} from '@kt/kernel';
import { applyClient, openedClient } from '../domain/client-apply.ts';
import { decideClient, openClient } from '../domain/client-decide.ts';
import { homeOfRow, profileOfRow } from '../domain/client-import.ts';
import { clientReference } from '../domain/client-reference.ts';
import type { RowFault, SystemRow } from '../domain/system-row.ts';
import {
  type Changing,
  comparisonIn,
  type Judged,
  judge,
  type RowOutcome,
  readRows,
  refusedRow,
  whomIn,
} from './judge-rows.ts';
import { readPart } from './log-read.ts';
import type { NamedClients } from './named-clients.ts';
import type { Authorities, CaseworkRefusal, Clients, Reads, Referrals, WholeClient } from './ports.ts';
import { followMoves } from './record-move.ts';
import type { ClientSystem } from './system-ports.ts';

export type ImportDeps = {
  readonly work: UnitOfWork;
  readonly clock: Clock;
  readonly ids: IdSource;
  readonly clientSystem: Pick<ClientSystem, 'rowsIn'>;
  readonly clients: Pick<Clients, 'ofExternal' | 'create' | 'save'> & NamedClients;
  readonly referrals: Pick<Referrals, 'ofClient' | 'save'>;
  readonly authorities: Authorities;
  readonly reads: Pick<Reads, 'create'>;
};

type Written = Result<
  { readonly id: Id<'client'>; readonly version: number; readonly parts: readonly TxPart[] },
  CaseworkRefusal
>;

const openFrom = (
  { ids, clients }: ImportDeps,
  { authority, prefix, row }: { readonly authority: Id<'authority'>; readonly prefix: string; readonly row: SystemRow },
  { at, by }: { readonly at: Instant; readonly by: Actor },
): Written => {
  const id = ids.secret('client');
  const reference = clientReference(prefix, at, ids.secret('client'));
  const { contact, external, asOf } = row;
  const home = homeOfRow(row);
  const opened = openClient({ id, authority, reference, profile: profileOfRow(row), home, contact }, at, by);
  if (!opened.ok) return opened;
  const client = openedClient(opened.value);
  const imported = decideClient(client, { command: 'import', external, asOf, change: {} }, at, by);
  if (!imported.ok) return imported;
  const part = clients.create(applyClient(client, imported.value), [opened.value, ...imported.value], contact);
  return ok({ id, version: 1, parts: [part] });
};

const commandOf = (judged: Changing, told: { readonly external: string; readonly asOf: Instant }) =>
  judged.outcome === 'joined'
    ? ({ command: 'join', ...told, ...(judged.change !== undefined && { change: judged.change }) } as const)
    : ({ command: 'import', ...told, change: judged.change } as const);

const changeFrom = async (
  { clients, referrals }: ImportDeps,
  { before }: WholeClient,
  { row, judged }: { readonly row: SystemRow; readonly judged: Changing },
  { at, by }: { readonly at: Instant; readonly by: Actor },
): Promise<Written> => {
  const { external, asOf } = row;
  const command = commandOf(judged, { external, asOf });
  const decided = decideClient(before.state, command, at, by);
  if (!decided.ok) return decided;
  const { home } = judged.change ?? {};
  const told = home === undefined ? ok([]) : await followMoves(referrals, before.state, [home], { at, by });
  if (!told.ok) return told;
  const part = clients.save(before, applyClient(before.state, decided.value), decided.value, judged.change?.contact);
  return ok({ id: before.state.id, version: before.version + 1, parts: [part, ...told.value] });
};

/** Why a row that was judged well was not taken in all the same. */
const faultOf = ({ code }: CaseworkRefusal | WorkError): RowFault => {
  if (code === 'work.busy') return { fault: 'busy' };
  return { fault: code === 'casework.retention_passed' ? 'retention_passed' : 'not_taken' };
};

type Into = { readonly authority: Id<'authority'>; readonly prefix: string; readonly row: SystemRow };

/**
 * One row in a transaction of its own: what is in already changes nothing, however often it comes. That a client was
 * compared with it is on the client's record, whatever came of it.
 */
const importRow = async (deps: ImportDeps, into: Into, act: Act): Promise<Result<Judged['outcome'], RowFault>> => {
  const { authority, row } = into;
  const { by, operation, actingFor } = act;
  let outcome: Result<Judged['outcome'], RowFault> = ok('same');
  const done = await deps.work.run<CaseworkRefusal>(
    { by, operation, ...(actingFor !== undefined && { actingFor }) },
    async (at) => {
      const about = (await whomIn(deps, authority, [row], by))(row);
      const judged = judge(row, about, at);
      outcome = judged.ok ? ok(judged.value.outcome) : judged;
      const stamp = { at, by };
      const compared = comparisonIn(about, at).map((read) => readPart(deps, read, stamp));
      if (!judged.ok || judged.value.outcome === 'same')
        return ok({ done: { id: row.external, version: 0 }, parts: compared });
      const whole = about.known ?? about.named;
      const written =
        whole === undefined || judged.value.outcome === 'new'
          ? openFrom(deps, into, stamp)
          : await changeFrom(deps, whole, { row, judged: judged.value }, stamp);
      if (!written.ok) return written;
      const { id, version, parts } = written.value;
      return ok({ done: { id, version }, parts: [...parts, ...compared] });
    },
  );
  return done.ok ? outcome : err(faultOf(done.error));
};

/** Takes a file in, row by row. Whoever imports guides the new clients until they are handed over. */
export const importClients =
  (deps: ImportDeps) =>
  async (
    authority: Id<'authority'>,
    file: Uint8Array,
    act: Act,
  ): Promise<Result<{ rows: readonly RowOutcome[] }, CaseworkRefusal | WorkError>> => {
    const lines = readRows(deps, file);
    if (!lines.ok) return lines;
    const prefix = await deps.authorities.prefixOf(authority);
    if (prefix === undefined) return err({ code: 'casework.prefix_missing' });
    const rows: RowOutcome[] = [];
    for (const one of lines.value) {
      const done = one.ok ? await importRow(deps, { authority, prefix, row: one.value }, act) : one;
      rows.push(done.ok ? { line: one.line, outcome: done.value } : refusedRow(one.line, done.error));
    }
    return ok({ rows });
  };
