import * as z from 'zod';
import type { Db } from '../db/db.ts';
import { Outage } from './outage.ts';

/** An answer of DynamoDB's own that says no: the caller knows what to do with it. */
const zAnswered = z.looseObject({ $metadata: z.looseObject({ httpStatusCode: z.number().max(499) }) });

const guarded =
  <A extends readonly unknown[], T>(what: string, call: (...given: A) => Promise<T>) =>
  async (...given: A): Promise<T> => {
    try {
      return await call(...given);
    } catch (cause) {
      if (cause instanceof Outage || zAnswered.safeParse(cause).success) throw cause;
      throw new Outage(`dynamodb.${what}`, { cause });
    }
  };

/** Storage whose silence and faults are outages; what it refuses is thrown as it is. */
export const guardedDb = (db: Db): Db => ({
  ...db,
  get: guarded('get', db.get),
  getMany: guarded('get_many', db.getMany),
  query: guarded('query', db.query),
  queryAll: guarded('query', db.queryAll),
  transact: guarded('transact', db.transact),
});
