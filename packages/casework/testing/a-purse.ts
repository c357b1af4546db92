import { ok } from '@kt/kernel';
import type { Db } from '@kt/platform/db/db.ts';
import { writesPart } from '@kt/platform/db/part.ts';
import { defineTable } from '@kt/platform/db/table.ts';
import * as z from 'zod';
import type { SettlementPort } from '../app/ports.ts';

export const purseTable = defineTable('purse', []);

const KEY = { pk: 'PURSE', sk: 'STATE' };
const zPurse = z.looseObject({ spent: z.int() });

/**
 * Money with a limit, for tests: the port that settlement answers, as one conditional counter in a table of its own. It
 * refuses inside the transaction, as settlement does.
 */
export const aPurse = (db: Db, limitCents: number) => {
  const settlement: SettlementPort = {
    reserve: ({ amountCents }) =>
      ok(
        writesPart([
          {
            table: purseTable,
            update: KEY,
            set: {
              UpdateExpression: 'SET spent = if_not_exists(spent, :zero) + :amount',
              ConditionExpression: 'attribute_not_exists(spent) OR spent <= :room',
              ExpressionAttributeValues: { ':zero': 0, ':amount': amountCents, ':room': limitCents - amountCents },
            },
            refusal: { code: 'settlement.budget_exceeded' },
          },
          ...(amountCents > limitCents ? [impossible] : []),
        ]),
      ),
  };
  const spent = async (): Promise<number> => {
    const item = await db.get(purseTable, KEY);
    return item === undefined ? 0 : zPurse.parse(item).spent;
  };
  return { settlement, spent };
};

/** The first reservation of all may be too large as well. */
const impossible = {
  table: purseTable,
  check: { pk: 'PURSE', sk: 'NEVER' },
  when: { ConditionExpression: 'attribute_exists(pk)' },
  refusal: { code: 'settlement.budget_exceeded' },
} as const;

export type Purse = ReturnType<typeof aPurse>;
