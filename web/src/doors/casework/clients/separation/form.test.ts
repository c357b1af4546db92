import { expect, it } from 'vitest';
import { separationForm } from './form.ts';

it('needs a reason that somebody else can understand', () => {
  expect(separationForm.safeParse({ reason: 'x' }).error?.issues[0]?.message).toBe('form.reason');
  expect(separationForm.parse({ reason: ' Kaima ' })).toEqual({ reason: 'Kaima' });
});
