import type { Db } from '@kt/platform/db/db.ts';
import * as z from 'zod';
import { type NodePlace, proofFrom, type Span, wantedFor } from '../domain/kept-nodes.ts';
import { type Hash, rootOfLeaves } from '../domain/merkle.ts';
import { sha256Hasher as hasher } from './hasher.ts';
import { ENTRIES_TOGETHER, entryKey, nodeKey, transparencyTable as table } from './keys.ts';

const zEntry = z.looseObject({ index: z.int(), hash: z.string() });
const zNode = z.looseObject({ hash: z.string() });

/** The span cut where a new partition of entries begins. */
const byPartition = ({ from, to }: Span): readonly Span[] => {
  const cut = Math.min(to, (Math.floor(from / ENTRIES_TOGETHER) + 1) * ENTRIES_TOGETHER);
  return cut === to ? [{ from, to }] : [{ from, to: cut }, ...byPartition({ from: cut, to })];
};

const readLeaves = async (db: Db, spans: readonly Span[]): Promise<ReadonlyMap<number, Hash>> => {
  const found = await Promise.all(
    spans.flatMap(byPartition).map(({ from, to }) => {
      const { pk, sk } = entryKey(from);
      return db.queryAll(table, { pk, from: sk, upTo: entryKey(to - 1).sk });
    }),
  );
  return new Map(
    found.flat().map((item) => {
      const { index, hash } = zEntry.parse(item);
      return [index, hasher.leaf(hash)] as const;
    }),
  );
};

const nameOf = ({ level, index }: NodePlace): string => `${String(level)}/${String(index)}`;
const spanOf = ({ level, index }: NodePlace): Span => ({ from: index * 2 ** level, to: (index + 1) * 2 ** level });

/** Subtrees that were complete before roots were kept are reckoned from their leaves. */
const readNodes = async (db: Db, places: readonly NodePlace[]): Promise<ReadonlyMap<string, Hash>> => {
  const items = places.length === 0 ? [] : await db.getMany(table, places.map(nodeKey));
  const roots = places.map(async (place, n): Promise<readonly [string, Hash]> => {
    if (items[n] !== undefined) return [nameOf(place), zNode.parse(items[n]).hash];
    const leaves = await readLeaves(db, [spanOf(place)]);
    return [
      nameOf(place),
      rootOfLeaves(
        hasher,
        [...leaves].sort(([a], [b]) => a - b).map(([, leaf]) => leaf),
      ),
    ];
  });
  return new Map(await Promise.all(roots));
};

const there = <T>(found: T | undefined, what: string): T => {
  if (found === undefined) throw new RangeError(`the log has no ${what}`);
  return found;
};

/** The hashes that lead from an entry to the root: a few kept nodes and fewer than 512 leaves, however long the log is. */
export const readProof =
  (db: Db) =>
  async (index: number, size: number): Promise<readonly Hash[]> => {
    const wanted = wantedFor(index, size);
    const [leaves, nodes] = await Promise.all([readLeaves(db, wanted.leaves), readNodes(db, wanted.nodes)]);
    return proofFrom(hasher, index, size, {
      leaf: (at) => there(leaves.get(at), `entry ${String(at)}`),
      node: (place) => there(nodes.get(nameOf(place)), `node ${nameOf(place)}`),
    });
  };
