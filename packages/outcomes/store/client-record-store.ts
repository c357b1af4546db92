import type { Db, Item } from '@kt/platform/db/db.ts';
import { writesPart } from '@kt/platform/db/part.ts';
import { zId, zLocalDate } from '@kt/platform/schema.ts';
import { STEP_KINDS } from '@kt/terms';
import * as z from 'zod';
import type { ClientRecords } from '../app/ports.ts';
import { type ClaimRow, type ClientRecord, NO_RECORD, type ServiceRow } from '../domain/client-record.ts';
import { clientKey, outcomesTable as table } from './keys.ts';

const stretch = { from: zLocalDate, to: zLocalDate };
const zServiceRow: z.ZodType<ServiceRow> = z.strictObject({
  referral: zId('referral'),
  provider: zId('organisation'),
  serviceType: z.string(),
  kinds: z.array(z.enum(STEP_KINDS)),
  startedOn: zLocalDate,
  endedOn: zLocalDate.exactOptional(),
  lastBegin: zLocalDate.exactOptional(),
  work: z.array(z.strictObject(stretch)),
});
const zClaimRow: z.ZodType<ClaimRow> = z.strictObject({
  ...stretch,
  claim: zId('claim'),
  referral: zId('referral'),
  provider: zId('organisation'),
  serviceType: z.string(),
  kind: z.enum(STEP_KINDS),
  paid: z.boolean(),
});
const zRecord = z.looseObject({
  turn: z.int().positive(),
  services: z.array(zServiceRow),
  claims: z.array(zClaimRow),
});

export const recordIn = (item: Item | undefined): ClientRecord => {
  if (item === undefined) return NO_RECORD;
  const { turn, services, claims } = zRecord.parse(item);
  return { turn, services, claims };
};

/** A plain item beside the aggregates: all of it follows from periods and claims, so it has no events of its own. */
export const clientRecordStore = (db: Db): ClientRecords => ({
  load: async ({ authority, client }) => recordIn(await db.get(table, clientKey(authority, client))),
  save: ({ authority, client }, { turn, services, claims }) =>
    writesPart([
      {
        table,
        put: { ...clientKey(authority, client), tag: 'client', turn: turn + 1, services, claims },
        when:
          turn === 0
            ? { ConditionExpression: 'attribute_not_exists(pk)' }
            : {
                ConditionExpression: '#turn = :turn',
                ExpressionAttributeNames: { '#turn': 'turn' },
                ExpressionAttributeValues: { ':turn': turn },
              },
        refusal: 'stale',
      },
    ]),
});
