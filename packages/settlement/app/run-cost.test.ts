import { cents } from '@kt/kernel';
import type { Db } from '@kt/platform/db/db.ts';
import { expect, it } from 'vitest';
import { APPROVER, VAASA } from '../testing/samples.ts';
import { actOf, aTreasury, must } from '../testing/world.ts';

const LINES = 100;

/** Storage that remembers how many items each transaction had. */
const counting = () => {
  const sizes: number[] = [];
  const storage = (inner: Db): Db => ({
    ...inner,
    transact: (items, token) => {
      sizes.push(items.length);
      return inner.transact(items, token);
    },
  });
  return { storage, sizes, large: () => sizes.filter((size) => size > 20) };
};

it('a run of many lines costs one transaction, one event and one ledger entry for 90 of them', async () => {
  const { storage, sizes, large } = counting();
  const world = await aTreasury({ storage, ceilingCents: cents(100_000_000) });
  for (let n = 1; n <= LINES; n += 1) await world.approved(n, 1_000);
  await world.relay();
  sizes.length = 0;
  const run = await world.created();
  expect(large()).toEqual([93]);
  expect(sizes).toContain(13);
  must(await world.move(run, 'approve'));
  sizes.length = 0;
  must(await world.settlement.moveRun({ authority: VAASA, id: run }, { type: 'send' }, actOf(APPROVER)));
  await world.relay();
  expect(large()).toEqual([93]);
  const events = world.house.events();
  expect(events.filter((event) => event.aggregate === 'chunk')).toHaveLength(4);
  expect(events.filter((event) => event.facts[0]?.type === 'chunk.sent')).toHaveLength(2);
  expect(Math.max(...sizes)).toBeLessThanOrEqual(100);
  expect(must(await world.settlement.viewRun({ authority: VAASA, id: run }))).toMatchObject({
    state: 'sent',
    totals: { chunks: 2, lines: LINES, payments: LINES },
  });
}, 120_000);
