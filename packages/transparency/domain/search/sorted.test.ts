import fc from 'fast-check';
import { expect, it } from 'vitest';
import { firstFrom, isAmong, mergedAll } from './sorted.ts';

const sorted = fc.array(fc.string({ maxLength: 3 })).map((texts) => [...new Set(texts)].sort());

it('makes one list of several, in order and each text once', () => {
  fc.assert(
    fc.property(fc.array(sorted, { maxLength: 9 }), (lists) => {
      expect(mergedAll(lists)).toEqual([...new Set(lists.flat())].sort());
    }),
  );
});

it('finds a text where it stands, and where it would stand', () => {
  fc.assert(
    fc.property(sorted, fc.string({ maxLength: 3 }), (list, text) => {
      expect(firstFrom(list, text)).toBe(list.filter((one) => one < text).length);
      expect(isAmong(list, text)).toBe(list.includes(text));
    }),
  );
});
