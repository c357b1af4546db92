import { describe, expect, it } from 'vitest';
import { quarterAt } from '../domain/award-list.ts';
import { WORLD } from '../testing/default-world.ts';
import { bids, decided, opened, published, scored } from '../testing/season.ts';
import { act, aWorld, codeOf, must } from '../testing/world.ts';

const decidedWorld = async () => {
  const world = await aWorld();
  const ref = await published(world, { winners: 1 });
  await bids(world, ref, WORLD.provider, { price: 100_000 });
  await bids(world, ref, WORLD.otherProvider, { price: 300_001 });
  await opened(world, ref);
  await decided(world, ref, await scored(world, ref, () => 400));
  const quarter = quarterAt(world.house.clock.now());
  return { world, ref, list: { authority: WORLD.authority, quarter } };
};

describe('award notices', () => {
  it('list what was decided in the quarter, once however often it is told', async () => {
    const { world, ref, list } = await decidedWorld();
    await world.settle();
    await world.settle();
    const view = must(await world.officers.viewAwardList(list));
    expect(view).toMatchObject({ quarter: list.quarter, state: 'gathering', decided: 1 });
    expect(view.rows).toMatchObject([
      { competition: ref.id, version: 1, tenders: 2, winners: [expect.anything()], ceilingCents: 5_000_000 },
    ]);
    const { rows } = await world.officers.listAwardLists(WORLD.authority);
    expect(rows.map(({ quarter, decided: count }) => [quarter, count])).toEqual([[list.quarter, 1]]);
  });

  it('fall due by the clock when the quarter is over, and are recorded as sent by an officer', async () => {
    const { world, list } = await decidedWorld();
    const send = () =>
      world.officers.recordAwardsSent(list, 'HILMA 2026-123456', act(WORLD.officer, 'award_list.send'));
    expect(codeOf(await send())).toBe('lifecycle.not_allowed');
    const { lateAt } = must(await world.officers.viewAwardList(list));
    world.house.clock.moveTo(lateAt);
    const [handler] = world.officers.dueHandlers.filter(({ type }) => type === 'award-list');
    must((await handler?.handle(list, act('clock', 'due'))) ?? { ok: false, error: { code: 'none' } });
    expect(must(await world.officers.viewAwardList(list)).state).toBe('due');
    must(await send());
    expect(must(await world.officers.viewAwardList(list))).toMatchObject({
      state: 'sent',
      sent: [{ by: WORLD.officer, reference: 'HILMA 2026-123456' }],
    });
    const none = await world.officers.viewAwardList({ ...list, quarter: '2020-Q1' });
    expect(codeOf(none)).toBe('competition.not_found');
  });
});
