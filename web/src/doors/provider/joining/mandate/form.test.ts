import { expect, it } from 'vitest';
import { nextAfter } from './form.ts';

it.each(['/provider/join', '/provider/join/aut_01J8Z000000000000000000001/req_01J8Z000000000000000000002'])(
  'goes on to %s, which waited for the mandate',
  (wanted) => {
    expect(nextAfter(wanted)).toBe(wanted);
  },
);

it.each([
  undefined,
  '',
  '//elsewhere.example',
  '/provider/join//elsewhere.example',
  '/provider/joining',
  '/auth/sign-out',
])('goes to the organisation rather than to %s', (wanted) => {
  expect(nextAfter(wanted)).toBe('/provider/organisation');
});
