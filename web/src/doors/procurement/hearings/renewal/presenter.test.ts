import { id, instant, localDate } from '@kt/kernel';
import { expect, it } from 'vitest';
import { askEach, roundOf } from './presenter.ts';

const one = (n: number, state: 'active' | 'renewal_due' | 'exited', day: string) => ({
  id: id('admission', `adm_${String(n).padStart(26, '0')}`),
  provider: id('organisation', `org_${String(n).padStart(26, '0')}`),
  state,
  version: 1,
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
  const round = roundOf(all, localDate('2026-03-02'));
  expect(round.toAsk.map(({ id: adm }) => adm.slice(-1))).toEqual(['1']);
  expect(round.waiting.map(({ id: adm }) => adm.slice(-1))).toEqual(['2']);
  expect(round.fresh.map(({ id: adm }) => adm.slice(-1))).toEqual(['4']);
});

it('goes on past a refusal and tells how far it has come', async () => {
  const told: number[] = [];
  const outcome = await askEach(
    all,
    ({ id: adm }) => Promise.resolve(!adm.endsWith('2')),
    (done) => told.push(done),
  );
  expect(outcome).toEqual({ asked: 3, refused: 1 });
  expect(told).toEqual([1, 2, 3, 4]);
});
