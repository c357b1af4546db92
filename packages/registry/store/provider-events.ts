import type { Id, PageAsk, PageOf } from '@kt/kernel';
import type { Db } from '@kt/platform/db/db.ts';
import { zEventItem } from '@kt/platform/db/event-schema.ts';
import { zLocalDate } from '@kt/platform/schema.ts';
import * as z from 'zod';
import type { HistoryFact, HistoryRow } from '../app/history-row.ts';
import { providerEvents, registryTable } from './keys.ts';

const SHOWN = 4;
const zFact = z.looseObject({ type: z.string(), iban: z.string().exactOptional(), from: zLocalDate.exactOptional() });

/** Never more of an account than its end. */
const shown = (fact: unknown): HistoryFact => {
  const { type, iban, from } = zFact.parse(fact);
  return { type, ...(iban !== undefined && { ibanEnd: iban.slice(-SHOWN) }), ...(from !== undefined && { from }) };
};

const rowOf = (item: unknown): HistoryRow => {
  const { at, by, facts } = zEventItem.parse(item);
  return { at, by, facts: facts.map(shown) };
};

/** What a provider's events tell, newest first. */
export const readHistory = async (
  db: Db,
  provider: Id<'organisation'>,
  { limit, after }: PageAsk,
): Promise<PageOf<HistoryRow>> => {
  const range = { ...providerEvents(provider), limit, backwards: true, ...(after !== undefined && { after }) };
  const { items, next } = await db.query(registryTable, range);
  return { found: items.map(rowOf), ...(next !== undefined && { next }) };
};
