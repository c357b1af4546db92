import type { Db, Item } from '@kt/platform/db/db.ts';
import { type Write, writesPart } from '@kt/platform/db/part.ts';
import { zInstant } from '@kt/platform/schema.ts';
import * as z from 'zod';
import type { LogStore, StoredHead } from '../app/ports.ts';
import { KEPT_LEVEL } from '../domain/kept-nodes.ts';
import type { SignedHead } from '../domain/log-head.ts';
import { EMPTY_FRONTIER } from '../domain/merkle.ts';
import {
  entryKey,
  headKey,
  loggedKey,
  newestTurnKey,
  nodeKey,
  signedHeadKey,
  transparencyTable as table,
  turnKey,
} from './keys.ts';
import { readProof } from './read-proof.ts';

export const zSignedHead: z.ZodType<SignedHead> = z.object({
  size: z.int(),
  root: z.string(),
  at: zInstant,
  signature: z.string(),
});
const zHead = z.looseObject({ size: z.int(), roots: z.array(z.string()), signed: zSignedHead });
const zIndex = z.looseObject({ index: z.int() });

/** The log's end as it is stored. */
const readHead = (item: Item | undefined): StoredHead => {
  if (item === undefined) return { frontier: EMPTY_FRONTIER, signed: undefined };
  const { size, roots, signed } = zHead.parse(item);
  return { frontier: { size, roots }, signed };
};

const mustBeNew = { ConditionExpression: 'attribute_not_exists(pk)' };
const unchanged = (size: number) =>
  size === 0
    ? mustBeNew
    : {
        ConditionExpression: '#size = :size',
        ExpressionAttributeNames: { '#size': 'size' },
        ExpressionAttributeValues: { ':size': size },
      };

const once = (put: Item): Write => ({ table, put, when: mustBeNew, refusal: 'stale' });

export const logStore = (db: Db): LogStore => ({
  head: async () => readHead(await db.get(table, headKey)),
  indexOf: async (events) => {
    const found = events.length === 0 ? [] : await db.getMany(table, events.map(loggedKey));
    return new Map(
      events.flatMap((event, n) => (found[n] === undefined ? [] : [[event, zIndex.parse(found[n]).index] as const])),
    );
  },
  append: (before, events, after, signed) => {
    const head = { ...headKey, tag: 'log-head', size: after.size, roots: after.roots, signed };
    const entries = events.flatMap(({ id, context, hash }, n) => {
      const index = before.size + n;
      return [
        once({ ...entryKey(index), tag: 'log-entry', index, event: id, context, hash }),
        once({ ...loggedKey(id), tag: 'logged', index }),
      ];
    });
    const nodes = after.completed
      .filter(({ level }) => level >= KEPT_LEVEL)
      .map((node) => once({ ...nodeKey(node), tag: 'log-node', hash: node.hash }));
    return writesPart([
      { table, put: head, when: unchanged(before.size), refusal: 'stale' },
      once({ ...signedHeadKey(after.size), tag: 'signed-head', ...signed }),
      ...entries,
      ...nodes,
    ]);
  },
  begin: (turn) =>
    writesPart([
      once({ ...turnKey(turn.day), tag: 'turn', ...turn }),
      { table, put: { ...newestTurnKey, tag: 'turn', ...turn }, refusal: 'stale' },
    ]),
  proof: readProof(db),
});
