import { expect, it } from 'vitest';
import { answerForm } from './form.ts';

const known = { names: ['Rannikon Työpaja ry'], yTunnus: '9000001-1' };
const messagesOf = (answer: string, as: typeof known | undefined) =>
  answerForm(as)
    .safeParse({ answer })
    .error?.issues.map(({ message }) => message);

it('takes an answer that tells nobody’s name', () => {
  expect(answerForm(known).parse({ answer: ' Kaksi ohjaajaa. ' })).toEqual({ answer: 'Kaksi ohjaajaa.' });
  expect(messagesOf(' ', known)).toEqual(['form.required']);
});

it('says what evaluators may not read, and lets it be told of the price', () => {
  expect(messagesOf('Rannikon työpaja vastaa', known)).toEqual(['provider.clarify.tells']);
  expect(messagesOf('Rannikon työpaja vastaa', undefined)).toBeUndefined();
});
