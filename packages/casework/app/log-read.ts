import {
  type Act,
  type IdSource,
  ok,
  type Result,
  type Stamp,
  type TxPart,
  type UnitOfWork,
  type WorkError,
} from '@kt/kernel';
import { type ClientRead, readFact } from '../domain/client-read.ts';
import type { Reads } from './ports.ts';

export type LogReadDeps = { readonly work: UnitOfWork; readonly ids: IdSource; readonly reads: Pick<Reads, 'create'> };

/** Records a reading of a client's data. What was asked for is given out only when this has been written. */
export const logRead =
  (deps: LogReadDeps) =>
  (read: NewRead, act: Act): Promise<Result<null, WorkError>> =>
    logReads(deps)([read], act);

export type NewRead = Omit<ClientRead, 'id' | 'at' | 'by'>;

/** Records readings of several clients' data in one transaction: fifty at most, and nothing when there are none. */
export const logReads =
  ({ work, ids, reads }: LogReadDeps) =>
  async (several: readonly NewRead[], act: Act): Promise<Result<null, WorkError>> => {
    if (several.length === 0) return ok(null);
    const { by, operation, actingFor } = act;
    const reading: Act = { by, operation, ...(actingFor !== undefined && { actingFor }) };
    const done = await work.run<never>(reading, (at) => {
      const parts = several.map((read) => readPart({ ids, reads }, read, { at, by }));
      return Promise.resolve(ok({ done: { id: by, version: 1 }, parts }));
    });
    return done.ok ? ok(null) : done;
  };

/** A reading that is written together with what follows from it. */
export const readPart = (
  { ids, reads }: Pick<LogReadDeps, 'ids' | 'reads'>,
  read: NewRead,
  { at, by }: Stamp,
): TxPart => {
  const made: ClientRead = { ...read, id: ids.next('event'), at, by };
  return reads.create(made, readFact(made));
};

export type LogRead = ReturnType<typeof logRead>;
export type LogReads = ReturnType<typeof logReads>;
