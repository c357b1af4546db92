import { composeAccess, tables } from '@kt/access/compose.ts';
import { VAASA } from '@kt/access/testing/builders.ts';
import { actOf, peopled } from '@kt/access/testing/world.ts';
import { instant } from '@kt/kernel';
import { standingClock, systemClock } from '@kt/platform/ports/clock.ts';
import { aCloud, type Cloud } from '@kt/platform/testing/cloud/cloud.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { deployed } from './deployed.ts';

describe('the timers of a context, woken each minute', () => {
  let cloud: Cloud;
  let handler: Awaited<ReturnType<typeof deployed>>;
  beforeAll(async () => {
    cloud = await aCloud(tables);
    ({ handler } = await cloud.start({ CONTEXT: 'access' }, () => import('./handler.ts')));
  });
  afterAll(() => cloud.close());

  it('find nothing where nothing is due', async () => {
    expect(await handler()).toEqual({ done: 0, refused: 0 });
  });

  it('let an invitation lapse that nobody has answered in time, once', async () => {
    const longAgo = standingClock(instant('2025-01-07T08:00:00.000Z'));
    const access = composeAccess({ ...cloud.core, clock: longAgo }, { realClock: systemClock });
    await peopled(access);
    const guest = { name: 'Dag Esimerkki', email: 'dag@esimerkki.fi', language: 'sv' } as const;
    await access.inviteMember({ of: VAASA, ...guest, roles: [] }, actOf('per_00000000000000000000000001'));
    expect(await handler()).toEqual({ done: 1, refused: 0 });
    expect(await handler()).toEqual({ done: 0, refused: 0 });
    expect(JSON.stringify(await cloud.engine.snapshot())).toContain('membership.lapsed');
  });

  it('say in the log what they did', () => {
    expect(cloud.logLines.join('')).toMatch(/"event":"timers.swept","context":"access","done":1,"refused":0/);
  });
});
