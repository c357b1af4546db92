import { instant, localDate, municipalityCode, plusMs, startOfDay } from '@kt/kernel';
import { describe, expect, it } from 'vitest';
import { anAgreement, capacityIn } from '../testing/an-agreement.ts';
import { AUTHORITY, agreementId, DRAFTED_AT, MANAGER, referralId } from '../testing/samples.ts';
import { type Capacity, freePlaces, type Need, obstacleOf } from './capacity.ts';
import { PLACE_STATES, placeLifecycle, releasePlace, takePlace } from './place.ts';

const NEED: Need = { municipality: municipalityCode('905'), language: 'sv' };
const IN_PERIOD = instant('2026-03-02T10:00:00.000Z');
const capacity = (change: Partial<Capacity> = {}): Capacity => ({
  ...capacityIn(anAgreement().active().agreement),
  taken: 0,
  ...change,
});

describe('what a referral needs to know of an agreement', () => {
  it('states the most that a client of each distance group can cost', () => {
    expect(capacity().maximumCents).toEqual({ A: 160_000, B: 160_000, C: 176_000, D: 200_000 });
    expect(capacity().trackingDays).toBe(254);
  });

  it.each([
    [anAgreement().active().agreement, 'open'],
    [anAgreement().suspended().agreement, 'suspended'],
    [anAgreement().ended().agreement, 'ended'],
    [anAgreement().closed().agreement, 'ended'],
  ] as const)('takes orders only while active', (agreement, orders) => {
    expect(capacityIn(agreement).orders).toBe(orders);
  });

  it.each([
    [{}, NEED, undefined],
    [{ taken: 10 }, NEED, 'full'],
    [{ taken: 9 }, NEED, undefined],
    [{}, { ...NEED, language: 'en' as const }, 'language'],
    [{}, { ...NEED, municipality: municipalityCode('231') }, 'municipality'],
    [{ orders: 'suspended' as const }, NEED, 'orders_suspended'],
    [{ orders: 'ended' as const, taken: 10 }, NEED, 'ended'],
    [{ orders: 'suspended' as const, taken: 10 }, { ...NEED, language: 'en' as const }, 'orders_suspended'],
  ])('%o for %o: %s', (change, need, obstacle) => {
    expect(obstacleOf(capacity(change), need, IN_PERIOD)).toBe(obstacle);
  });

  it('opens with its first day and closes with its last one, in Finland', () => {
    const opens = startOfDay(localDate('2026-02-01'));
    const closes = startOfDay(localDate('2027-02-01'));
    expect(obstacleOf(capacity(), NEED, plusMs(opens, -1))).toBe('not_started');
    expect(obstacleOf(capacity(), NEED, opens)).toBeUndefined();
    expect(obstacleOf(capacity(), NEED, plusMs(closes, -1))).toBeUndefined();
    expect(obstacleOf(capacity(), NEED, closes)).toBe('ended');
  });

  it('has no free place, and never less than none, after places were lowered', () => {
    expect(freePlaces({ places: 3, taken: 5 })).toBe(0);
    expect(freePlaces({ places: 3, taken: 1 })).toBe(2);
  });
});

describe('a place', () => {
  const asked = {
    authority: AUTHORITY,
    agreement: agreementId(1),
    referral: referralId(1),
    serviceType: 'work_coaching' as const,
  };

  it('is taken and given back once', () => {
    const { place, fact } = takePlace(asked, DRAFTED_AT, MANAGER);
    expect(fact).toEqual({
      type: 'place.taken',
      at: DRAFTED_AT,
      by: MANAGER,
      authority: AUTHORITY,
      agreement: agreementId(1),
      referral: referralId(1),
      serviceType: 'work_coaching',
    });
    const released = releasePlace(place, IN_PERIOD, 'system:x');
    expect(released).toMatchObject({
      ok: true,
      value: { place: { state: 'released' }, fact: { type: 'place.released' } },
    });
    const again = released.ok ? releasePlace(released.value.place, IN_PERIOD, 'system:x') : released;
    expect(again).toEqual({
      ok: false,
      error: { code: 'lifecycle.not_allowed', state: 'released', command: 'release' },
    });
  });

  it('has no other state', () => {
    expect(Object.keys(placeLifecycle)).toEqual(PLACE_STATES);
  });
});
