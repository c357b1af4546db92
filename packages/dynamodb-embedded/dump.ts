import type { Database, DatabaseRecord } from './database.ts';

const ITEMS_PER_RECORD = 500;

const inChunks = <T>(all: readonly T[]): readonly (readonly T[])[] => {
  const chunks: (readonly T[])[] = [];
  for (let start = 0; start < all.length; start += ITEMS_PER_RECORD)
    chunks.push(all.slice(start, start + ITEMS_PER_RECORD));
  return chunks;
};

/** Records that rebuild the database as it is now; items are shared, not copied. */
export const dump = (database: Database): readonly DatabaseRecord[] => [
  ...[...database.tables.values()].flatMap((table): DatabaseRecord[] => {
    const name = table.schema.name;
    const items = [...table.base.partitions.values()].flatMap((entries) => entries.map((entry) => entry.item));
    return [
      { kind: 'create', schema: table.schema },
      ...(table.ttl === undefined ? [] : [{ kind: 'ttl', table: name, attribute: table.ttl } as const]),
      ...inChunks(items).map((chunk): DatabaseRecord => ({ kind: 'load', table: name, items: chunk })),
      ...inChunks(table.stream).map((chunk): DatabaseRecord => ({ kind: 'stream', table: name, records: chunk })),
    ];
  }),
  { kind: 'counters', sequence: database.sequence.current(), tokens: [...database.tokens.values()] },
];
