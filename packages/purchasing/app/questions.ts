import {
  type Act,
  type Clock,
  type Done,
  err,
  type Id,
  type IdSource,
  ok,
  type PageKey,
  type Result,
  rowsOf,
  type UnitOfWork,
  type Versioned,
  type WorkError,
} from '@kt/kernel';
import { answerBy, applyQuestion, decideQuestion, type Question, type QuestionCommand } from '../domain/question.ts';
import { takesRequests } from '../domain/system.ts';
import type { PurchasingError, SystemRef, Systems } from './ports.ts';
import type { QuestionRef, Questions } from './question-ports.ts';

type Answer = Promise<Result<Done, PurchasingError | WorkError>>;
type Deps = {
  readonly work: UnitOfWork;
  readonly ids: IdSource;
  readonly systems: Pick<Systems, 'load'>;
  readonly questions: Questions;
};

type Asked = { readonly category?: Id<'category'>; readonly text: string };

/** An organisation asks the owner of an open system, about the whole or about one category. */
export const askOwner =
  ({ work, ids, systems, questions }: Deps) =>
  ({ authority, id: system }: SystemRef, provider: Id<'organisation'>, { category, text }: Asked, act: Act): Answer =>
    work.run<PurchasingError>(act, async (at) => {
      const found = await systems.load({ authority, id: system });
      if (found?.state.published === undefined) return err({ code: 'purchasing.not_found' });
      const isThere = category === undefined || found.state.categories.some(({ id }) => id === category);
      if (!isThere) return err({ code: 'purchasing.not_found' });
      if (!takesRequests(found.state, at)) return err({ code: 'purchasing.closed' });
      const question = ids.next('question');
      const about = category === undefined ? {} : { category };
      const asked = { at, by: act.by };
      const state: Question = { id: question, authority, system, ...about, provider, state: 'asked', text, asked };
      const fact = { ...asked, type: 'question.asked', authority, system, question, provider, text } as const;
      return ok({ done: { id: question, version: 1 }, parts: [questions.create(state, [fact])] });
    });

/** The owner answers in public, corrects its answer, or says why it does not answer. */
export const changeQuestion =
  ({ work, questions }: Pick<Deps, 'work' | 'questions'>) =>
  (ref: QuestionRef, command: QuestionCommand, act: Act): Answer =>
    work.run<PurchasingError>(act, async (at) => {
      const before = await questions.load(ref);
      if (before === undefined) return err({ code: 'purchasing.not_found' });
      const decided = decideQuestion(before.state, command, at, act.by);
      if (!decided.ok) return decided;
      const after = applyQuestion(before.state, decided.value);
      const parts = [questions.save(before, after, [decided.value])];
      return ok({ done: { id: ref.id, version: before.version + 1 }, parts });
    });

type Now = ReturnType<Clock['now']>;
const clockOf = (state: Question, now: Now) => ({ answerBy: answerBy(state), isLate: now >= answerBy(state) });

/** As officials see it: who asks is not told, so that the answer is the same whoever it is. */
const forOwner = ({ state, version }: Versioned<Question>, now: Now) => {
  const { provider: _asker, ...rest } = state;
  return { ...rest, version, ...(state.state === 'asked' && { clock: clockOf(state, now) }) };
};

/** Lists of questions, 25 rows each. */
export const questionViews = ({ clock, questions }: { readonly clock: Clock; readonly questions: Questions }) => ({
  ofSystem: async (ref: SystemRef, after?: PageKey) =>
    rowsOf(await questions.ofSystem(ref, after), (one) => forOwner(one, clock.now())),
  own: async (provider: Id<'organisation'>, after?: PageKey) =>
    rowsOf(await questions.ofProvider(provider, after), ({ state, version }) => ({
      ...state,
      version,
      answerBy: answerBy(state),
    })),
});
