import { cents } from '@kt/kernel';
import type { Db, Item } from '@kt/platform/db/db.ts';
import { writesPart } from '@kt/platform/db/part.ts';
import { zCents, zId, zInstant } from '@kt/platform/schema.ts';
import * as z from 'zod';
import type { AccountTotal, Ledger, LedgerEntry } from '../app/ledger-ports.ts';
import { ACCOUNTS } from '../domain/ledger.ts';
import { entryKey, ledgerPartition, ledgerTotalsKey, settlementTable } from './keys.ts';

const zEntry: z.ZodType<LedgerEntry> = z.object({
  authority: zId('authority'),
  id: zId('entry'),
  at: zInstant,
  month: z.string(),
  cause: z.string(),
  postings: z.array(z.strictObject({ account: z.enum(ACCOUNTS), cents: zCents })),
});

const amount = z.int().catch(0);
const totalsIn = (month: string, item: Item): readonly AccountTotal[] =>
  ACCOUNTS.map((account) => ({
    month,
    account,
    debitCents: cents(amount.parse(item[`${account}_debit`])),
    creditCents: cents(amount.parse(item[`${account}_credit`])),
  }));

/** The journal: entries are put once and never written again. */
export const ledgerStore = (db: Db): Ledger => ({
  write: (entry) =>
    writesPart([
      {
        table: settlementTable,
        put: { ...entryKey(entry.authority, entry.month, entry.id), tag: 'entry', ...entry },
        when: { ConditionExpression: 'attribute_not_exists(pk)' },
        refusal: 'stale',
      },
    ]),
  entriesOf: async (authority, month, { limit, after }) => {
    const range = { pk: ledgerPartition(authority, month), limit, ...(after !== undefined && { after }) };
    const { items, next } = await db.query(settlementTable, range);
    return { found: items.map((item) => zEntry.parse(item)), ...(next !== undefined && { next }) };
  },
  totals: async (authority, months) => {
    const items = await db.getMany(
      settlementTable,
      months.map((month) => ledgerTotalsKey(authority, month)),
    );
    return months.flatMap((month, index) => totalsIn(month, items[index] ?? {}));
  },
});
