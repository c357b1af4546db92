import { expect, it } from 'vitest';
import { ruleForm } from './form.ts';

const shown = {
  costType: 'general' as const,
  from: '1.7.2026',
  by: 'fixed_share' as const,
  shares: ['60', '27,5', '12,50', '', '', '', '', '', ''],
};

it('sends the shares that are above zero, in basis points', () => {
  expect(ruleForm.parse(shown)).toEqual({
    costType: 'general',
    from: '2026-07-01',
    key: {
      by: 'fixed_share',
      shares: [
        { municipality: '905', share: 6_000 },
        { municipality: '499', share: 2_750 },
        { municipality: '946', share: 1_250 },
      ],
    },
  });
});

it('demands a whole hundred per cent, and only of fixed shares', () => {
  const short = ruleForm.safeParse({ ...shown, shares: ['60', '27,5', '12,49', '', '', '', '', '', ''] });
  expect(short.error?.issues[0]).toMatchObject({ message: 'finance.form.whole', path: ['shares', 0] });
  expect(ruleForm.parse({ ...shown, by: 'home_at_payment' }).key).toEqual({ by: 'home_at_payment' });
  expect(ruleForm.safeParse({ ...shown, shares: ['101'] }).error?.issues[0]?.message).toBe('finance.form.percent');
});
