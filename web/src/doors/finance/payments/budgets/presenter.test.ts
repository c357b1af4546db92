import { expect, it } from 'vitest';
import { stageSums } from '../stage-columns.tsx';
import { yearIn } from './presenter.ts';

it('takes the year of the address, or the present one', () => {
  expect(['2025', undefined, '1999', '20255', 'x'].map((text) => yearIn(text, '2026-06-16'))).toEqual([
    2025, 2026, 2026, 2026, 2026,
  ]);
});

it('adds up each stage to the cent', () => {
  const stages = { committed: 1, claimed: 2, approved: 3, queued: 4, paid: 5 };
  expect(stageSums([{ stages }, { stages: { ...stages, paid: 10 } }])).toEqual([2, 4, 6, 8, 15]);
});
