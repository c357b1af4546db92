import { expect, it } from 'vitest';
import { wordsInTest } from '../language/testing/words-in-test.ts';
import { changedRows, sentRows } from './submission-rows.ts';

const words = wordsInTest();
const requirements = [
  { key: 'references', text: { fi: 'Kaksi referenssiä' } },
  { key: 'bilingual', text: { fi: 'Palvelu kahdella kielellä' } },
];
const own = { organisation: 'org_1', role: 'applicant', noExclusionGrounds: true, meets: ['references'] };

it('tells yes, no and what is not answered yet, with the note', () => {
  const sent = { declarations: [{ ...own, notes: { references: 'Vaasa 2024' } }] };
  expect(sentRows(sent, requirements, words).map(({ value, note }) => [value, note])).toEqual([
    ['Kyllä', 'Vaasa 2024'],
    ['Ei vastattu', undefined],
    ['Kyllä', undefined],
  ]);
});

it('shows only what a completion changed', () => {
  const first = sentRows({ declarations: [{ ...own, lacks: ['bilingual'] }] }, requirements, words);
  const offer = { languages: ['fi', 'sv'], municipalities: ['905'] };
  const second = sentRows(
    { declarations: [{ ...own, meets: ['references', 'bilingual'] }], offer, reply: 'Nyt molemmat' },
    requirements,
    words,
  );
  expect(changedRows(first, second).map(({ key, value }) => [key, value])).toEqual([
    ['bilingual', 'Kyllä'],
    ['offer.languages', 'suomi, ruotsi'],
    ['offer.area', 'Vaasa'],
    ['reply', 'Nyt molemmat'],
  ]);
});
