import type { IdKind } from '@kt/kernel';
import { type Dumped, dumpAll } from '@kt/local-platform/dump.ts';
import { loadAll } from '@kt/local-platform/load.ts';
import type { Machine } from '@kt/local-platform/machine.ts';
import { ANY_ID, copyOf, everyId } from './ids.ts';

type Row = { readonly table: string; readonly text: string; readonly ids: readonly { kind: IdKind; id: string }[] };

/** What is copied together: from which thing on, and which kinds of things belong to it. */
export type Bundle = { readonly root: string; readonly owns: readonly IdKind[]; readonly never: ReadonlySet<string> };

const rowOf = ({ table, item }: Dumped): Row => {
  const text = JSON.stringify(item);
  return { table, text, ids: everyId(text) };
};

/** The root and all that hangs on it; rows that tell of another thing of the root's kind lead nowhere. */
const belonging = (rows: readonly Row[], { root, owns, never }: Bundle): ReadonlySet<string> => {
  const prefix = root.slice(0, 4);
  const within = new Set([root]);
  for (let grew = true; grew; ) {
    const before = within.size;
    for (const { ids } of rows) {
      if (!ids.some(({ id }) => within.has(id)) || ids.some(({ id }) => id.startsWith(prefix) && id !== root)) continue;
      for (const { kind, id } of ids) if (owns.includes(kind) && !never.has(id)) within.add(id);
    }
    grew = within.size > before;
  }
  return within;
};

const keyIn = (text: string): string => {
  const { pk, sk } = JSON.parse(text) as { pk: string; sk: string };
  return `${pk} ${sk}`;
};

/**
 * Writes each bundle so many times more into storage, with ids of its own: the same things under other ids, as if as
 * many more had come. Gives how many rows were written.
 */
export const multiply = async (machine: Machine, bundles: readonly Bundle[], copies: number): Promise<number> => {
  const rows = (await dumpAll(machine.engine)).map(rowOf);
  const copied = new Map<string, Map<string, string>>();
  for (const bundle of bundles) {
    const ids = belonging(rows, bundle);
    const about = rows.filter((row) => row.ids.some(({ id }) => ids.has(id)));
    for (let copy = 1; copy <= copies; copy += 1)
      for (const { table, text } of about) {
        const other = text.replaceAll(ANY_ID, (id) => (ids.has(id) ? copyOf(id, copy) : id));
        const key = keyIn(other);
        if (key === keyIn(text)) continue;
        copied.set(table, (copied.get(table) ?? new Map<string, string>()).set(key, other));
      }
  }
  for (const [table, texts] of copied) {
    const items = [...texts.values()].map((text) => JSON.parse(text) as Record<string, unknown>);
    await loadAll(machine.engine, table, items);
  }
  return [...copied.values()].reduce((sum, texts) => sum + texts.size, 0);
};
