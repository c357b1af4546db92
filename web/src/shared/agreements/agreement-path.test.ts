import { id, instant } from '@kt/kernel';
import { expect, it } from 'vitest';
import { wordsInTest } from '../language/testing/words-in-test.ts';
import { agreementPath } from './agreement-path.ts';

const stamp = { at: instant('2026-03-18T08:00:00.000Z'), by: 'per_sanna' };
const words = { ...wordsInTest(), nameOf: () => 'Sanna Sopija' };

it('goes from draft over two signatures when it comes of a competition', () => {
  const origin = { competition: id('competition', 'cmp_01J00000000000000000000001') };
  const steps = agreementPath({ origin, drafted: stamp, offered: stamp, signatures: [] }, words);
  expect(steps.map(({ key, done }) => [key, done])).toEqual([
    ['drafted', true],
    ['offered', true],
    ['terms', false],
    ['provider', false],
    ['authority', false],
  ]);
  expect(steps[1]?.detail).toBe('ke 18.3.2026 klo 10.00 · Sanna Sopija');
});

it('has two steps when it was signed elsewhere', () => {
  const steps = agreementPath({ origin: {}, drafted: stamp, signatures: [] }, words);
  expect(steps.map(({ done }) => done)).toEqual([true, false]);
});
