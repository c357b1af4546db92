import { id, instant } from '@kt/kernel';
import { expect, it } from 'vitest';
import { boardOf, nextOf, type Row } from './presenter.ts';

const NOW = instant('2026-02-20T08:00:00.000Z');
let n = 0;
const row = (state: Row['state'], deadline: string): Row => ({
  id: id('competition', `cmp_${String((n += 1)).padStart(26, '0')}`),
  state,
  deadline: instant(deadline),
  title: { fi: 'Valmennus' },
});

it('puts what closes today on top and the earliest deadline first', () => {
  const later = row('open', '2026-03-01T10:00:00.000Z');
  const sooner = row('open', '2026-02-25T10:00:00.000Z');
  const today = row('open', '2026-02-20T10:00:00.000Z');
  const draft = row('draft', '2026-04-01T10:00:00.000Z');
  expect(boardOf([later, draft, today, sooner], NOW)).toEqual([
    { part: 'today', rows: [today] },
    { part: 'preparing', rows: [draft] },
    { part: 'open', rows: [sooner, later] },
  ]);
});

it('knows that an open one past its deadline waits for the openers', () => {
  const passed = row('open', '2026-02-20T07:59:59.000Z');
  expect(nextOf(passed, NOW)).toBe('sealed');
  expect(boardOf([row('complete', '2025-02-20T07:59:59.000Z')], NOW).map(({ part }) => part)).toEqual(['over']);
  expect(nextOf(row('open', '2026-02-20T08:00:01.000Z'), NOW)).toBe('open');
});
