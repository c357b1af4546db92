import { id, instant } from '@kt/kernel';
import { aHouse, type House } from '@kt/platform/testing/house.ts';
import { beforeEach, describe, expect, it } from 'vitest';
import { composeTransparency, type Transparency, tables } from '../compose.ts';

const ulid = (n: number): string => String(n).padStart(26, '0');
const START = instant('2026-03-02T08:00:00.000Z');
const PROVIDER = id('organisation', `org_${ulid(1)}`);
const AUTHORITY = id('authority', `aut_${ulid(1)}`);
const AGREEMENT = id('agreement', `agr_${ulid(1)}`);
const SERVICE = id('service', `svc_${ulid(1)}`);
const stamped = { at: START, by: 'per_x', authority: AUTHORITY, agreement: AGREEMENT, provider: PROVIDER };

let house: House;
let transparency: Transparency;
let events = 0;
beforeEach(async () => {
  house = await aHouse(tables, START);
  transparency = composeTransparency(house.platform);
  await hears('service.published', {
    at: START,
    by: 'per_x',
    provider: PROVIDER,
    service: SERVICE,
    edition: 1,
    serviceType: 'work_coaching',
    names: { fi: 'Työpaja' },
    summary: { fi: 'Pajassa.' },
    languages: ['fi'],
    municipalities: ['905'],
    targetGroups: ['young'],
    remote: false,
  });
});

const hears = async (type: string, facts: object): Promise<void> => {
  events += 1;
  const act = { by: 'system:x', operation: 'on.x', idempotency: { key: `result-${String(events)}`, bodyHash: '' } };
  const origin = { event: id('event', `evt_${ulid(1)}`), context: 'x', aggregate: 'x', subject: 'x', seq: 1 };
  for (const one of transparency.subscribers.filter((listening) => listening.type === type))
    expect(await one.handle({ type, ...facts }, act, origin)).toMatchObject({ ok: true });
};

const begins = async (n: number): Promise<void> => {
  const referral = id('referral', `ref_${ulid(n)}`);
  await hears('referral.started', { ...stamped, referral, startedOn: '2026-03-02' });
  await hears('referral.offered', {
    ...stamped,
    referral,
    clientReference: `VAA-2026-${ulid(n)}`,
    serviceType: 'work_coaching',
    distanceGroup: 'B',
    partialWorkAbility: false,
    municipality: '905',
    reservedCents: 300_000,
    answerBy: START,
    trackingDays: 200,
  });
};
const achieves = (n: number, kind: string) =>
  hears('claim.verified', {
    ...stamped,
    referral: id('referral', `ref_${ulid(n)}`),
    claim: id('claim', `clm_${ulid(n)}`),
    step: kind,
    stepTitle: { fi: 'a', sv: 'b', en: 'c' },
    kind,
    occurrence: 1,
    earnedOn: '2026-03-02',
    priceCents: 50_000,
    amountCents: 50_000,
    evidenceKinds: ['register'],
    verifiedBy: 'per_v',
    round: 1,
  });
const found = async (filters: object = {}) => (await transparency.views.services(filters)).value.rows;

describe('results beside the cards', () => {
  it('are shown with how many began, once enough have', async () => {
    for (const n of [1, 2, 3, 4]) await begins(n);
    await achieves(1, 'employment_3m');
    expect((await found())[0]).not.toHaveProperty('results');
    await begins(5);
    expect((await found())[0]).toMatchObject({
      results: { started: 5, working: 1, kinds: { employment_3m: 1 } },
    });
  });

  it('narrow the catalogue by the share with work or education, which milestones and fees are not', async () => {
    for (const n of [1, 2, 3, 4, 5]) await begins(n);
    await achieves(1, 'employment_3m');
    await achieves(2, 'milestone');
    await achieves(3, 'start_fee');
    expect(await found({ results: 20 })).toHaveLength(1);
    expect(await found({ results: 21 })).toEqual([]);
    expect((await transparency.views.services({ results: 21 })).value.without).toEqual([
      { filter: 'results', count: 1 },
    ]);
  });

  it('keep nothing of a client', async () => {
    await begins(1);
    const kept = JSON.stringify(await house.engine.snapshot());
    expect(kept).toContain('FOLLOWED#ref_');
    expect(kept).not.toContain('VAA-2026');
    expect(kept).not.toContain('distanceGroup');
  });
});

describe('what the order is drawn from', () => {
  const log = (n: number) =>
    transparency.append([{ id: id('event', `evt_${ulid(n)}`), hash: String(n).repeat(64), context: 'registry' }]);

  const seed = async () => (await transparency.views.services({})).value.seed;

  it('is fixed by the first batch of a day, is written down once a day, and is told to anybody', async () => {
    await log(1);
    expect(await seed()).toBe('2026-03-02||');
    house.clock.moveTo(instant('2026-03-03T08:00:00.000Z'));
    await log(2);
    const morning = await seed();
    await log(3);
    expect(await seed()).toBe(morning);
    house.clock.moveTo(instant('2026-03-04T08:00:00.000Z'));
    await log(4);
    expect(await seed()).not.toContain(morning.slice(10));
    const { rows } = (await transparency.views.turns()).value;
    expect(rows.map(({ day }) => day)).toEqual(['2026-03-04', '2026-03-03']);
    expect(morning).toBe(`2026-03-03 ${rows[1]?.root.slice(0, 16) ?? ''}||`);
    expect(rows[0]).not.toHaveProperty('size');
  });
});
