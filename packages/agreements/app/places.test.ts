import { type AppError, type Id, instant, localDate, municipalityCode, ok, type Result } from '@kt/kernel';
import { tableName } from '@kt/platform/db/table.ts';
import { unitOfWork } from '@kt/platform/db/unit-of-work.ts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { composeStanding } from '../compose.ts';
import { agreementsTable, placeKey } from '../store/keys.ts';
import { actOf, aSeason, must, type Season } from '../testing/a-season.ts';
import { AUTHORITY, MANAGER, OTHER_AUTHORITY, referralId } from '../testing/samples.ts';

const IN_PERIOD = instant('2026-03-02T10:00:00.000Z');
const NEED = { municipality: municipalityCode('905'), language: 'sv' as const };

const taking = (season: Season, agreement: Id<'agreement'>, referral: Id<'referral'>) => {
  const { db, clock, ids } = season.house.platform;
  const work = unitOfWork({ db, table: agreementsTable, clock, ids, pause: () => Promise.resolve() });
  return work.run<AppError>(actOf('per_x'), async (at) => {
    const asked = {
      authority: AUTHORITY,
      serviceType: 'work_coaching',
      agreement,
      referral,
      distanceGroup: 'C',
      ...NEED,
      at,
      by: 'per_x',
    } as const;
    const taken = await season.agreements.takePlace(asked);
    return taken.ok ? ok({ done: { id: referral, version: 1 }, parts: [taken.value.part] }) : taken;
  });
};
const optionOf = async (season: Season, need = NEED) => {
  const found = await season.agreements.availableFor({
    authority: AUTHORITY,
    serviceType: 'work_coaching',
    ...need,
    at: season.house.clock.now(),
  });
  return found[0];
};
const ended = (referral: Id<'referral'>) => ({
  type: 'referral.ended',
  at: IN_PERIOD,
  by: 'per_x',
  authority: AUTHORITY,
  referral,
});
const deliver = async (
  season: Season,
  fact: { type: string },
  key: string,
): Promise<readonly Result<unknown, AppError>[]> => {
  const listening = season.agreements.subscribers.filter(
    (one) => one.type === fact.type && one.name.includes('release-place'),
  );
  const origin = { event: 'evt_x' as Id<'event'>, context: 'casework', aggregate: 'referral', subject: 'x', seq: 1 };
  return Promise.all(listening.map((one) => one.handle(fact, actOf(`system:${one.name}`, 'on', key), origin)));
};

