import { expect, it } from 'vitest';
import { sizeText } from './size-text.ts';

it.each([
  [1, '1 kB'],
  [1_499, '1 kB'],
  [80_500, '81 kB'],
  [1_000_000, '1 MB'],
  [3_960_000, '4 MB'],
  [1_250_000, '1.3 MB'],
])('%i bytes are %s', (bytes, text) => {
  expect(sizeText(bytes, String)).toBe(text);
});
