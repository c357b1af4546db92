import { expect, it } from 'vitest';
import { figuresOf, grossOf, stuck } from './presenter.ts';

const payment = (word: string, amountCents: number) => ({ word, amountCents, vatCents: 255 });

it('tells apart what is expected, what moves and what is paid', () => {
  const claims = [
    { state: 'claimable', priceCents: 52_000 },
    { state: 'in_check', priceCents: 30_000 },
  ];
  const payments = [
    payment('paid', 100),
    payment('on_its_way', 20),
    payment('being_handled', 3),
    payment('blocked', 1),
  ];
  expect(figuresOf(claims, payments)).toEqual({ expected: 82_000, moving: 24, paid: 100 });
});

it('shows what waits for somebody, and what reaches the account', () => {
  const payments = [payment('paid', 1), payment('returned', 2), payment('blocked', 3)];
  expect(stuck(payments).map(({ word }) => word)).toEqual(['returned', 'blocked']);
  expect(grossOf(payment('paid', 1_000))).toBe(1_255);
});
