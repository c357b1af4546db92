import { expect, it } from 'vitest';
import { resultForm } from './form.ts';

it('takes a step and the day on which it was reached', () => {
  expect(resultForm.parse({ step: 'work-trial', achievedOn: '17.4.2026' })).toEqual({
    step: 'work-trial',
    achievedOn: '2026-04-17',
  });
  expect(resultForm.safeParse({ step: '', achievedOn: '17.4.2026' }).success).toBe(false);
});
