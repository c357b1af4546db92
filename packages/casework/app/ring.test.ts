import { AUTHORITY_SIGNER, MANAGER, PROVIDER, PROVIDER_SIGNER } from '@kt/agreements/testing/samples.ts';
import { type Cents, cents, type Id } from '@kt/kernel';

import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { must } from '../testing/a-client.ts';
import { actOf, refusedBy } from '../testing/a-house.ts';
import { aRing, LEAD, MEMBER, OUTSIDER, type Ring, ringOf } from '../testing/a-ring.ts';
import { shuffled } from '../testing/last-one.ts';
import { person } from '../testing/samples.ts';

/** What one client of distance group B can cost under the sample rate card. */
const PRICE = 160_000;
const side = { side: 'authority' } as const;

const refers = async (ring: Ring, buyer: Id<'authority'>, n: number) => {
  const by = person(60 + n);
  const chosen = await ring.chosen(buyer, by);
  return refusedBy(chosen.ok ? await ring.offer(chosen.value, by) : chosen);
};
const seenBy = async ({ agreements, ref }: Ring, buyer: Id<'authority'>) =>
  agreements.view({ authority: buyer, id: ref.id }, side);
const proposes = ({ agreements, ref }: Ring, change: { readonly [field: string]: unknown }) =>
  agreements.change(
    ref,
    side,
    { command: 'propose_change', side: 'authority', reason: 'not_substantial', change },
    actOf(MANAGER),
  );
const accepts = ({ agreements, ref }: Ring) =>
  agreements.change(
    ref,
    { side: 'provider', organisation: PROVIDER },
    { command: 'accept_change', side: 'provider' },
    actOf(PROVIDER_SIGNER),
  );
const ceilings = async (ring: Ring) => {
  const [lead, member] = [await ring.money(LEAD), await ring.money(MEMBER)];
  return [lead.ceilingCents, member.ceilingCents, lead.ceilingCents + member.ceilingCents];
};

describe('a buyers’ ring', () => {
  it('refers from each buyer’s own places and euros', async () => {
    const ring = await aRing({ places: 3, lead: 6_000, ceilingCents: cents(1_000_001) });
    expect(await ceilings(ring)).toEqual([600_001, 400_000, 1_000_001]);
    expect(await refers(ring, LEAD, 1)).toBe('nothing');
    expect(await refers(ring, LEAD, 2)).toBe('nothing');
    expect(await refers(ring, LEAD, 3)).toBe('casework.no_option');
    expect(await refers(ring, MEMBER, 4)).toBe('nothing');
    expect(await refers(ring, MEMBER, 5)).toBe('casework.no_option');
    await ring.relay();
    expect((await ring.money(LEAD)).reservedCents).toBe(2 * PRICE);
    expect((await ring.money(MEMBER)).reservedCents).toBe(PRICE);
    expect(must(await seenBy(ring, LEAD)).ring).toEqual([
      expect.objectContaining({
        authority: LEAD,
        places: 2,
        taken: 2,
        ceilingCents: 600_001,
        reservedCents: 2 * PRICE,
      }),
      expect.objectContaining({ authority: MEMBER, places: 1, taken: 1, ceilingCents: 400_000, reservedCents: PRICE }),
    ]);
    expect(must(await seenBy(ring, LEAD)).value.reservedCents).toBe(3 * PRICE);
    const own = must(await seenBy(ring, MEMBER));
    expect(own.ring[0]).toEqual({ authority: LEAD, shareBp: 6_000, places: 2, ceilingCents: 600_001 });
    expect(own.ring[1]).toMatchObject({ authority: MEMBER, taken: 1, reservedCents: PRICE });
    expect(own.value.reservedCents).toBe(PRICE);
  });

  it('ends one buyer’s euros while another still has some', async () => {
    const ring = await aRing({ places: 100, lead: 7_500, ceilingCents: cents(4 * PRICE) });
    expect(await refers(ring, MEMBER, 1)).toBe('nothing');
    expect(await refers(ring, MEMBER, 2)).toBe('settlement.ceiling_exceeded');
    for (const n of [3, 4, 5]) expect(await refers(ring, LEAD, n)).toBe('nothing');
    expect(await refers(ring, LEAD, 6)).toBe('settlement.ceiling_exceeded');
  });

  it('is read by its members alone, each in its own list, and acted on by the lead', async () => {
    const ring = await aRing();
    expect(must(await seenBy(ring, LEAD)).commands).toContain('propose_change');
    expect(must(await seenBy(ring, MEMBER))).toMatchObject({ id: ring.ref.id, authority: LEAD, commands: [] });
    expect(await seenBy(ring, OUTSIDER)).toEqual({ ok: false, error: { code: 'agreements.not_found' } });
    const listed = async (of: Id<'authority'>) => (await ring.agreements.list(of, { limit: 10 })).rows;
    for (const of of [LEAD, MEMBER]) expect(await listed(of)).toMatchObject([{ id: ring.ref.id, buyers: 2 }]);
    expect(await listed(OUTSIDER)).toEqual([]);
    const asMember = { authority: MEMBER, id: ring.ref.id };
    const suspends = { command: 'suspend_orders', reason: 'not ours to say' } as const;
    const act = actOf(AUTHORITY_SIGNER);
    expect(refusedBy(await ring.agreements.change(asMember, side, suspends, act))).toBe('agreements.not_found');
    const months = { from: '2026-01', to: '2026-12' };
    const card = (of: Id<'authority'>) => ring.agreements.scorecard({ authority: of, id: ring.ref.id }, side, months);
    expect(refusedBy(await card(OUTSIDER))).toBe('agreements.not_found');
    await refers(ring, MEMBER, 1);
    await refers(ring, LEAD, 2);
    await ring.relay();
    expect(must(await card(MEMBER))).toMatchObject({ value: { reservedCents: PRICE, ordered: 1 } });
    expect(must(await card(LEAD))).toMatchObject({ value: { reservedCents: 2 * PRICE, ordered: 2 } });
    expect(must(await card(MEMBER)).value.reservedShare).toBeGreaterThan(0);
  });

  it('stops and goes on for all its buyers at once', async () => {
    const ring = await aRing();
    const act = actOf(AUTHORITY_SIGNER);
    must(await ring.agreements.change(ring.ref, side, { command: 'suspend_orders', reason: 'quality talks' }, act));
    for (const [n, of] of [LEAD, MEMBER].entries()) expect(await refers(ring, of, n)).toBe('casework.no_option');
    must(await ring.agreements.change(ring.ref, side, { command: 'terminate', ground: 'mutual' }, act));
    await ring.relay();
    for (const of of [LEAD, MEMBER]) expect((await ring.money(of)).state).toBe('closed');
  });
});

