import {
  type Actor,
  addWorkingDays,
  dayInFinland,
  endOfDay,
  err,
  type FactOf,
  type Id,
  type Instant,
  type Lifecycle,
  type NotAllowed,
  ok,
  type Result,
  type Stamp,
  stampOf,
  type Texts,
  targets,
} from '@kt/kernel';
import { commonRule } from '@kt/terms';

/** The life of a question to the owner of a purchasing system. An answer may be corrected; everybody sees the last one. */
export const questionLifecycle = {
  asked: { answer: 'answered', decline: 'declined' },
  answered: { correct: 'answered' },
  declined: {},
} as const satisfies Lifecycle;
export type QuestionState = keyof typeof questionLifecycle;

/** What everybody reads: the question without a trace of who asked, and its answer. Finnish and Swedish are always there. */
export type PublicAnswer = { readonly question: Texts; readonly answer: Texts };

export type Question = {
  readonly id: Id<'question'>;
  readonly authority: Id<'authority'>;
  readonly system: Id<'system'>;
  /** Absent: about the whole system. */
  readonly category?: Id<'category'>;
  readonly provider: Id<'organisation'>;
  readonly state: QuestionState;
  /** As it was written; only the asker and the authority read it. */
  readonly text: string;
  readonly asked: Stamp;
  readonly published?: Stamp & PublicAnswer;
  readonly declined?: Stamp & { readonly reason: string };
};

export type QuestionCommand =
  | ({ readonly command: 'answer' } & PublicAnswer)
  | ({ readonly command: 'correct' } & PublicAnswer)
  | { readonly command: 'decline'; readonly reason: string };
export type QuestionCommandName = QuestionCommand['command'];

type OfQuestion<D = object> = {
  readonly authority: Id<'authority'>;
  readonly system: Id<'system'>;
  readonly question: Id<'question'>;
} & Readonly<D>;
type Aside = { provider: Id<'organisation'> };

export type QuestionFact =
  | FactOf<'question.asked', OfQuestion<Aside & { text: string }>>
  | FactOf<'question.answered', OfQuestion<Aside & { category?: Id<'category'>; published: PublicAnswer }>>
  | FactOf<'question.declined', OfQuestion<Aside & { reason: string }>>;

/** Who asked what is nobody else's to read: it lies apart from the event. */
export const QUESTION_DETAILS: { readonly [T in QuestionFact['type']]?: readonly string[] } = {
  'question.asked': ['text'],
  'question.declined': ['reason'],
};

export type QuestionError =
  | NotAllowed
  | { readonly code: 'purchasing.not_found' }
  | { readonly code: 'purchasing.answer_incomplete' };

/** By when the owner answers: `questionAnswerWorkingDays` after the day of asking, to the end of that day. */
export const answerBy = ({ asked }: Pick<Question, 'asked'>): Instant => {
  const day = dayInFinland(asked.at);
  return endOfDay(addWorkingDays(day, commonRule('questionAnswerWorkingDays', day)));
};

const about = ({ authority, system, id: question, provider }: Question, stamp: Stamp) => ({
  ...stamp,
  authority,
  system,
  question,
  provider,
});

const isBlank = (text: string | undefined): boolean => text === undefined || text.trim() === '';
const isWhole = (texts: Texts): boolean => !isBlank(texts.fi) && !isBlank(texts.sv);

const publish = (question: Question, published: PublicAnswer, stamp: Stamp): Result<QuestionFact, QuestionError> => {
  if (!isWhole(published.question) || !isWhole(published.answer)) return err({ code: 'purchasing.answer_incomplete' });
  const category = question.category === undefined ? {} : { category: question.category };
  return ok({ ...about(question, stamp), ...category, type: 'question.answered', published });
};

/** What a command does to a question at a moment, or why it is refused. */
export const decideQuestion = (
  question: Question,
  command: QuestionCommand,
  at: Instant,
  by: Actor,
): Result<QuestionFact, QuestionError> => {
  const allowed = targets(questionLifecycle, question.state, command.command);
  if (!allowed.ok) return allowed;
  if (command.command === 'decline')
    return ok({ ...about(question, { at, by }), type: 'question.declined', reason: command.reason });
  return publish(question, { question: command.question, answer: command.answer }, { at, by });
};

/** The question after a fact. */
export const applyQuestion = (question: Question, fact: QuestionFact): Question => {
  switch (fact.type) {
    case 'question.asked':
      return question;
    case 'question.answered':
      return { ...question, state: 'answered', published: { ...stampOf(fact), ...fact.published } };
    case 'question.declined':
      return { ...question, state: 'declined', declined: { ...stampOf(fact), reason: fact.reason } };
  }
};
