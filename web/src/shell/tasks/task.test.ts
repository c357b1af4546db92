import { expect, it } from 'vitest';
import { inOrder, type Task } from './task.ts';

const task = (id: string, due?: string): Task => ({ id, title: id, to: '/', ...(due !== undefined && { due }) });

it('puts the earliest deadline first and what has none last', () => {
  const tasks = [
    task('never'),
    task('b', '2026-12-04T12:00:00.000Z'),
    task('day', '2026-12-04'),
    task('a', '2026-11-01'),
  ];
  expect(inOrder(tasks).map(({ id }) => id)).toEqual(['a', 'day', 'b', 'never']);
});
