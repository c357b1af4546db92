import { expect, it } from 'vitest';
import { byWhom } from './by-whom.ts';

it('tells the reader, others and the system apart', () => {
  expect(['per_me', 'per_other', 'system:outcomes'].map((one) => byWhom(one, 'per_me'))).toEqual([
    'you',
    'other',
    'system',
  ]);
});
