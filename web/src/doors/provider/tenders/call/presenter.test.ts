import { instant } from '@kt/kernel';
import { expect, it } from 'vitest';
import { wordsInTest } from '../../../../shared/language/testing/words-in-test.ts';
import { criterionRows, municipalityNames, nextAct } from './presenter.ts';

const title = { fi: 'Vertailuhinta', sv: 'Jämförelsepris', en: 'Comparison price' };

it('counts the example of the price by the rule that counts the tenders', () => {
  const [row] = criterionRows([{ key: 'price', kind: 'price', title, weight: 40, scale: 10 }], wordsInTest());
  expect(row?.weight).toContain('40');
  expect(row?.example).toContain('32');
});

it('counts the example of the quality', () => {
  const [row] = criterionRows([{ key: 'path', kind: 'quality', title, weight: 60, scale: 10 }], wordsInTest());
  expect(row?.example).toContain('48');
});

it('names municipalities in the reader’s language', () => {
  expect(municipalityNames(['905', '499'], 'sv')).toBe('Vasa, Korsholm');
});

const deadline = '2026-06-30T10:00:00.000Z';
const before = instant('2026-06-16T08:00:00.000Z');
const after = instant('2026-06-30T10:00:00.000Z');
const submitted = { state: 'submitted', needsConfirmation: false } as const;

it.each([
  ['open', before, null, true, 'begin'],
  ['open', before, null, false, 'ask_writer'],
  ['open', before, { state: 'draft', needsConfirmation: false } as const, true, 'go_on'],
  ['open', before, { state: 'withdrawn', needsConfirmation: false } as const, true, 'replace'],
  ['open', before, submitted, true, 'receipt'],
  ['open', before, { ...submitted, needsConfirmation: true }, true, 'confirm'],
  ['open', after, null, true, 'late'],
  ['evaluating', after, submitted, true, 'wait'],
  ['decided', after, submitted, true, 'result'],
] as const)('%s at %s leads on', (state, now, own, mayWrite, next) => {
  expect(nextAct({ state, deadline, now, own, mayWrite })).toBe(next);
});
