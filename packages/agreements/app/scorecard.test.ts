import { cents, instant, localDate } from '@kt/kernel';
import { expect, it } from 'vitest';
import { aSeason, must } from '../testing/a-season.ts';
import { AUTHORITY, OTHER_PROVIDER, PROVIDER } from '../testing/samples.ts';
import { delivering, money, offered as offeredAt } from '../testing/told.ts';

const MARCH = { from: '2026-03', to: '2026-03' };
const OFFICER = { side: 'authority' } as const;
const at = (day: number) => instant(`2026-03-0${String(day)}T10:00:00.000Z`);
const offered = (day: number) => offeredAt(at(day));

it('follows the agreement from its facts, each delivered twice, the start before the offer', async () => {
  const season = await aSeason();
  const ref = await season.takenOver();
  const tell = delivering(season, ref.id);
  await tell(1, { type: 'referral.started', at: at(5), startedOn: localDate('2026-03-05') });
  await tell(1, { type: 'commitment.reserved', at: at(2), ...money, amountCents: cents(20_000) });
  await tell(1, { type: 'referral.accepted', at: at(3) });
  await tell(1, offered(2));
  await tell(2, offered(2));
  await tell(2, { type: 'referral.declined', at: at(4), reason: 'language' });
  season.house.clock.moveTo(at(6));
  const shown = must(await season.agreements.scorecard(ref, OFFICER, MARCH));
  expect(shown).toMatchObject({
    ...MARCH,
    least: 5,
    value: { reservedCents: 20_000, claimedCents: 0, paidCents: 0, ordered: 1, waiting: 0 },
    card: {
      offered: 2,
      accepted: { count: 1, n: 2 },
      declined: { count: 1, n: 2 },
      declinedBy: [{ code: 'language', count: 1 }],
      started: 1,
      toAnswer: { n: 2 },
    },
  });
  const april = must(await season.agreements.scorecard(ref, OFFICER, { from: '2026-04', to: '2026-12' }));
  expect(april).toMatchObject({ value: { ordered: 1 }, card: { offered: 0 } });
});

it('is shown to its provider and to no other', async () => {
  const season = await aSeason();
  const ref = await season.takenOver();
  const own = await season.agreements.scorecard(ref, { side: 'provider', organisation: PROVIDER }, MARCH);
  expect(must(own).card.offered).toBe(0);
  const other = await season.agreements.scorecard(ref, { side: 'provider', organisation: OTHER_PROVIDER }, MARCH);
  expect(other).toEqual({ ok: false, error: { code: 'agreements.not_found' } });
});

it('tells a provider nothing of the money of a client whom it has not accepted: the sum would tell the distance group', async () => {
  const season = await aSeason();
  const ref = await season.takenOver();
  const tell = delivering(season, ref.id);
  const own = { side: 'provider', organisation: PROVIDER } as const;
  const seen = async () => {
    const { rows } = await season.agreements.listOwn(PROVIDER, { limit: 10 });
    const reader = { side: 'reader', organisation: PROVIDER } as const;
    return [
      must(await season.agreements.view(ref, reader)).value,
      must(await season.agreements.scorecard(ref, own, MARCH)).value,
      ...rows.map(({ value }) => value),
    ].map(({ reservedCents, reservedShare }) => [reservedCents, reservedShare]);
  };
  const nothing = [
    [0, 0],
    [0, 0],
    [0, 0],
  ];
  await tell(1, { type: 'commitment.reserved', at: at(2), ...money, amountCents: cents(20_000) });
  expect(await seen()).toEqual(nothing);
  await tell(1, offered(2));
  await tell(2, offered(2));
  await tell(2, { type: 'commitment.reserved', at: at(2), ...money, amountCents: cents(31_000) });
  expect(await seen()).toEqual(nothing);
  expect(must(await season.agreements.view(ref, OFFICER)).value.reservedCents).toBe(51_000);
  await tell(2, { type: 'referral.declined', at: at(4), reason: 'language' });
  expect(await seen()).toEqual(nothing);
  await tell(2, { type: 'commitment.released', at: at(4), ...money, amountCents: cents(31_000) });
  expect(await seen()).toEqual(nothing);
  await tell(1, { type: 'referral.accepted', at: at(5) });
  expect((await seen()).map(([cents]) => cents)).toEqual([20_000, 20_000, 20_000]);
  expect(must(await season.agreements.view(ref, OFFICER)).value.reservedCents).toBe(20_000);
});

it('stands on the agreement and on its line in the list', async () => {
  const season = await aSeason();
  const ref = await season.takenOver();
  const tell = delivering(season, ref.id);
  await tell(1, { type: 'commitment.reserved', at: at(2), ...money, amountCents: cents(20_000) });
  await tell(1, { type: 'commitment.released', at: at(3), ...money, amountCents: cents(5_000) });
  expect(must(await season.agreements.view(ref, OFFICER)).value.reservedCents).toBe(15_000);
  const { rows } = await season.agreements.list(AUTHORITY, { limit: 10 });
  expect(rows.map(({ value }) => value.reservedCents)).toEqual([15_000]);
});
