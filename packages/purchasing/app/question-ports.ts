import type { Id, PageKey, PageOf, TxPart, Versioned } from '@kt/kernel';
import type { Question, QuestionFact } from '../domain/question.ts';
import type { SystemRef } from './ports.ts';

export type QuestionRef = { readonly authority: Id<'authority'>; readonly id: Id<'question'> };

/** Questions to the owner of a purchasing system, the newest first. */
export type Questions = {
  readonly load: (ref: QuestionRef) => Promise<Versioned<Question> | undefined>;
  readonly create: (state: Question, facts: readonly QuestionFact[]) => TxPart;
  readonly save: (before: Versioned<Question>, state: Question, facts: readonly QuestionFact[]) => TxPart;
  readonly ofSystem: (ref: SystemRef, after?: PageKey) => Promise<PageOf<Versioned<Question>>>;
  readonly ofProvider: (provider: Id<'organisation'>, after?: PageKey) => Promise<PageOf<Versioned<Question>>>;
};
