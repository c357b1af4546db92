import type { Id } from '@kt/kernel';
import { aggregate } from '@kt/platform/db/aggregate.ts';
import type { Db } from '@kt/platform/db/db.ts';
import { zId, zInstant } from '@kt/platform/schema.ts';
import * as z from 'zod';
import type { Attempts } from '../app/ports.ts';
import { type Attempt, hourOf } from '../domain/attempt.ts';
import { accessTable, attemptKey, attemptsOf } from './keys.ts';

const zAttempt: z.ZodType<Attempt> = z.strictObject({
  person: zId('person'),
  operation: z.string(),
  code: z.string(),
  at: zInstant,
  watch: z.union([zId('authority'), z.literal('organisations')]),
  actingFor: z.union([zId('authority'), zId('organisation')]).exactOptional(),
});

type Ref = { readonly person: Id<'person'>; readonly operation: string; readonly hour: string };
const refOf = ({ person, operation, at }: Attempt): Ref => ({ person, operation, hour: hourOf(at) });
const subjectOf = ({ person, operation, hour }: Ref): string => `${person}:${operation}:${hour}`;

const tries = aggregate<Attempt, Ref>({
  table: accessTable,
  type: 'attempt',
  schema: zAttempt,
  ref: z.strictObject({ person: zId('person'), operation: z.string(), hour: z.string() }),
  refOf,
  idOf: subjectOf,
  key: ({ person, operation, hour }) => attemptKey(person, hour, operation),
  index: (state) => ({ gsi1: [attemptsOf(state.watch, state.at), `${state.at}#${subjectOf(refOf(state))}`] }),
});

const PAGE = 50;

export const attemptStore = (db: Db): Attempts => ({
  // A Query, since the functions that only ask who is calling may read a person's partition in no other way.
  isKnown: async (state) => {
    const { person, operation, hour } = refOf(state);
    const { pk, sk } = attemptKey(person, hour, operation);
    return (await db.query(accessTable, { pk, from: sk, upTo: sk, limit: 1 })).items.length > 0;
  },
  create: (change) => tries.create(change),
  subject: (state) => subjectOf(refOf(state)),
  page: async (watch, month, after) => {
    const range = { index: 'gsi1', pk: attemptsOf(watch, month), limit: PAGE, backwards: true } as const;
    const { found, next } = await tries.list(db, { ...range, ...(after && { after }) });
    return { found, ...(next && { next }) };
  },
});
