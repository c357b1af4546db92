import { type Act, type IdSource, ok, type Result, type UnitOfWork, type WorkError } from '@kt/kernel';
import { type ClientRead, readFact } from '../domain/client-read.ts';
import type { Reads } from './ports.ts';

export type LogReadDeps = { readonly work: UnitOfWork; readonly ids: IdSource; readonly reads: Pick<Reads, 'create'> };

/** Records a reading of a client's data. What was asked for is given out only when this has been written. */
export const logRead =
  (deps: LogReadDeps) =>
  (read: NewRead, act: Act): Promise<Result<null, WorkError>> =>
    logReads(deps)([read], act);

type NewRead = Omit<ClientRead, 'id' | 'at' | 'by'>;

/** Records readings of several clients' data in one transaction: fifty at most, and nothing when there are none. */
export const logReads =
  ({ work, ids, reads }: LogReadDeps) =>
  async (several: readonly NewRead[], act: Act): Promise<Result<null, WorkError>> => {
    if (several.length === 0) return ok(null);
    const { by, operation, actingFor } = act;
    const reading: Act = { by, operation, ...(actingFor !== undefined && { actingFor }) };
    const done = await work.run<never>(reading, (at) => {
      const made = several.map((read): ClientRead => ({ ...read, id: ids.next('event'), at, by }));
      const parts = made.map((one) => reads.create(one, readFact(one)));
      return Promise.resolve(ok({ done: { id: made[0]?.id ?? by, version: 1 }, parts }));
    });
    return done.ok ? ok(null) : done;
  };

export type LogRead = ReturnType<typeof logRead>;
export type LogReads = ReturnType<typeof logReads>;
