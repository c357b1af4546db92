import { expect, it } from 'vitest';
import { holdForm } from './hold-form.ts';

it('needs a reason that somebody else can understand', () => {
  expect(holdForm.safeParse({ reason: 'x' }).error?.issues[0]?.message).toBe('form.reason');
  expect(holdForm.parse({ reason: ' Valitus on vireillä ' })).toEqual({ reason: 'Valitus on vireillä' });
});
