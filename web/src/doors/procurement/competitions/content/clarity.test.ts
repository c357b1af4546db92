import { aContent } from '@kt/competition/testing/default-world.ts';
import { expect, it } from 'vitest';
import { wordsInTest } from '../../../../shared/language/testing/words-in-test.ts';
import { adviceOn, leftOutAdvice, textAdvice } from './clarity.ts';

const words = wordsInTest();

it('tells what a text is advised on, where, and what to do', () => {
  expect(textAdvice({ fi: 'Tukea tarvittaessa.', sv: 'Stöd.' }, words)).toEqual([
    {
      key: 'vague_word fi tarvittaessa',
      quote: 'tarvittaessa',
      language: 'fi',
      text: 'Jokainen lukee tämän eri tavalla. Kerro, milloin tai kuinka paljon.',
    },
  ]);
});

it('quotes the beginning of a long sentence, up to a whole word', () => {
  const sentence = `${'Valmentaja auttaa asiakasta ja '.repeat(6)}tapaa työnantajan.`;
  const [found] = textAdvice({ fi: sentence }, words);
  expect(found?.quote).toBe('Valmentaja auttaa asiakasta ja Valmentaja auttaa asiakasta ja …');
});

it('goes through title, need and weights, and leaves out what is clear', () => {
  const weighed = aContent().criteria.map((one, n) => ({ ...one, weight: n === 0 ? 55 : 45 }));
  const content = {
    title: { fi: 'Valmennus', sv: 'Träning' },
    need: { fi: 'Tuottajalla on oltava toimitila.', sv: 'Producenten ska ha en lokal.' },
    criteria: weighed,
    rateCard: aContent().rateCard,
  };
  const found = adviceOn(content, words).map(({ place, advice }) => [place, advice.map(({ key }) => key)]);
  expect(found).toEqual([
    ['need', ['hidden_demand fi Tuottajalla on oltava toimitila.', 'hidden_demand sv Producenten ska ha en lokal.']],
    ['criteria', ['price_heavy']],
  ]);
});

it('names a criterion that hardly counts', () => {
  const [first, ...rest] = aContent().criteria;
  const criteria = first === undefined ? [] : [first, ...rest.map((one) => ({ ...one, weight: 5 }))];
  const advice = adviceOn({ ...aContent(), title: {}, need: {}, criteria }, words).flatMap((one) => one.advice);
  expect(advice.some(({ text }) => text.includes(`”${words.name(rest[0]?.title ?? {})}” painaa vain 5.`))).toBe(true);
});

it('lets a requirement demand, and tells when it is vague', () => {
  const mustHaves = [
    { key: 'room', title: { fi: 'Tuottajalla on oltava riittävät tilat', sv: 'Producenten ska ha lokaler' } },
  ];
  const found = adviceOn({ ...aContent(), title: {}, need: {}, mustHaves }, words);
  expect(found.map(({ place, advice }) => [place, advice.map(({ quote }) => quote)])).toContainEqual([
    'mustHaves',
    ['riittävät'],
  ]);
});

it('tells what the notice weighs and the call leaves out', () => {
  const published = [{ key: 'price', minWeight: 2_000, title: { fi: 'Hinta' } }];
  expect(leftOutAdvice([{ publishedKey: 'price', weight: 0 }], published, words).map(({ text }) => text)).toEqual([
    'Ilmoituksen mukaan ”Hinta” painaa vähintään 20. Kutsua ei voi lähettää tarkastettavaksi ilman sitä.',
  ]);
});
