import { id, localDate } from '@kt/kernel';
import { expect, it } from 'vitest';
import { wordsInTest } from '../../../../shared/language/testing/words-in-test.ts';
import { expectedPayDay, proofs } from './presenter.ts';

const one = id('evidence', 'evi_00000000000000000000000001');
const two = id('evidence', 'evi_00000000000000000000000002');

it('expects the money after the checking time and the payment term', () => {
  const today = localDate('2026-06-16');
  expect(expectedPayDay(today) > today).toBe(true);
  expect(expectedPayDay(localDate('2026-06-17')) > expectedPayDay(today)).toBe(true);
});

it('names what can be sent by its kind and day', () => {
  const held = [
    { evidence: one, kind: 'employer' },
    { evidence: two, kind: 'register' },
  ] as const;
  expect(proofs(held, [{ id: one, obtainedOn: '2026-06-15' }], wordsInTest())).toEqual([
    { id: one, label: 'työnantajan todistus, 15.6.2026' },
    { id: two, label: 'viranomaisen rekisteri' },
  ]);
});
