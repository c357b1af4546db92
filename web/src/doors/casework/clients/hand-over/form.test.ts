import { expect, it } from 'vitest';
import { handOverForm } from './form.ts';

it('needs somebody to be chosen', () => {
  expect(handOverForm.safeParse({ to: '' }).error?.issues[0]?.message).toBe('form.choose');
  expect(handOverForm.parse({ to: 'per_1' })).toEqual({ to: 'per_1' });
});
