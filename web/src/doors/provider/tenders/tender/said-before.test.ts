import { cents, id, instant, share } from '@kt/kernel';
import type { Step } from '@kt/terms';
import { expect, it } from 'vitest';
import { wordsInTest } from '../../../../shared/language/testing/words-in-test.ts';
import { excerptOf, saidBefore } from './said-before.ts';

const words = wordsInTest();
const WORK: Step = {
  key: 'work',
  kind: 'start_fee',
  title: { fi: 'Työ', sv: 'Arbete', en: 'Work' },
  price: { set: 'by_bid', capCents: cents(60_000) },
  uplift: { A: share(0), B: share(0), C: share(0), D: share(0) },
  evidence: ['employer'],
  window: { earliestDays: 0, latestDays: 60, graceDays: 0, trackingDaysAfterService: 240 },
  perClient: 1,
};
const call = {
  serviceType: 'work_coaching',
  criteria: [
    { key: 'price', publishedKey: 'price', kind: 'price' as const },
    { key: 'path', publishedKey: 'quality', kind: 'quality' as const },
    { key: 'team', publishedKey: 'people', kind: 'quality' as const },
  ],
  rateCard: { steps: [WORK] },
};
const copy = {
  competition: id('competition', `cmp_${'1'.repeat(26)}`),
  title: { fi: 'Kevään kilpailutus' },
  submittedAt: instant('2026-03-01T23:30:00.000Z'),
  questions: [{ key: 'way', publishedKey: 'quality' }],
  bids: ['work'],
  text: JSON.stringify({ prices: { work: '580,00' }, answers: { way: 'Näin teemme.' }, secrecy: undefined }),
};
const card = {
  serviceType: 'work_coaching',
  state: 'published',
  names: { fi: 'Valmennus' },
  methodsText: { fi: 'Rinnalla.' },
};

it('is an earlier answer with its Finnish day, and the card where there is none', () => {
  const { answers, prices } = saidBefore(call, { copies: [copy], cards: [card] }, words);
  expect(answers).toEqual({
    path: { text: 'Näin teemme.', from: 'Tarjouksestanne 2.3.2026: Kevään kilpailutus' },
    team: { text: 'Rinnalla.', from: 'Palvelukortistanne: Valmennus' },
  });
  expect(prices).toEqual({ work: { text: '580,00', from: 'Tarjouksestanne 2.3.2026: Kevään kilpailutus' } });
});

it('is nothing out of a card of another service, of an empty one, or of a copy that holds no draft', () => {
  const cards = [
    { ...card, serviceType: 'job_search' },
    { ...card, methodsText: {} },
    { ...card, state: 'discarded' },
  ];
  expect(saidBefore(call, { copies: [{ ...copy, text: 'x' }], cards }, words)).toEqual({ answers: {}, prices: {} });
});

it('shows the beginning, cut at a word', () => {
  expect(excerptOf('Lyhyt\n teksti')).toBe('Lyhyt teksti');
  const long = excerptOf('sana '.repeat(100));
  expect(long).toMatch(/sana …$/);
  expect(long.length).toBeLessThanOrEqual(162);
});