describe('a place', () => {
  it('is offered with the most a client can cost, taken, and given back when the referral is over', async () => {
    const season = await aSeason();
    const { id } = await season.takenOver({ places: 1 });
    season.house.clock.moveTo(IN_PERIOD);
    expect(await optionOf(season)).toMatchObject({ agreement: id, freePlaces: 1, maximumCents: { C: 176_000 } });
    expect(await taking(season, id, referralId(1))).toMatchObject({ ok: true });
    expect(await optionOf(season)).toMatchObject({ freePlaces: 0, obstacle: 'full' });
    expect(await taking(season, id, referralId(2))).toEqual({ ok: false, error: { code: 'agreements.full' } });
    expect(await deliver(season, ended(referralId(1)), 'key-00001')).toMatchObject([{ ok: true }]);
    expect(await optionOf(season)).toMatchObject({ freePlaces: 1 });
    const types = season.house.events().flatMap((event) => event.facts.map((fact) => fact.type));
    expect(types.slice(-2)).toEqual(['place.taken', 'place.released']);
  });

  it('taken when every place had an item of its own is given back as well', async () => {
    const season = await aSeason();
    const { id } = await season.takenOver({ places: 1 });
    season.house.clock.moveTo(IN_PERIOD);
    must(await taking(season, id, referralId(1)));
    const key = placeKey(AUTHORITY, referralId(1));
    const ref = { authority: AUTHORITY, referral: referralId(1) };
    const { db } = season.house.platform;
    const event = await db.get(agreementsTable, { pk: key.pk, sk: `EVT#place:${referralId(1)}#0000000001` });
    expect(event).toMatchObject({ facts: [{ type: 'place.taken' }] });
    expect(await db.get(agreementsTable, key)).toBeUndefined();
    const state = {
      ...ref,
      agreement: id,
      serviceType: 'work_coaching',
      state: 'taken',
      taken: { at: IN_PERIOD, by: 'per_x' },
    };
    const Item = { ...key, tag: 'place', ref, state, version: 1, head: String(event?.['hash']) };
    await db.transact([{ Put: { TableName: tableName('test', agreementsTable), Item } }], 'old');
    await deliver(season, ended(referralId(1)), 'key-00001');
    expect(await optionOf(season)).toMatchObject({ freePlaces: 1 });
    expect(await db.get(agreementsTable, key)).toMatchObject({ version: 2, state: { state: 'released' } });
  });

  it('is given back once, however often the event comes, and never for a referral without one', async () => {
    const season = await aSeason();
    const { id } = await season.takenOver({ places: 2 });
    season.house.clock.moveTo(IN_PERIOD);
    must(await taking(season, id, referralId(1)));
    for (const key of ['key-00001', 'key-00001', 'key-00002']) await deliver(season, ended(referralId(1)), key);
    await deliver(season, ended(referralId(9)), 'key-00003');
    await deliver(season, { ...ended(referralId(1)), type: 'referral.voided' }, 'key-00004');
    expect(await optionOf(season)).toMatchObject({ freePlaces: 2 });
  });

  it('cannot be had twice by one referral', async () => {
    const season = await aSeason();
    const { id } = await season.takenOver({ places: 3 });
    season.house.clock.moveTo(IN_PERIOD);
    must(await taking(season, id, referralId(1)));
    expect(await taking(season, id, referralId(1))).toMatchObject({ ok: false });
    expect(await optionOf(season)).toMatchObject({ freePlaces: 2 });
  });

  it('says why it cannot be had: not begun, suspended, language, home, over, unknown', async () => {
    const season = await aSeason();
    const ref = await season.takenOver();
    expect(await taking(season, ref.id, referralId(1))).toEqual({
      ok: false,
      error: { code: 'agreements.not_started' },
    });
    season.house.clock.moveTo(IN_PERIOD);
    expect(await optionOf(season, { ...NEED, municipality: municipalityCode('231') })).toMatchObject({
      obstacle: 'municipality',
    });
    const change = (command: Parameters<typeof season.agreements.change>[2]) =>
      season.agreements.change(ref, { side: 'authority' }, command, actOf(MANAGER));
    must(await change({ command: 'suspend_orders', reason: 'quality talks' }));
    expect(await taking(season, ref.id, referralId(1))).toEqual({
      ok: false,
      error: { code: 'agreements.orders_suspended' },
    });
    must(await change({ command: 'resume_orders' }));
    expect(await taking(season, ref.id, referralId(1))).toMatchObject({ ok: true });
    must(await change({ command: 'terminate', ground: 'mutual' }));
    expect(await taking(season, ref.id, referralId(2))).toEqual({ ok: false, error: { code: 'agreements.ended' } });
    const elsewhere = {
      authority: OTHER_AUTHORITY,
      serviceType: 'work_coaching',
      agreement: ref.id,
      referral: referralId(3),
      distanceGroup: 'A',
      ...NEED,
      at: IN_PERIOD,
      by: 'x',
    } as const;
    expect(await season.agreements.takePlace(elsewhere)).toEqual({
      ok: false,
      error: { code: 'agreements.not_found' },
    });
  });

  it('is gone with the agreement when the last claim day is over, even if it was never given back', async () => {
    const season = await aSeason();
    const ref = await season.takenOver({ end: localDate('2026-04-01') });
    season.house.clock.moveTo(IN_PERIOD);
    must(await taking(season, ref.id, referralId(1)));
    const [due] = season.agreements.dueHandlers;
    season.house.clock.moveTo(instant('2026-04-01T00:00:00.000Z'));
    expect(await due?.handle(ref, actOf('clock'))).toMatchObject({ ok: true });
    season.house.clock.moveTo(instant('2027-06-01T00:00:00.000Z'));
    expect(await due?.handle(ref, actOf('clock'))).toMatchObject({ ok: true });
    expect(await optionOf(season)).toBeUndefined();
    expect(await deliver(season, ended(referralId(1)), 'key-00001')).toMatchObject([{ ok: true }]);
  });
});

