import type { Db, Item } from '@kt/platform/db/db.ts';
import { zLocalDate } from '@kt/platform/schema.ts';
import * as z from 'zod';
import type { Turns } from '../app/turns.ts';
import type { Turn } from '../domain/turn.ts';
import { TURNS, transparencyTable as table } from './keys.ts';

export const zTurn: z.ZodType<Turn> = z.object({ day: zLocalDate, root: z.string(), size: z.int() });

export const readTurn = (item: Item | undefined): Turn | undefined =>
  item === undefined ? undefined : zTurn.parse(item);

const PAGE = 50;

export const turnStore = (db: Db): Turns => ({
  until: async (day) => {
    const { items } = await db.query(table, { pk: TURNS, upTo: day, backwards: true, limit: PAGE });
    return items.map((item) => zTurn.parse(item));
  },
});
