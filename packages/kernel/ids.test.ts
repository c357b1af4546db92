import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type IdKind, id, idFrom, parseId, prefixOf } from './ids.ts';

const KINDS: readonly IdKind[] = [
  'authority',
  'organisation',
  'service',
  'system',
  'category',
  'request',
  'admission',
  'competition',
  'tender',
];
const ulid = fc.string({
  unit: fc.constantFrom(...Array.from('0123456789ABCDEFGHJKMNPQRSTVWXYZ')),
  minLength: 26,
  maxLength: 26,
});

describe('ids', () => {
  it('read back as the kind they were made for and no other', () => {
    fc.assert(
      fc.property(fc.constantFrom(...KINDS), fc.constantFrom(...KINDS), ulid, (made, asked, text) => {
        const one = idFrom(made, text);
        expect(one).toBe(`${prefixOf(made)}_${text}`);
        expect(parseId(asked, one)).toBe(made === asked ? one : undefined);
      }),
    );
  });

  it.each([
    '',
    'org_',
    'org_01J',
    'org_01JQZX3V0N5W8R2T4Y6B9C1DIL',
    'org_01jqzx3v0n5w8r2t4y6b9c1d7e',
    'ORG_01JQZX3V0N5W8R2T4Y6B9C1D7E',
    ' org_01JQZX3V0N5W8R2T4Y6B9C1D7E',
  ])('refuse %j', (text) => {
    expect(parseId('organisation', text)).toBeUndefined();
    expect(() => id('organisation', text)).toThrow(RangeError);
  });
});
