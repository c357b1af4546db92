import { id, instant, localDate } from '@kt/kernel';
import { expect, it } from 'vitest';
import { placesBy, standingOf, whyLeftOut } from './presenter.ts';

const one = (n: number, state: 'active' | 'renewal_due' | 'exited', day: string) => ({
  id: id('admission', `adm_${String(n).padStart(26, '0')}`),
  provider: id('organisation', `org_${String(n).padStart(26, '0')}`),
  state,
  granted: { at: instant(`${day}T09:00:00.000Z`), by: 'per_a' },
});
const renewed = {
  ...one(4, 'active', '2026-01-01'),
  declared: { at: instant('2026-03-02T09:00:00.000Z'), by: 'p', meets: [] },
};
const all = [
  one(1, 'active', '2026-01-01'),
  one(2, 'renewal_due', '2026-01-01'),
  one(3, 'exited', '2026-01-01'),
  renewed,
];

it('asks those whose declaration is older than the day, and nobody twice', () => {
  const places = placesBy(all, localDate('2026-03-02'));
  expect(places.toAsk.map(({ id: adm }) => adm.slice(-1))).toEqual(['1']);
  expect(places.waiting.map(({ id: adm }) => adm.slice(-1))).toEqual(['2']);
  expect(places.fresh.map(({ id: adm }) => adm.slice(-1))).toEqual(['4']);
});

it('finds the round under way and the one before it', () => {
  const rounds = [
    { state: 'running' as const, n: 3 },
    { state: 'finished' as const, n: 2 },
    { state: 'finished' as const, n: 1 },
  ];
  expect(standingOf(rounds)).toEqual({ running: rounds[0], latest: rounds[1] });
  expect(standingOf([])).toEqual({ running: undefined, latest: undefined });
});

it('tells a conflict of interest from a place that changed', () => {
  expect(whyLeftOut('purchasing.own_organisation')).toBe('renew.left_out.own');
  expect(whyLeftOut('lifecycle.not_allowed')).toBe('renew.left_out.changed');
});
