import { id, instant, targets } from '@kt/kernel';
import { describe, expect, it } from 'vitest';
import { AUTHORITY, MORNING, OFFICER, PROVIDER, SYSTEM } from '../testing/samples.ts';
import {
  answerBy,
  applyQuestion,
  decideQuestion,
  type Question,
  type QuestionCommand,
  type QuestionCommandName,
  type QuestionState,
  questionLifecycle,
} from './question.ts';

const texts = { question: { fi: 'Kelpaako?', sv: 'Duger det?' }, answer: { fi: 'Kyllä.', sv: 'Ja.' } };
const COMMANDS: { readonly [N in QuestionCommandName]: QuestionCommand } = {
  answer: { command: 'answer', ...texts },
  correct: { command: 'correct', ...texts, answer: { fi: 'Ei.', sv: 'Nej.' } },
  decline: { command: 'decline', reason: 'Belongs to another authority' },
};
const PATHS: { readonly [S in QuestionState]: readonly QuestionCommandName[] } = {
  asked: [],
  answered: ['answer'],
  declined: ['decline'],
};
const STATES = Object.keys(PATHS).filter((s): s is QuestionState => Object.hasOwn(PATHS, s));

const asked: Question = {
  id: id('question', 'qst_01J8Z000000000000000000007'),
  authority: AUTHORITY,
  system: SYSTEM,
  provider: PROVIDER,
  state: 'asked',
  text: 'Kelpaako meidän yhdistyksemme referenssi?',
  asked: { at: MORNING, by: 'per_asker' },
};
const must = (question: Question, command: QuestionCommand): Question => {
  const decided = decideQuestion(question, command, MORNING, OFFICER);
  return decided.ok ? applyQuestion(question, decided.value) : expect.fail(decided.error.code);
};
const inState = (state: QuestionState): Question =>
  PATHS[state].reduce((question, name) => must(question, COMMANDS[name]), asked);

describe('the lifecycle of a question', () => {
  it.each(
    STATES.flatMap((state) => Object.values(COMMANDS).map((command) => [state, command.command, command] as const)),
  )('%s × %s does what the table says', (state, name, command) => {
    const question = inState(state);
    const allowed = targets(questionLifecycle, state, name);
    if (!allowed.ok) expect(decideQuestion(question, command, MORNING, OFFICER)).toEqual(allowed);
    else expect(allowed.value).toContain(must(question, command).state);
  });

  it('reaches every state', () => {
    expect(STATES.map((state) => inState(state).state)).toEqual(STATES);
  });
});

it('is answered in Finnish and in Swedish, or not at all', () => {
  const half = { ...COMMANDS.answer, command: 'answer', answer: { fi: 'Kyllä.', sv: ' ' } } as const;
  expect(decideQuestion(asked, { ...half, question: texts.question }, MORNING, OFFICER)).toMatchObject({
    error: { code: 'purchasing.answer_incomplete' },
  });
});

it('tells nothing of the asker’s own words in what is published', () => {
  const decided = decideQuestion(asked, COMMANDS.answer, MORNING, OFFICER);
  expect(JSON.stringify(decided)).not.toContain('yhdistyksemme');
});

it('is due five working days after the day of asking, to its last moment', () => {
  expect(answerBy(asked)).toBe(instant('2026-01-14T22:00:00.000Z'));
});
