import { id } from '@kt/kernel';
import { expect, it } from 'vitest';
import { pickable } from './pickable.ts';

const row = (n: number, serviceType: 'work_coaching' | 'career_coaching' = 'work_coaching') => ({
  id: id('callRequest', `crq_${String(n).padStart(26, '0')}`),
  serviceType,
});

it('puts one service into a draft', () => {
  const rows = [row(1), row(2), row(3, 'career_coaching')];
  const may = (picked: readonly number[]) =>
    rows.map((one) =>
      pickable(
        rows,
        picked.map((n) => row(n).id),
        one,
      ),
    );
  expect(may([])).toEqual([true, true, true]);
  expect(may([2])).toEqual([true, true, false]);
  expect(may([3])).toEqual([false, false, true]);
});

it('takes up twenty at most', () => {
  const rows = Array.from({ length: 21 }, (_, n) => row(n));
  const picked = rows.slice(0, 20).map(({ id: one }) => one);
  expect(rows.map((one) => pickable(rows, picked, one)).filter((is) => !is)).toHaveLength(1);
});
