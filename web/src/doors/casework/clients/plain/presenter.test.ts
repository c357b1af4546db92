import { localDate } from '@kt/kernel';
import { expect, it } from 'vitest';
import { wordsInTest } from '../../../../shared/language/testing/words-in-test.ts';
import { nextSteps, plainCards, spokenIn } from './presenter.ts';

const sv = wordsInTest('sv');
const option = {
  agreement: 'agr_1',
  provider: 'Österbottens Stig rf',
  summary: '',
  free: '2 / 10',
  told: '',
  start: sv.t('options.now'),
  languages: 'finska, svenska',
  where: 'Vasa',
  price: '1 100,00 €',
  why: 'Första i ordningen',
};

it('speaks the client’s language unless another is asked for', () => {
  expect(spokenIn(undefined, 'sv')).toBe('sv');
  expect(spokenIn('en', 'sv')).toBe('en');
  expect(spokenIn('de', 'fi')).toBe('fi');
});

it('says what, where, in which languages and from when, and tells no price, no place in an order and no free places', () => {
  const [card] = plainCards([option], 'work_coaching', sv);
  expect(card?.facts).toContainEqual(['Var', 'Vasa']);
  expect(card?.facts).toContainEqual(['När servicen börjar', 'genast när du har blivit mottagen']);
  const text = JSON.stringify(card);
  for (const untold of ['1 100', '2 / 10', 'Första']) expect(text).not.toContain(untold);
});

it('says how long an answer takes', () => {
  const steps = nextSteps(localDate('2026-06-16'), wordsInTest('fi'));
  expect(steps).toHaveLength(4);
  expect(steps[2]).toBe('Palvelu vastaa 2 työpäivän aikana.');
});
