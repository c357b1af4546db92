import { endOfDay, instant, localDate, plusMs, startOfDay } from '@kt/kernel';
import { expect, it } from 'vitest';
import { must } from '../testing/a-client.ts';
import { actOf, aNeighbourhood, provider } from '../testing/a-house.ts';
import { AUTHORITY, OTHER_AUTHORITY, PROVIDER, PROVIDER_WORKER } from '../testing/samples.ts';

it('counts what is offered, accepted and met by year and provider, once for each fact', async () => {
  const { agreement, accepted, offered, casework, relay, house } = await aNeighbourhood();
  const id = await agreement({ places: 20 });
  for (let n = 0; n < 5; n += 1) {
    const { ref } = await accepted(id);
    must(
      await casework.changeReferral(
        ref,
        provider,
        { command: 'start', on: localDate('2026-03-04') },
        actOf(PROVIDER_WORKER),
      ),
    );
  }
  await offered(id);
  await relay();
  await relay();
  const view = must(await casework.reception(AUTHORITY, '2026'));
  expect(view).toMatchObject({ year: '2026', least: 5 });
  expect(view.refusals.map(({ of, cells }) => [of, cells.at(-1)])).toEqual([
    ['provider', { group: 'all', n: 5, refused: 0, share: 0 }],
    ['all', { group: 'all', n: 5, refused: 0, share: 0 }],
  ]);
  expect(view.firstMeetings[0]?.cells.at(-1)).toEqual({ group: 'all', n: 5, days: 0 });
  const met = { provider: PROVIDER, year: '2026', days: 0, n: 5 };
  expect(must(await casework.firstMeetings(AUTHORITY)).rows).toEqual([met]);
  house.clock.moveTo(instant('2027-02-01T08:00:00.000Z'));
  expect(must(await casework.firstMeetings(AUTHORITY)).rows).toEqual([met]);
  house.clock.moveTo(instant('2028-02-01T08:00:00.000Z'));
  expect(must(await casework.firstMeetings(AUTHORITY)).rows).toEqual([]);
  const mix = must(await casework.caseMix(AUTHORITY, PROVIDER, '2026'));
  expect(mix.groups.at(-1)).toEqual({ group: 'all', n: 5 });
  expect(must(await casework.reception(AUTHORITY, '2025')).refusals).toEqual([]);
});

it('puts before the supervisor who was not met in time, and whose offer lapsed, until something comes of it', async () => {
  const { house, agreement, accepted, offered, casework, relay, sweep } = await aNeighbourhood();
  const id = await agreement({ places: 20 });
  const [{ ref: unmet }, { ref: met }, { ref: lapsed }] = [await accepted(id), await accepted(id), await offered(id)];
  const command = { command: 'start', on: localDate('2026-03-04') } as const;
  must(await casework.changeReferral(met, provider, command, actOf(PROVIDER_WORKER)));
  await relay();
  const late = async (of = AUTHORITY) =>
    must(await casework.lateReceptions(of)).rows.map(({ id: one, kind }) => [one, kind]);
  expect(await late()).toEqual([]);
  house.clock.moveTo(startOfDay(localDate('2026-03-07')));
  await sweep();
  await relay();
  expect(await late()).toEqual([[lapsed.id, 'silent']]);
  // 15 working days after Wednesday the 4th: the last moment of the 25th.
  house.clock.moveTo(plusMs(endOfDay(localDate('2026-03-25')), -1));
  expect(await late()).toEqual([]);
  house.clock.moveTo(endOfDay(localDate('2026-03-25')));
  expect(await late()).toEqual([[unmet.id, 'unmet']]);
  expect(await late(OTHER_AUTHORITY)).toEqual([]);
  must(
    await casework.changeReferral(
      unmet,
      provider,
      { command: 'start', on: localDate('2026-03-25') },
      actOf(PROVIDER_WORKER),
    ),
  );
  await relay();
  expect(await late()).toEqual([]);
});
