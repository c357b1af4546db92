import { aggregate } from '@kt/platform/db/aggregate.ts';
import type { Db } from '@kt/platform/db/db.ts';
import { zCents, zId, zInstant, zLocalDate, zPriceVersions, zRateCard } from '@kt/platform/schema.ts';
import * as z from 'zod';
import type { Copies, CopyRef } from '../app/ports.ts';
import { AGREEMENT_COPY_STATES, type AgreementCopy, type CopiedTerms } from '../domain/agreement-copy.ts';
import { copyKey, outcomesTable } from './keys.ts';

const zTerms: z.ZodType<CopiedTerms> = z.strictObject({
  provider: zId('organisation'),
  serviceType: z.string(),
  rateCard: zRateCard,
  prices: zPriceVersions.exactOptional(),
  start: zLocalDate,
  end: zLocalDate,
});

const zCopy: z.ZodType<AgreementCopy> = z.strictObject({
  state: z.enum(AGREEMENT_COPY_STATES),
  authority: zId('authority'),
  agreement: zId('agreement'),
  terms: zTerms,
  stepPaid: z.record(z.string(), zCents),
  changedAt: zInstant,
  changedBy: z.string(),
});

export const copies = aggregate<AgreementCopy, CopyRef>({
  table: outcomesTable,
  type: 'copy',
  schema: zCopy,
  ref: z.strictObject({ authority: zId('authority'), agreement: zId('agreement') }),
  refOf: ({ authority, agreement }) => ({ authority, agreement }),
  idOf: ({ agreement }) => agreement,
  key: ({ authority, agreement }) => copyKey(authority, agreement),
});

export const copyStore = (db: Db): Copies => ({
  load: (ref) => copies.load(db, ref),
  create: (state, facts) => copies.create({ state, facts }),
  save: (before, state, facts) => copies.save(before, { state, facts }),
});
