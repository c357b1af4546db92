import { expect, it } from 'vitest';
import { answerForm, draftOf, said, startOf } from './form.ts';

const answer = (statement: string) => ({ statement, damage: '', cooperation: '', measures: '' });

it('goes on from the newer of what the device and the server have', () => {
  const onServer = { version: 3, draft: answer('Palvelin') };
  expect(startOf(onServer, { base: 3, shown: answer('Laite') }).shown.statement).toBe('Laite');
  expect(startOf(onServer, { base: 2, shown: answer('Laite') }).shown.statement).toBe('Palvelin');
  expect(startOf(onServer, 'rikki').shown.statement).toBe('Palvelin');
  expect(startOf({ version: 1 }, undefined)).toEqual({
    shown: answer(''),
    version: 1,
    saved: JSON.stringify(answer('')),
  });
});

it('saves what is empty and sends only what says something', () => {
  expect(draftOf(JSON.stringify(answer('')))).toEqual(answer(''));
  expect(answerForm.safeParse(answer(' ')).error?.issues.map(({ message }) => message)).toEqual(['form.required']);
  expect(said({ ...answer('Näin'), measures: 'Uusi' }).map(([part]) => part)).toEqual(['statement', 'measures']);
});
