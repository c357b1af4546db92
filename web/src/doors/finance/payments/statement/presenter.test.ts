import { expect, it } from 'vitest';
import { balanceOf } from './presenter.ts';

it('says whether the balances of our own account agree', () => {
  const words = [{ ours: false }, { ours: true }, { ours: true, agrees: true }, { ours: true, agrees: false }];
  expect(words.map((head) => balanceOf(head).word)).toEqual(['foreign', 'unknown_balance', 'agrees', 'differs']);
});
