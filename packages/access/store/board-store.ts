import type { Id, PageAsk, PageOf } from '@kt/kernel';
import { aggregate } from '@kt/platform/db/aggregate.ts';
import type { Db } from '@kt/platform/db/db.ts';
import { zEventItem } from '@kt/platform/db/event-schema.ts';
import { zId, zInstant, zLocalDate } from '@kt/platform/schema.ts';
import * as z from 'zod';
import type { BoardHistoryRow, Boards } from '../app/ports.ts';
import { BOARD_SOURCES, type BoardChange, boardDueAt } from '../domain/board-change.ts';
import { accessTable, boardEvents, boardKey, WAITING_BOARDS } from './keys.ts';

const zBoard: z.ZodType<BoardChange> = z.strictObject({
  organisation: zId('organisation'),
  state: z.enum(['proposed', 'confirmed', 'refused', 'withdrawn', 'lapsed']),
  source: z.enum(BOARD_SOURCES),
  sourceDate: zLocalDate,
  starting: z.array(z.strictObject({ person: zId('person'), signs: z.enum(['alone', 'together']) })),
  leaving: z.array(zId('person')),
  proposedBy: z.string(),
  proposedAt: zInstant,
  settledBy: z.string().exactOptional(),
  settledAt: zInstant.exactOptional(),
  settledFor: zId('authority').exactOptional(),
});

export const zBoardRef = z.strictObject({ organisation: zId('organisation') });
type Ref = { readonly organisation: Id<'organisation'> };
const subjectOf = ({ organisation }: Ref): string => `${organisation}:board`;

const boards = aggregate<BoardChange, Ref>({
  table: accessTable,
  type: 'board',
  schema: zBoard,
  ref: zBoardRef,
  refOf: ({ organisation }) => ({ organisation }),
  idOf: subjectOf,
  key: ({ organisation }) => boardKey(organisation),
  index: ({ organisation, state, proposedAt }) =>
    state === 'proposed' ? { gsi2: [WAITING_BOARDS, `${proposedAt}#${organisation}`] } : {},
  dueAt: boardDueAt,
});

const PAGE = 50;

const zFact = z.looseObject({ type: z.string() });
const rowOf = (item: unknown): BoardHistoryRow => {
  const { at, by, facts } = zEventItem.parse(item);
  return { at, by, facts: facts.map((fact) => ({ type: zFact.parse(fact).type })) };
};

const readHistory = async (
  db: Db,
  organisation: Id<'organisation'>,
  { limit, after }: PageAsk,
): Promise<PageOf<BoardHistoryRow>> => {
  const range = { ...boardEvents(organisation), limit, backwards: true, ...(after !== undefined && { after }) };
  const { items, next } = await db.query(accessTable, range);
  return { found: items.map(rowOf), ...(next !== undefined && { next }) };
};

export const boardStore = (db: Db): Boards => ({
  load: (organisation) => boards.load(db, { organisation }),
  create: (change) => boards.create(change),
  save: (before, change) => boards.save(before, change),
  subject: (organisation) => subjectOf({ organisation }),
  waiting: async (after) => {
    const range = { index: 'gsi2', pk: WAITING_BOARDS, limit: PAGE, ...(after && { after }) } as const;
    const { found, next } = await boards.list(db, range);
    return { found, ...(next && { next }) };
  },
  history: (organisation, page) => readHistory(db, organisation, page),
});
