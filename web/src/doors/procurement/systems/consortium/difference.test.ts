import { id, share } from '@kt/kernel';
import { expect, it } from 'vitest';
import { wordsInTest } from '../../../../shared/language/testing/words-in-test.ts';
import { differencesOf } from './difference.ts';
import type { Terms } from './presenter.ts';

const org = (n: number) => id('organisation', `org_${String(n).padStart(26, '0')}`);
const terms = (...parts: readonly (readonly [number, string, number])[]): Terms => ({
  name: 'Rannikon ryhmä',
  members: parts.map(([n, fi]) => ({ organisation: org(n), role: { fi }, municipalities: [] })),
  reliedOn: [],
  split: { by: 'share', shares: parts.map(([n, , part]) => ({ organisation: org(n), share: share(part) })) },
  isJointlyLiable: true,
  leadInvoices: true,
});

it('says of two compositions who joined, who left, and whose part is another', () => {
  const before = terms([1, 'Työpaja', 6_000], [2, 'Valmennus', 4_000], [4, 'Tila', 0]);
  const now = terms([1, 'Työpaja', 5_000], [3, 'Valmennus', 5_000], [4, 'Tila', 0]);
  const found = differencesOf({ before, now }, { [org(3)]: { fi: 'Uusi ry' } }, wordsInTest());
  expect(found.map(({ id: one, kind }) => [one, kind])).toEqual([
    [org(1), 'changed'],
    [org(3), 'joined'],
    [org(4), 'same'],
    [org(2), 'left'],
  ]);
  expect(found[0]?.before).toContain('60');
  expect(found[1]).toMatchObject({ name: 'Uusi ry' });
  expect(found[3]?.now).toBeUndefined();
  expect(differencesOf({ before: undefined, now }, {}, wordsInTest()).every(({ kind }) => kind === 'joined')).toBe(
    true,
  );
});
