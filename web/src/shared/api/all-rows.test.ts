import { expect, it } from 'vitest';
import { allRows } from './all-rows.ts';

it('follows the cursors to the end, in order', async () => {
  const asked: (string | undefined)[] = [];
  const pages = new Map([
    ['', { rows: [1, 2], cursor: 'b' }],
    ['b', { rows: [3], cursor: 'c' }],
    ['c', { rows: [4] }],
  ]);
  const rows = await allRows(({ query: { cursor } }) => {
    asked.push(cursor);
    return Promise.resolve(pages.get(cursor ?? '') ?? { rows: [] });
  });
  expect(rows).toEqual([1, 2, 3, 4]);
  expect(asked).toEqual([undefined, 'b', 'c']);
});

it('stops when a list never ends', async () => {
  const rows = await allRows(() => Promise.resolve({ rows: ['again'], cursor: 'same' }));
  expect(rows).toHaveLength(40);
});
