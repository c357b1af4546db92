import fc from 'fast-check';
import { expect, it } from 'vitest';
import { compactJson } from './routes/compact-json.ts';

it('says the same as plain JSON', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      expect(JSON.parse(compactJson(value))).toEqual(JSON.parse(JSON.stringify(value)));
    }),
  );
});

it('puts on one line what fits there, and nothing else', () => {
  expect(compactJson({ a: [1, 2], b: { c: 'd' } })).toBe('{"a":[1,2],"b":{"c":"d"}}');
  const long = 'x'.repeat(118);
  expect(compactJson({ a: [1, 2], b: long })).toBe(`{\n "a": [1,2],\n "b": "${long}"\n}`);
});
