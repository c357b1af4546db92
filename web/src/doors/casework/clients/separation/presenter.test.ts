import { expect, it } from 'vitest';
import { wordsInTest } from '../../../../shared/language/testing/words-in-test.ts';
import { separationLine, separationRows, stepOf } from './presenter.ts';

const words = wordsInTest();
const joined = { at: '2026-03-05T08:00:00.000Z', by: 'per_1' };
const asked = { at: '2026-03-06T08:00:00.000Z', by: 'per_2' };
const nameOf = (person: string): string => (person === 'per_1' ? 'Maria Malli' : '');
const waiting = { state: 'asked', reason: 'Kaima', asked } as const;

it('says who joined, what goes back and that the number is free', () => {
  const rows = separationRows({ external: 'TMT-1', joined, columns: ['phone', 'language'] }, nameOf, words);
  expect(rows.map(([, value]) => value).join('\n')).toMatch(
    /5\.3\.2026, Maria Malli\npuhelin, asiointikieli\n.*\nTMT-1/,
  );
  const none = separationRows({ external: 'TMT-1', joined: asked, columns: [] }, nameOf, words);
  expect(none.map(([, value]) => value).join('\n')).toMatch(/toinen omavalmentaja\nEi mikään/);
});

it('tells what was asked, what was done, and why it was left', () => {
  expect(separationLine(waiting, nameOf, words)).toMatch(/6\.3\.2026: toinen omavalmentaja\. Syy: Kaima/);
  const settled = { at: '2026-03-09T08:00:00.000Z', by: 'per_1' };
  expect(separationLine({ ...waiting, state: 'done', settled }, nameOf, words)).toMatch(
    /purettiin 9\.3\.2026: Maria Malli\. Syy: Kaima/,
  );
  expect(separationLine({ ...waiting, state: 'refused', settled, refusal: 'Sama' }, nameOf, words)).toMatch(
    /voimaan 9\.3\.2026: Maria Malli\. Syy: Sama/,
  );
});

it('lets somebody else of the supervisors answer, and nobody write while the data are held', () => {
  expect(stepOf({ joined }, 'per_1', false)).toBe('write');
  expect(stepOf({ joined, hold: {} }, 'per_1', false)).toBe('held');
  expect(stepOf({ joined, separation: { ...waiting, state: 'refused' } }, 'per_1', false)).toBe('write');
  expect(stepOf({ joined, separation: waiting }, 'per_3', false)).toBe('wait');
  expect(stepOf({ joined, separation: waiting }, 'per_1', true)).toBe('another');
  expect(stepOf({ joined, separation: waiting }, 'per_2', true)).toBe('another');
  expect(stepOf({ joined, separation: waiting }, 'per_3', true)).toBe('answer');
});
