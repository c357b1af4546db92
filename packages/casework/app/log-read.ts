import { type Act, type IdSource, ok, type Result, type UnitOfWork, type WorkError } from '@kt/kernel';
import { type ClientRead, readFact } from '../domain/client-read.ts';
import type { Reads } from './ports.ts';

export type LogReadDeps = { readonly work: UnitOfWork; readonly ids: IdSource; readonly reads: Pick<Reads, 'create'> };

/** Records a reading of a client's data. What was asked for is given out only when this has been written. */
export const logRead =
  ({ work, ids, reads }: LogReadDeps) =>
  async (read: Omit<ClientRead, 'id' | 'at' | 'by'>, act: Act): Promise<Result<null, WorkError>> => {
    const { by, operation, actingFor } = act;
    const reading: Act = { by, operation, ...(actingFor !== undefined && { actingFor }) };
    const done = await work.run<never>(reading, (at) => {
      const one: ClientRead = { ...read, id: ids.next('event'), at, by };
      return Promise.resolve(ok({ done: { id: one.id, version: 1 }, parts: [reads.create(one, readFact(one))] }));
    });
    return done.ok ? ok(null) : done;
  };

export type LogRead = ReturnType<typeof logRead>;
