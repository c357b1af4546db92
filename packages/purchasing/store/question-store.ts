import { aggregate } from '@kt/platform/db/aggregate.ts';
import type { Db } from '@kt/platform/db/db.ts';
import { zId, zStamp, zStamped, zTexts } from '@kt/platform/schema.ts';
import * as z from 'zod';
import type { QuestionRef, Questions } from '../app/question-ports.ts';
import { QUESTION_DETAILS, type Question } from '../domain/question.ts';
import { providerQuestions, purchasingTable, questionKey, systemQuestions } from './keys.ts';
import { pageRange } from './system-store.ts';

const zQuestion: z.ZodType<Question> = z.strictObject({
  id: zId('question'),
  authority: zId('authority'),
  system: zId('system'),
  category: zId('category').exactOptional(),
  provider: zId('organisation'),
  state: z.enum(['asked', 'answered', 'declined']),
  text: z.string(),
  asked: zStamped,
  published: z.strictObject({ ...zStamp, question: zTexts, answer: zTexts }).exactOptional(),
  declined: z.strictObject({ ...zStamp, reason: z.string() }).exactOptional(),
});
const zRef: z.ZodType<QuestionRef> = z.strictObject({ authority: zId('authority'), id: zId('question') });

const questions = aggregate<Question, QuestionRef>({
  table: purchasingTable,
  type: 'question',
  schema: zQuestion,
  ref: zRef,
  refOf: ({ authority, id }) => ({ authority, id }),
  idOf: ({ id }) => id,
  key: ({ authority, id }) => questionKey(authority, id),
  index: ({ authority, system, provider, id }) => ({
    gsi1: [systemQuestions(authority, system), id],
    gsi2: [providerQuestions(provider), id],
  }),
  details: QUESTION_DETAILS,
});

export const questionStore = (db: Db): Questions => ({
  load: (ref) => questions.load(db, ref),
  create: (state, facts) => questions.create({ state, facts }),
  save: (before, state, facts) => questions.save(before, { state, facts }),
  ofSystem: ({ authority, id }, after) =>
    questions.list(db, pageRange({ index: 'gsi1', pk: systemQuestions(authority, id), backwards: true }, after)),
  ofProvider: (provider, after) =>
    questions.list(db, pageRange({ index: 'gsi2', pk: providerQuestions(provider), backwards: true }, after)),
});
