import { aggregate } from '@kt/platform/db/aggregate.ts';
import type { Db } from '@kt/platform/db/db.ts';
import type { Write } from '@kt/platform/db/part.ts';
import { zId, zStamped } from '@kt/platform/schema.ts';
import * as z from 'zod';
import type { CountersignatureRef, Countersignatures } from '../app/countersignature-ports.ts';
import { type Countersignature, countersignatureDueAt, subjectOf } from '../domain/countersignature.ts';
import { countersignatureKey, purchasingTable, waitingActKey, waitingSignatures } from './keys.ts';
import { pageRange } from './system-store.ts';

const ofRequest = { authority: zId('authority'), request: zId('request') };
const ofAdmission = {
  authority: zId('authority'),
  system: zId('system'),
  category: zId('category'),
  admission: zId('admission'),
};
const zAct = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('request.submit'), ...ofRequest }),
  z.strictObject({ kind: z.literal('request.withdraw'), ...ofRequest }),
  z.strictObject({ kind: z.literal('admission.renew'), ...ofAdmission }),
  z.strictObject({ kind: z.literal('admission.exit'), ...ofAdmission, reason: z.string().exactOptional() }),
]);

const zCountersignature: z.ZodType<Countersignature> = z.strictObject({
  id: zId('countersignature'),
  organisation: zId('organisation'),
  state: z.enum(['waiting', 'signed', 'refused', 'lapsed']),
  act: zAct,
  hash: z.string(),
  begun: zStamped,
  settled: zStamped.exactOptional(),
});
export const zCountersignatureRef: z.ZodType<CountersignatureRef> = z.strictObject({
  organisation: zId('organisation'),
  id: zId('countersignature'),
});

const countersignatures = aggregate<Countersignature, CountersignatureRef>({
  table: purchasingTable,
  type: 'countersignature',
  schema: zCountersignature,
  ref: zCountersignatureRef,
  refOf: ({ organisation, id }) => ({ organisation, id }),
  idOf: ({ id }) => id,
  key: ({ organisation, id }) => countersignatureKey(organisation, id),
  index: ({ organisation, id, state }) => (state === 'waiting' ? { gsi1: [waitingSignatures(organisation), id] } : {}),
  dueAt: countersignatureDueAt,
});

const actKey = ({ organisation, act }: Countersignature) => waitingActKey(organisation, subjectOf(act), act.kind);

const taken = (one: Countersignature): Write => ({
  table: purchasingTable,
  put: { ...actKey(one), tag: 'signing', countersignature: one.id },
  when: { ConditionExpression: 'attribute_not_exists(pk)' },
  refusal: { code: 'purchasing.countersignature_waits' },
});
const freed = (one: Countersignature): Write => ({ table: purchasingTable, remove: actKey(one), refusal: 'stale' });

export const countersignatureStore = (db: Db): Countersignatures => ({
  load: (ref) => countersignatures.load(db, ref),
  create: (state, fact) => countersignatures.create({ state, facts: [fact], also: [taken(state)] }),
  save: (before, state, fact) => countersignatures.save(before, { state, facts: [fact], also: [freed(state)] }),
  waiting: (organisation, after) =>
    countersignatures.list(db, pageRange({ index: 'gsi1', pk: waitingSignatures(organisation) }, after)),
});
