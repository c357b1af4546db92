import { id, instant } from '@kt/kernel';
import { expect, it } from 'vitest';
import { earlierIn } from './presenter.ts';

const OWN = id('category', `cat_${'1'.repeat(26)}`);
const row = (n: number, state: 'draft' | 'open' | 'cancelled', category = OWN) => ({
  id: id('competition', `cmp_${String(n).padStart(26, '0')}`),
  title: { fi: `Valmennus ${String(n)}` },
  deadline: instant('2026-02-25T10:00:00.000Z'),
  state,
  category,
});

it('offers what was sent in categories that take competitions, the newest ten', () => {
  const elsewhere = id('category', `cat_${'2'.repeat(26)}`);
  const rows = [row(1, 'draft'), row(2, 'open'), row(3, 'cancelled', elsewhere), row(4, 'cancelled')];
  expect(earlierIn(rows, [OWN]).map(({ title }) => title.fi)).toEqual(['Valmennus 2', 'Valmennus 4']);
  expect(
    earlierIn(
      Array.from({ length: 12 }, (_, n) => row(n, 'open')),
      [OWN],
    ),
  ).toHaveLength(10);
});