describe('places under interleavings', () => {
  it('are never overbooked, and every free one can be had', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 4 }),
        fc.array(fc.record({ referral: fc.integer({ min: 1, max: 9 }), act: fc.constantFrom('take', 'take', 'end') }), {
          minLength: 4,
          maxLength: 16,
        }),
        fc.integer({ min: 1, max: 6 }),
        async (places, acts, together) => {
          const season = await aSeason();
          const { id } = await season.takenOver({ places });
          season.house.clock.moveTo(IN_PERIOD);
          for (let first = 0; first < acts.length; first += together) {
            const batch = acts
              .slice(first, first + together)
              .map(({ referral, act }, n) =>
                act === 'take'
                  ? taking(season, id, referralId(referral))
                  : deliver(season, ended(referralId(referral)), `key-${String(first + n).padStart(6, '0')}`),
              );
            await Promise.all(batch);
            const held = new Map<string, number>();
            for (const event of season.house.events())
              for (const fact of event.facts) {
                if (fact.type === 'place.taken') held.set(event.subject, (held.get(event.subject) ?? 0) + 1);
                if (fact.type === 'place.released') held.set(event.subject, (held.get(event.subject) ?? 0) - 1);
              }
            const taken = [...held.values()].reduce((sum, n) => sum + n, 0);
            expect(Math.max(0, ...held.values())).toBeLessThanOrEqual(1);
            expect(taken).toBeLessThanOrEqual(places);
            expect((await optionOf(season))?.freePlaces).toBe(places - taken);
          }
        },
      ),
      { numRuns: 30 },
    );
  }, 60_000);

  it('go to exactly as many as there are, when many ask at once', async () => {
    const season = await aSeason();
    const { id } = await season.takenOver({ places: 5 });
    season.house.clock.moveTo(IN_PERIOD);
    const answers = await Promise.all(Array.from({ length: 20 }, (_, n) => taking(season, id, referralId(n + 1))));
    expect(answers.filter((answer) => answer.ok)).toHaveLength(5);
    const refusals = answers.flatMap((answer) => (answer.ok ? [] : [answer.error.code]));
    expect(new Set(refusals)).toEqual(new Set(['agreements.full']));
  });
});

describe('what stands', () => {
  it('is everything that the authority has agreed, of all types in one call, with the same places and obstacles', async () => {
    const season = await aSeason();
    const agreement = await season.takenOver({ places: 2 });
    await season.takenOver({ serviceType: 'career_coaching' });
    season.house.clock.moveTo(IN_PERIOD);
    must(await taking(season, agreement.id, referralId(1)));
    const { standing } = composeStanding(season.house.platform);
    const before = season.house.platform.db.meter.usage().roundTrips;
    const all = await standing({ authority: AUTHORITY, at: IN_PERIOD });
    expect(season.house.platform.db.meter.usage().roundTrips - before).toBe(1);
    expect(all.map(({ serviceType, freePlaces, obstacle }) => [serviceType, freePlaces, obstacle])).toEqual(
      expect.arrayContaining([
        ['work_coaching', 1, undefined],
        ['career_coaching', expect.any(Number), undefined],
      ]),
    );
    expect(await standing({ authority: OTHER_AUTHORITY, at: IN_PERIOD })).toEqual([]);
    const one = await standing({ authority: AUTHORITY, serviceType: 'work_coaching', ...NEED, at: IN_PERIOD });
    expect(one).toEqual([await optionOf(season)]);
    const elsewhere = { authority: AUTHORITY, municipality: municipalityCode('231'), at: IN_PERIOD };
    expect((await standing(elsewhere)).map(({ obstacle }) => obstacle)).toEqual(['municipality', 'municipality']);
  });
});
