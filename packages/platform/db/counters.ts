import type { Counts } from '@kt/kernel';
import type { Item } from './db.ts';
import type { Write } from './part.ts';
import type { Key, TableSpec } from './table.ts';

/** Counters stand beside the keys of their item, under names that nothing else of an item has. */
const SIGN = '+';

/** Adds to the counters of one item, whatever they are now: two writers never wait for each other. Nothing for no change. */
export const counting = (table: TableSpec, key: Key, counts: Counts): readonly Write[] => {
  const changes = Object.entries(counts);
  if (changes.length === 0) return [];
  const set = {
    UpdateExpression: `ADD ${changes.map((_, n) => `#n${String(n)} :n${String(n)}`).join(', ')}`,
    ExpressionAttributeNames: Object.fromEntries(changes.map(([name], n) => [`#n${String(n)}`, `${SIGN}${name}`])),
    ExpressionAttributeValues: Object.fromEntries(changes.map(([, value], n) => [`:n${String(n)}`, value])),
  };
  return [{ table, update: key, set, refusal: 'stale' }];
};

/** The counters of an item; none where there is no such item. */
export const countersIn = (item: Item | undefined): Counts =>
  Object.fromEntries(
    Object.entries(item ?? {}).flatMap(([name, value]) =>
      name.startsWith(SIGN) && typeof value === 'number' ? [[name.slice(SIGN.length), value]] : [],
    ),
  );
