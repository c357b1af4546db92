import { createHash } from 'node:crypto';
import { lotText } from '@kt/competition/domain/evaluation.ts';
import { tenderId } from '@kt/competition/testing/default-world.ts';
import { expect, it } from 'vitest';
import { drawAgain } from './presenter.ts';

const seed = 'the root of the log';
const lotOf = (tender: ReturnType<typeof tenderId>) => createHash('sha256').update(lotText(seed, tender)).digest('hex');
const drawn = [1, 2, 3]
  .map((n) => ({ tender: tenderId(n), lot: lotOf(tenderId(n)) }))
  .toSorted((a, b) => (a.lot < b.lot ? -1 : 1))
  .map((one, index) => ({ ...one, rank: index + 2 }));

it('repeats a draw from the seed and the ids, whatever order they come in', async () => {
  expect(await drawAgain({ seed, groups: [drawn] })).toEqual({ groups: [drawn], isSame: true });
});

it('sees that a rank, a lot or the seed is another', async () => {
  const [first, second, third] = drawn;
  if (first === undefined || second === undefined || third === undefined) throw new RangeError('three are drawn');
  const swapped = [{ ...second, rank: 2 }, { ...first, rank: 3 }, third];
  expect((await drawAgain({ seed, groups: [swapped] })).isSame).toBe(false);
  expect((await drawAgain({ seed, groups: [[{ ...first, lot: '00' }, second, third]] })).isSame).toBe(false);
  expect((await drawAgain({ seed: 'another', groups: [drawn] })).isSame).toBe(false);
});
