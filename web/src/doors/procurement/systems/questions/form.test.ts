import { expect, it } from 'vitest';
import { answerForm, answerShown } from './form.ts';

const whole = {
  question: { fi: 'Kelpaako?', sv: 'Duger det?', en: '' },
  answer: { fi: 'Kyllä.', sv: 'Ja.', en: '' },
};

it('asks for Finnish and Swedish, and sends no empty English', () => {
  expect(answerForm.parse(whole)).toEqual({
    question: { fi: 'Kelpaako?', sv: 'Duger det?' },
    answer: { fi: 'Kyllä.', sv: 'Ja.' },
  });
  const half = { ...whole, answer: { fi: 'Kyllä.', sv: '', en: '' } };
  expect(answerForm.safeParse(half).error?.issues.map(({ path }) => path.join('.'))).toEqual(['answer.sv']);
});

it('asks for the English question when there is an English answer', () => {
  const english = { ...whole, answer: { ...whole.answer, en: 'Yes.' } };
  expect(answerForm.safeParse(english).error?.issues.map(({ path }) => path.join('.'))).toEqual(['question.en']);
});

it('begins with the question as it was asked, and later with what is published', () => {
  expect(answerShown({ text: 'Meidän yhdistys kysyy' }).question.fi).toBe('Meidän yhdistys kysyy');
  const published = { question: { fi: 'Kelpaako?', sv: 'Duger det?' }, answer: { fi: 'Kyllä.', sv: 'Ja.' } };
  expect(answerShown({ text: 'x', published })).toEqual(whole);
});
