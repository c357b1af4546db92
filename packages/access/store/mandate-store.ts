import type { Id } from '@kt/kernel';
import { aggregate } from '@kt/platform/db/aggregate.ts';
import type { Db } from '@kt/platform/db/db.ts';
import { zId, zInstant, zLocalDate } from '@kt/platform/schema.ts';
import * as z from 'zod';
import type { Mandates } from '../app/ports.ts';
import { MANDATE_SOURCES, type Mandate, mandateDueAt } from '../domain/mandate.ts';
import { accessTable, MANDATES, mandateKey, mandatesOf, personPk } from './keys.ts';

const zMandate: z.ZodType<Mandate> = z.strictObject({
  mandate: zId('mandate'),
  person: zId('person'),
  organisation: zId('organisation'),
  source: z.enum(MANDATE_SOURCES),
  sourceDate: zLocalDate,
  signs: z.enum(['alone', 'together']),
  validUntil: zLocalDate.exactOptional(),
  state: z.enum(['registered', 'in_force', 'refused', 'withdrawn', 'ended', 'expired']),
  registeredBy: z.string(),
  registeredAt: zInstant,
  confirmedBy: z.string().exactOptional(),
  confirmedAt: zInstant.exactOptional(),
  endedAt: zInstant.exactOptional(),
});

export const zMandateRef = z.strictObject({ person: zId('person'), mandate: zId('mandate') });
type MandateRef = { readonly person: Id<'person'>; readonly mandate: Id<'mandate'> };

export const mandates = aggregate<Mandate, MandateRef>({
  table: accessTable,
  type: 'mandate',
  schema: zMandate,
  ref: zMandateRef,
  refOf: ({ person, mandate }) => ({ person, mandate }),
  idOf: ({ mandate }) => mandate,
  key: ({ person, mandate }) => mandateKey(person, mandate),
  index: ({ organisation, mandate }) => ({ gsi1: [mandatesOf(organisation), mandate] }),
  dueAt: mandateDueAt,
});

const PAGE = 50;

export const mandateStore = (db: Db): Mandates => ({
  load: (person, mandate) => mandates.load(db, { person, mandate }),
  create: (change) => mandates.create(change),
  save: (before, change) => mandates.save(before, change),
  ofPerson: async (person) => (await mandates.list(db, { pk: personPk(person), prefix: MANDATES })).found,
  page: async (organisation, after) => {
    const range = { index: 'gsi1', pk: mandatesOf(organisation), limit: PAGE, ...(after && { after }) } as const;
    const { found, next } = await mandates.list(db, range);
    return { found, ...(next && { next }) };
  },
});
