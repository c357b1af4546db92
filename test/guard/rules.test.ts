import { expect, it } from 'vitest';
import { PRODUCT, read } from './tree.ts';

const KEYS = [...read('packages/terms/rule-values.ts').matchAll(/^ {2}readonly (\w+): /gm)].flatMap(
  ([, key = '']) => key,
);
const READERS = PRODUCT.filter((path) => !path.startsWith('packages/terms/rule')).map(read);
const isRead = (key: string): boolean => READERS.some((text) => text.includes(`'${key}'`));

it('terms/README.md names exactly the rules that no code reads yet', () => {
  const [, said = ''] = /\*\*No code reads these yet\*\*(.*?)A guard/s.exec(read('packages/terms/README.md')) ?? [];
  const named = [...said.matchAll(/`(\w+)`/g)].flatMap(([, key = '']) => key);
  expect(KEYS.length).toBeGreaterThan(30);
  expect(KEYS.filter((key) => !isRead(key)).sort()).toEqual(named.sort());
});

it('no package asks for the rules of one profile by its name', () => {
  const asking = PRODUCT.filter((path) => !path.startsWith('packages/terms/')).filter((path) =>
    /rule(?:Value|Of)\(\s*'/.test(read(path)),
  );
  expect(asking).toEqual([]);
});
