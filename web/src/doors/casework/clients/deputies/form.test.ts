import { localDate } from '@kt/kernel';
import { expect, it } from 'vitest';
import { deputyForm, newDeputy } from './form.ts';

const shown = newDeputy('per_1', localDate('2026-06-15'));

it('needs somebody else to be chosen, and nothing more for a week from tomorrow', () => {
  expect(deputyForm.safeParse(shown).error?.issues[0]).toMatchObject({ path: ['standIn'], message: 'form.choose' });
  expect(deputyForm.parse({ ...shown, standIn: 'per_2' })).toEqual({
    worker: 'per_1',
    standIn: 'per_2',
    from: '2026-06-16',
    until: '2026-06-22',
  });
});

it('refuses oneself and days in the wrong order', () => {
  const read = deputyForm.safeParse({ ...shown, standIn: 'per_1', until: '1.6.2026' });
  expect(read.error?.issues.map(({ path, message }) => [path[0], message])).toEqual([
    ['standIn', 'deputy.same'],
    ['until', 'deputy.until_before'],
  ]);
});
