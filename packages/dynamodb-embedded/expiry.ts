import type { Database, ItemWrite, Table } from './database.ts';
import { pickKey } from './key.ts';
import { attribute } from './values.ts';

const OLDEST_MS = 5 * 365 * 86_400_000;

const expiredIn = (table: Table, name: string, now: number): readonly ItemWrite[] => {
  const isExpired = (seconds: number): boolean => seconds * 1000 <= now && seconds * 1000 > now - OLDEST_MS;
  return [...table.base.partitions.values()]
    .flat()
    .filter(({ item }) => {
      const value = attribute(item, name);
      return value !== undefined && 'N' in value && isExpired(Number(value.N));
    })
    .map(({ item }) => ({ table: table.schema.name, del: pickKey(table.schema.keys, item), expired: true }));
};

/** Removals of every item whose time to live (epoch seconds) is over; as at Amazon, five years over is left alone. */
export const expiredWrites = (database: Database, now: number): readonly ItemWrite[] =>
  [...database.tables.values()].flatMap((table) => (table.ttl === undefined ? [] : expiredIn(table, table.ttl, now)));
