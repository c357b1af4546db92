import { expect, it } from 'vitest';
import { safeReturn } from './return-to.ts';

const ORIGIN = 'https://kumppanitori.example';

it.each([
  ['/fi/tarjoukset?tila=auki&sivu=2', '/fi/tarjoukset?tila=auki&sivu=2'],
  ['/', '/'],
  ['/sv/./../fi', '/fi'],
  [undefined, '/'],
  ['', '/'],
  ['fi', '/'],
  ['//elsewhere.example', '/'],
  ['/\\elsewhere.example', '/'],
  ['/..//elsewhere.example', '/'],
  ['/fi/%2e%2e//elsewhere.example', '/'],
  ['/\t/elsewhere.example', '/'],
  ['https://elsewhere.example/', '/'],
  ['javascript:alert(1)', '/'],
  ['/fi"><script>', '/'],
  [`/${'a'.repeat(600)}`, '/'],
])('%s leads to %s', (wanted, expected) => {
  expect(safeReturn(wanted, ORIGIN)).toBe(expected);
});
