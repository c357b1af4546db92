import { expect, it } from 'vitest';
import { addressText } from './address-text.ts';

it('takes what the router made a number of for the text it was', () => {
  expect([2027, '2026-04', '', undefined, ['a']].map(addressText)).toEqual([
    '2027',
    '2026-04',
    undefined,
    undefined,
    undefined,
  ]);
});
