import { expect, it } from 'vitest';
import { fileProblem, MOST_BYTES } from './presenter.ts';

it('takes a file of up to four megabytes', () => {
  expect([undefined, { size: 0 }, { size: MOST_BYTES }, { size: MOST_BYTES + 1 }].map(fileProblem)).toEqual([
    'choose',
    'choose',
    undefined,
    'too_big',
  ]);
});
