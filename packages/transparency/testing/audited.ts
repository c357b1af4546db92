import { ScanCommand } from '@aws-sdk/lib-dynamodb';
import { type Act, ok, type UnitOfWork } from '@kt/kernel';
import { aggregate } from '@kt/platform/db/aggregate.ts';
import { detailsKey } from '@kt/platform/db/event-writer.ts';
import { defineTable, tableName } from '@kt/platform/db/table.ts';
import { unitOfWork } from '@kt/platform/db/unit-of-work.ts';
import { aHouse } from '@kt/platform/testing/house.ts';
import * as z from 'zod';
import { composeTransparency, tables } from '../compose.ts';
import type { RawItem } from '../store/read-dump.ts';

/** A small ledger of notes, each change of which is an event: something to audit. */
const notesTable = defineTable('notes');
type Note = { readonly id: string; readonly words: number };
const notes = aggregate<Note, { readonly id: string }>({
  table: notesTable,
  type: 'note',
  schema: z.strictObject({ id: z.string(), words: z.int() }),
  ref: z.strictObject({ id: z.string() }),
  refOf: ({ id }) => ({ id }),
  idOf: ({ id }) => id,
  key: ({ id }) => ({ pk: `NOTE#${id}`, sk: 'STATE' }),
  details: { 'note.written': ['author'] },
});

const ACT: Act = { by: 'per_A', operation: 'note.write' };

/** A house with notes written, relayed to the log, and everything readable as a dump. */
export const anAuditedHouse = async () => {
  const house = await aHouse([notesTable, ...tables]);
  const { db, clock, ids, signer } = house.platform;
  const transparency = composeTransparency(house.platform);
  const work: UnitOfWork = unitOfWork({ db, clock, ids, table: notesTable });
  const write = (id: string) =>
    work.run(ACT, async (at) => {
      const before = await notes.load(db, { id });
      const facts = [{ type: 'note.written', at, by: ACT.by, author: `Planted ${id}` }];
      const state = { id, words: (before?.state.words ?? 0) + 1 };
      const part = before === undefined ? notes.create({ state, facts }) : notes.save(before, { state, facts });
      return ok({ done: { id, version: (before?.version ?? 0) + 1 }, parts: [part] });
    });
  const erase = (id: string) =>
    work.run(ACT, async (at) => {
      const before = await notes.load(db, { id });
      const written = house.events().find(({ subject }) => subject === id);
      if (before === undefined || written === undefined) throw new Error(`no note ${id}`);
      const facts = [{ type: 'note.details_erased', at, by: ACT.by, erased: [written.id] }];
      const key = { pk: `NOTE#${id}`, sk: detailsKey(id, written.seq) };
      const also = [{ table: notesTable, remove: key, refusal: 'stale' as const }];
      const part = notes.save(before, { state: before.state, facts, also });
      return ok({ done: { id, version: before.version + 1 }, parts: [part] });
    });
  const relay = async () => transparency.append(house.events());
  const dump = async (): Promise<RawItem[]> => {
    const client = house.engine.client();
    const all: RawItem[] = [];
    for (const table of [notesTable, ...tables]) {
      const { Items = [] } = await client.send(new ScanCommand({ TableName: tableName('test', table) }));
      all.push(...Items.map((item) => ({ table: table.context, item })));
    }
    return all;
  };
  return { house, transparency, write, erase, relay, dump, publicKey: await signer.publicKey() };
};
