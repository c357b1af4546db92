import { aggregate } from '@kt/platform/db/aggregate.ts';
import type { Db } from '@kt/platform/db/db.ts';
import { zId, zStamped } from '@kt/platform/schema.ts';
import * as z from 'zod';
import type { Practices } from '../app/ports.ts';
import { type AdmissionPractice, firstPractice } from '../domain/practice.ts';
import { practiceKey, purchasingTable } from './keys.ts';

const zPractice: z.ZodType<AdmissionPractice> = z.strictObject({
  authority: zId('authority'),
  state: z.literal('standing'),
  decision: z.enum(['one_person', 'two_persons']),
  delegation: z.string().exactOptional(),
  set: zStamped.exactOptional(),
});

const practices = aggregate<AdmissionPractice, Pick<AdmissionPractice, 'authority'>>({
  table: purchasingTable,
  type: 'admission-practice',
  schema: zPractice,
  ref: z.strictObject({ authority: zId('authority') }),
  refOf: ({ authority }) => ({ authority }),
  idOf: ({ authority }) => authority,
  key: ({ authority }) => practiceKey(authority),
});

export const practiceStore = (db: Db): Practices => ({
  load: async (authority) =>
    (await practices.load(db, { authority })) ?? { state: firstPractice(authority), version: 0, head: '' },
  save: (before, state, fact) =>
    before.version === 0
      ? practices.create({ state, facts: [fact] })
      : practices.save(before, { state, facts: [fact] }),
});
