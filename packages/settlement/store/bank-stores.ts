import { aggregate } from '@kt/platform/db/aggregate.ts';
import type { Db } from '@kt/platform/db/db.ts';
import { zCents, zIban, zId, zInstant, zLocalDate, zStamp, zStamped } from '@kt/platform/schema.ts';
import * as z from 'zod';
import type { ExceptionRef, Exceptions, StatementRef, Statements } from '../app/ports.ts';
import { type BankException, EXCEPTION_REASONS, RESOLUTIONS } from '../domain/bank-exception.ts';
import type { Statement } from '../domain/statement.ts';
import { exceptionKey, openExceptions, settlementTable, statementKey, statementList } from './keys.ts';
import { listPage } from './listing.ts';

const count = z.int();
const zStatement: z.ZodType<Statement> = z.strictObject({
  id: zId('statement'),
  authority: zId('authority'),
  state: z.enum(['importing', 'imported']),
  heads: z.array(
    z.strictObject({
      bankId: z.string(),
      iban: zIban,
      ours: z.boolean(),
      entries: count,
      openingCents: zCents.exactOptional(),
      closingCents: zCents.exactOptional(),
      agrees: z.boolean().exactOptional(),
    }),
  ),
  tally: z.strictObject({ entries: count, matched: count, exceptions: count, seen: count }),
  runs: z.array(zId('run')),
  received: zStamped,
  imported: zStamped.exactOptional(),
});

const statements = aggregate<Statement, StatementRef>({
  table: settlementTable,
  type: 'statement',
  schema: zStatement,
  ref: z.strictObject({ authority: zId('authority'), id: zId('statement') }),
  refOf: ({ authority, id }) => ({ authority, id }),
  idOf: ({ id }) => id,
  key: ({ authority, id }) => statementKey(authority, id),
  index: ({ authority, id, received }) => ({ gsi1: [statementList(authority), `${received.at}#${id}`] }),
});

export const statementStore = (db: Db): Statements => ({
  load: (ref) => statements.load(db, ref),
  list: (authority, page) =>
    listPage(statements, db, { index: 'gsi1', pk: statementList(authority), backwards: true }, page),
  create: (state, facts) => statements.create({ state, facts }),
  save: (before, state, facts) => statements.save(before, { state, facts }),
});

const zException: z.ZodType<BankException> = z.strictObject({
  id: z.string(),
  authority: zId('authority'),
  statement: zId('statement'),
  state: z.enum(['open', 'resolved']),
  reason: z.enum(EXCEPTION_REASONS),
  raisedAt: zInstant,
  on: zLocalDate.exactOptional(),
  sign: z.enum(['debit', 'credit']).exactOptional(),
  cents: zCents.exactOptional(),
  currency: z.string().exactOptional(),
  archiveId: z.string().exactOptional(),
  line: zId('payment').exactOptional(),
  expectedCents: zCents.exactOptional(),
  code: z.string().exactOptional(),
  resolved: z.strictObject({ ...zStamp, how: z.enum(RESOLUTIONS), note: z.string() }).exactOptional(),
});

const exceptions = aggregate<BankException, ExceptionRef>({
  table: settlementTable,
  type: 'exception',
  schema: zException,
  ref: z.strictObject({ authority: zId('authority'), id: z.string() }),
  refOf: ({ authority, id }) => ({ authority, id }),
  idOf: ({ id }) => id,
  key: ({ authority, id }) => exceptionKey(authority, id),
  index: ({ authority, id, state, raisedAt }) =>
    state === 'open' ? { gsi1: [openExceptions(authority), `${raisedAt}#${id}`] } : {},
  details: { 'exception.resolved': ['note'] },
});

export const exceptionStore = (db: Db): Exceptions => ({
  load: (ref) => exceptions.load(db, ref),
  known: async (authority, ids) => {
    const keys = ids.map((id) => exceptionKey(authority, id));
    const items = keys.length === 0 ? [] : await db.getMany(settlementTable, keys);
    return new Set(ids.filter((_, index) => items[index] !== undefined));
  },
  open: (authority, page) => listPage(exceptions, db, { index: 'gsi1', pk: openExceptions(authority) }, page),
  create: (state, facts) => exceptions.create({ state, facts }),
  save: (before, state, facts) => exceptions.save(before, { state, facts }),
});
