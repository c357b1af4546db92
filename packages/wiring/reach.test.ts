import { id, instant } from '@kt/kernel';
import { aHouse } from '@kt/platform/testing/house.ts';
import { tables as purchasingTables } from '@kt/purchasing/compose.ts';
import { tables as registryTables } from '@kt/registry/compose.ts';
import { expect, it } from 'vitest';
import { wireReach } from './competition.ts';

const ulid = '1'.repeat(26);

it('asks three questions at once, however many answer', async () => {
  const house = await aHouse([...purchasingTables, ...registryTables], instant('2026-02-09T08:00:00.000Z'));
  const before = house.platform.db.meter.usage().roundTrips;
  const found = await wireReach(house.platform).viewReach(id('authority', `aut_${ulid}`), {
    system: id('system', `dps_${ulid}`),
    category: id('category', `cat_${ulid}`),
    serviceType: 'work_coaching',
  });
  expect(found).toEqual({ ok: false, error: { code: 'competition.not_found' } });
  expect(house.platform.db.meter.usage().roundTrips - before).toBeLessThanOrEqual(3);
});
