import { expect, it } from 'vitest';
import { correctForm, returnForm } from './form.ts';

it('returns with at least one reason', () => {
  expect(returnForm.safeParse({ codes: [] }).error?.issues[0]?.message).toBe('form.choose');
  expect(returnForm.parse({ codes: ['dates_disagree'] })).toEqual({ codes: ['dates_disagree'] });
});

it('recovers a sum of euros as cents', () => {
  expect(correctForm.parse({ code: 'wrong_amount', backCents: '150,50' })).toEqual({
    code: 'wrong_amount',
    backCents: 15_050,
  });
});
