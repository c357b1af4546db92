import { id, instant, localDate } from '@kt/kernel';
import { aHouse } from '@kt/platform/testing/house.ts';
import { aNeedDescription } from '@kt/purchasing/testing/needs.ts';
import { AUTHORITY, SYSTEM } from '@kt/purchasing/testing/samples.ts';
import { expect, it } from 'vitest';
import { composeTransparency, tables } from '../compose.ts';

const START = instant('2026-01-07T08:00:00.000Z');
const NEED = id('need', `ned_${'0'.repeat(26)}`);

const listening = async () => {
  const house = await aHouse(tables, START);
  const transparency = composeTransparency(house.platform);
  let events = 0;
  const hears = async (type: string, facts: object): Promise<void> => {
    events += 1;
    const act = { by: 'system:x', operation: 'on.x', idempotency: { key: `event-${String(events)}`, bodyHash: '' } };
    const origin = { event: id('event', `evt_${'0'.repeat(26)}`), context: 'x', aggregate: 'x', subject: 'x', seq: 1 };
    const fact = { type, at: START, by: 'per_x', authority: AUTHORITY, need: NEED, ...facts };
    for (const one of transparency.subscribers.filter((each) => each.type === type))
      expect(await one.handle(fact, act, origin)).toMatchObject({ ok: true });
  };
  return { hears, shown: async () => (await transparency.views.needs(AUTHORITY)).value.rows };
};

it('shows an announced need, what its meetings came to, and where it led', async () => {
  const { hears, shown } = await listening();
  const meeting = { day: localDate('2026-01-20'), summary: { fi: 'Koottu', sv: 'Klart' } };
  await hears('need.announced', { description: aNeedDescription });
  await hears('need.meeting_logged', { ...meeting, participants: 'Matti Meikäläinen' });
  await hears('need.closed', { system: SYSTEM });
  expect(await shown()).toEqual([
    { ...aNeedDescription, need: NEED, announcedAt: START, meetings: [meeting], closed: { at: START, system: SYSTEM } },
  ]);
});

it('tells why a need was dropped, and nothing of one that was never announced', async () => {
  const { hears, shown } = await listening();
  await hears('need.dropped', { reason: 'Rahoitus siirtyi' });
  expect(await shown()).toEqual([]);
  await hears('need.announced', { description: aNeedDescription });
  await hears('need.dropped', { reason: 'Rahoitus siirtyi' });
  expect(await shown()).toMatchObject([{ dropped: { reason: 'Rahoitus siirtyi' } }]);
});