describe('a change of shares', () => {
  it('divides anew what both sides accept, to the cent', async () => {
    const ring = await aRing({ places: 10, lead: 6_000, ceilingCents: cents(1_000_001) });
    must(await proposes(ring, { buyers: ringOf(2_500) }));
    must(await accepts(ring));
    await ring.relay();
    expect(await ceilings(ring)).toEqual([250_000, 750_001, 1_000_001]);
    const { ring: rows } = must(await seenBy(ring, MEMBER));
    expect(rows.map(({ places }) => places)).toEqual([3, 7]);
  });

  it('leaves nobody less than what it has taken or reserved', async () => {
    const ring = await aRing({ places: 4, lead: 5_000, ceilingCents: cents(4 * PRICE) });
    for (const n of [1, 2]) expect(await refers(ring, LEAD, n)).toBe('nothing');
    expect(await proposes(ring, { buyers: ringOf(2_500) })).toEqual({
      ok: false,
      error: { code: 'agreements.share_below_used', authority: LEAD, taken: 2 },
    });
    await ring.relay();
    expect(await proposes(ring, { buyers: ringOf(4_000), places: 6 })).toEqual({
      ok: false,
      error: { code: 'agreements.share_below_used', authority: LEAD, reservedCents: 2 * PRICE },
    });
    must(await proposes(ring, { buyers: ringOf(7_000) }));
    expect(await refers(ring, MEMBER, 3)).toBe('nothing');
    expect(await refers(ring, MEMBER, 4)).toBe('nothing');
    expect(await accepts(ring)).toMatchObject({ ok: false, error: { authority: MEMBER, taken: 2 } });
  });

  it('is among the same buyers and makes the whole', async () => {
    const ring = await aRing();
    const [lead, member] = ringOf(6_000);
    const stranger = member === undefined ? [] : [{ ...member, authority: OUTSIDER }];
    const alone = lead === undefined ? [] : [lead, ...stranger];
    const short = ringOf(6_000).map((one) => ({ ...one, shareBp: 4_999 }));
    for (const buyers of [alone, short, ringOf(6_000).toReversed(), []])
      expect(await proposes(ring, { buyers })).toMatchObject({
        ok: false,
        error: { code: 'agreements.terms_invalid', field: 'buyers' },
      });
  });

  it('waits in settlement while somebody has reserved more than the new part: the parts never exceed the ceiling', async () => {
    const ring = await aRing({ places: 100, lead: 5_000, ceilingCents: cents(4 * PRICE) });
    must(await proposes(ring, { buyers: ringOf(2_500) }));
    // Reserved, and not yet told to agreements when the other side accepts.
    for (const n of [1, 2]) expect(await refers(ring, LEAD, n)).toBe('nothing');
    must(await accepts(ring));
    await expect(ring.relay()).rejects.toThrow('settlement.below_reserved');
    expect(await ceilings(ring)).toEqual([2 * PRICE, 2 * PRICE, 4 * PRICE]);
    for (const n of [3, 4]) expect(await refers(ring, MEMBER, n)).toBe('nothing');
    expect(await refers(ring, MEMBER, 5)).toBe('settlement.ceiling_exceeded');
  });
});

type Prize = 'place' | 'ceiling';
const limits = (prize: Prize): { readonly places: number; readonly ceilingCents: Cents } =>
  prize === 'place'
    ? { places: 2, ceilingCents: cents(100 * PRICE) }
    : { places: 100, ceilingCents: cents(2 * PRICE + 1) };

describe('the last of each buyer’s part', () => {
  it('goes to one of the same buyer, and buyers never take it from each other', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.scheduler(),
        fc.constantFrom<Prize>('place', 'ceiling'),
        fc.array(fc.constantFrom(LEAD, MEMBER), { minLength: 2, maxLength: 4 }),
        async (scheduler, prize, buyers) => {
          const ring = await aRing({ ...limits(prize), lead: 5_000 });
          const racers = [];
          for (const [n, buyer] of buyers.entries())
            racers.push({ buyer, by: person(70 + n), referral: must(await ring.chosen(buyer, person(70 + n))) });
          const { db, state } = shuffled(scheduler, ring.house.platform.db);
          state.isOn = true;
          const ended = await scheduler.waitFor(
            Promise.all(
              racers.map(async (one) => ({ ...one, code: refusedBy(await ring.offer(one.referral, one.by, db)) })),
            ),
          );
          state.isOn = false;
          for (const buyer of new Set(buyers)) {
            const own = ended.filter((one) => one.buyer === buyer);
            expect(own.filter(({ code }) => code === 'nothing')).toHaveLength(1);
            expect((await ring.money(buyer)).reservedCents).toBe(PRICE);
          }
        },
      ),
      { numRuns: 40, endOnFailure: true },
    );
  }, 120_000);
});
