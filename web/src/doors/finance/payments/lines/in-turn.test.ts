import { expect, it } from 'vitest';
import { Refusal } from '../../../../shared/api/refusal.ts';
import { inTurn } from './in-turn.ts';

const refused = new Refusal({ title: 'Rivi muuttui', status: 412, code: 'platform.stale' });

it('goes on after a refusal in the middle, and tells how far it has come', async () => {
  const heard: number[] = [];
  const act = (line: string): Promise<void> => (line === 'b' ? Promise.reject(refused) : Promise.resolve());
  const turned = await inTurn(['a', 'b', 'c'], act, ({ done, failed }) => heard.push(done + failed.length));
  expect(turned).toEqual({ done: 2, total: 3, failed: [{ line: 'b', refusal: refused }] });
  expect(heard).toEqual([0, 1, 2, 3]);
});

it('hides no fault of ours as a refusal', async () => {
  await expect(
    inTurn(
      ['a'],
      () => Promise.reject(new TypeError('x')),
      () => undefined,
    ),
  ).rejects.toThrow('x');
});
