import { aggregate } from '@kt/platform/db/aggregate.ts';
import type { Db } from '@kt/platform/db/db.ts';
import { zId } from '@kt/platform/schema.ts';
import * as z from 'zod';
import type { PeriodRef, Periods } from '../app/ports.ts';
import type { ServicePeriod } from '../domain/service-period.ts';
import { periodDueAt } from '../domain/service-period-due.ts';
import { outcomesTable, periodKey } from './keys.ts';
import { zServicePeriod } from './period-schema.ts';

export const zPeriodRef: z.ZodType<PeriodRef> = z.strictObject({
  authority: zId('authority'),
  referral: zId('referral'),
});

export const periods = aggregate<ServicePeriod, PeriodRef>({
  table: outcomesTable,
  type: 'period',
  schema: zServicePeriod,
  ref: zPeriodRef,
  refOf: ({ authority, referral }) => ({ authority, referral }),
  idOf: ({ referral }) => referral,
  key: ({ authority, referral }) => periodKey(authority, referral),
  dueAt: periodDueAt,
});

export const periodStore = (db: Db): Periods => ({
  load: (ref) => periods.load(db, ref),
  create: (state, facts) => periods.create({ state, facts }),
  save: (before, state, facts) => periods.save(before, { state, facts }),
});
