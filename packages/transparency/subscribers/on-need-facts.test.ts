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
  const calendar = () => transparency.views.needCalendar(AUTHORITY, NEED, 'sv');
  return { hears, calendar, shown: async () => (await transparency.views.needs(AUTHORITY)).value.rows };
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

it('shows a change with what stood before, and gives the market meeting as it is now to calendars', async () => {
  const { hears, shown, calendar } = await listening();
  const place = { fi: 'Kaupungintalo, 2. krs', sv: 'Stadshuset' };
  const market = { day: localDate('2026-01-20'), from: '13:00', to: '14:30', place };
  await hears('need.announced', { description: { ...aNeedDescription, market } });
  const moved = { ...market, day: localDate('2026-01-27') };
  const description = { ...aNeedDescription, expectedPerYear: 60, market: moved };
  const changed = { fields: ['expectedPerYear', 'market'], before: { expectedPerYear: 40, market } };
  await hears('need.changed', { description, ...changed });
  expect(await shown()).toMatchObject([{ expectedPerYear: 60, market: moved, changes: [{ at: START, ...changed }] }]);
  const file = await calendar();
  const lines = file.ok ? file.value.text.split('\r\n') : [];
  expect(lines).toContain('DTSTART;TZID=Europe/Helsinki:20260127T130000');
  expect(lines).toContain('DTEND;TZID=Europe/Helsinki:20260127T143000');
  expect(lines).toContain('LOCATION:Stadshuset');
  expect(lines).toContain(`UID:${NEED}-market@kumppanitori`);
  expect(lines).toContain('SEQUENCE:1');
  await hears('need.dropped', { reason: 'Rahoitus siirtyi' });
  const off = await calendar();
  expect(off.ok && off.value.text).toContain('STATUS:CANCELLED');
  await hears('need.changed', { description: aNeedDescription, fields: ['market'], before: { market: moved } });
  expect((await shown())[0]).not.toHaveProperty('market');
  expect(await calendar()).toMatchObject({ error: { code: 'transparency.not_found' } });
});
