import { expect, it } from 'vitest';
import { answerForm, answerShown } from './form.ts';

const whole = {
  question: { fi: 'Saako?', sv: 'Får man?', en: '' },
  answer: { fi: 'Saa.', sv: 'Ja.', en: '' },
  day: '',
  time: '',
};

it('sends both national languages, and no deadline where none moves', () => {
  expect(answerForm.parse(whole)).toEqual({
    question: { fi: 'Saako?', sv: 'Får man?' },
    answer: { fi: 'Saa.', sv: 'Ja.' },
  });
  const half = { ...whole, answer: { fi: 'Saa.', sv: ' ', en: 'Yes.' } };
  expect(answerForm.safeParse(half).error?.issues.map(({ path }) => path.join('.'))).toEqual(['answer.sv']);
});

it('sends the deadline that moves with the answer, in Finnish time and on a working day', () => {
  expect(answerForm.parse({ ...whole, day: '2.7.2026', time: '13.00' }).deadline).toBe('2026-07-02T10:00:00.000Z');
  expect(answerForm.safeParse({ ...whole, day: '4.7.2026', time: '13.00' }).success).toBe(false);
});

it('begins with the question as it was asked, and a correction with what is published', () => {
  expect(answerShown({ text: 'Saako meillä?' }, '', '').question.fi).toBe('Saako meillä?');
  const published = { question: { fi: 'Saako?', sv: 'Får man?' }, answer: { fi: 'Saa.', sv: 'Ja.' } };
  expect(answerShown({ text: 'x', published }, '', '')).toEqual(whole);
});
