import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { openDb } from '../db/db.ts';
import { createLog } from '../log/log.ts';
import type { Platform } from '../platform.ts';
import { systemClock } from '../ports/clock.ts';
import { ulidSource } from '../ports/ids.ts';
import { guardedDb } from './guarded-db.ts';
import { patience } from './patience.ts';

/** What every function has: its stage's tables, the real clock, ids, and a log that CloudWatch takes line by line. */
export const openCore = ({ STAGE }: { readonly STAGE: string }): Pick<Platform, 'db' | 'clock' | 'ids' | 'log'> => ({
  db: guardedDb(openDb(new DynamoDBClient(patience(5)), STAGE)),
  clock: systemClock,
  ids: ulidSource(systemClock),
  log: createLog((line) => process.stdout.write(`${line}\n`), systemClock.now),
});
