import type { AgreementTerms } from '@kt/agreements/domain/agreement-terms.ts';
import { cents, dayInFinland, type Id, id, instant, localDate } from '@kt/kernel';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { seededOrder } from '../domain/seeded-order.ts';
import { caseworkTable, clientKey, shownKey } from '../store/keys.ts';
import { must } from '../testing/a-client.ts';
import { actOf, aNeighbourhood, authority, type Neighbourhood, provider, refusedBy } from '../testing/a-house.ts';
import { ranked } from '../testing/ranked.ts';
import {
  AUTHORITY,
  aProfile,
  CASE_WORKER,
  CONTACT,
  HOME,
  MUSTASAARI,
  OTHER_PROVIDER,
  PROVIDER,
  person,
  referralId,
  SUPERVISOR,
} from '../testing/samples.ts';
import { type Choice, inputOf, providerOf, refOf, sending, viewed, WORKER } from '../testing/sending.ts';
import type { SendInput } from './lay-before.ts';
import type { ClientRef, ReferralRef } from './ports.ts';

const BOSS = actOf(SUPERVISOR);
const PRICE = 160_000;
const TYPE = { serviceType: 'work_coaching' } as const;

const eventsOf = (n: Neighbourhood, ref: ReferralRef) => n.house.events().filter(({ subject }) => subject === ref.id);
const guiding = async (n: Neighbourhood, rules: object) =>
  must(
    await n.casework.setGuidance(AUTHORITY, { from: dayInFinland(n.house.clock.now()), leftOpen: [], ...rules }, BOSS),
  );
const markets = async (
  n: Neighbourhood,
  each: readonly Partial<AgreementTerms>[],
): Promise<readonly Id<'agreement'>[]> => {
  const made: Id<'agreement'>[] = [];
  for (const terms of each) made.push(await n.agreement(terms));
  return made;
};
const referralsOf = async (n: Neighbourhood) =>
  (await n.casework.listDraftedReferrals(AUTHORITY, CASE_WORKER, { limit: 50 })).rows;

describe('a referral sent in one act', () => {
  it('is drafted, chosen and offered, with its place and its money: one event that tells each', async () => {
    const n = await aNeighbourhood();
    const all = await markets(n, [{ places: 3 }, { provider: OTHER_PROVIDER }]);
    const [wanted] = all;
    const client = await n.client();
    const ref = refOf(must(await sending(n, client, { agreement: wanted })));
    const seen = await viewed(n, ref);
    const options = must(await n.casework.showOptions(client, TYPE));
    expect(seen).toMatchObject({
      state: 'offered',
      version: 1,
      choice: { agreement: wanted, mode: 'client', by: CASE_WORKER },
      offer: { agreement: wanted, provider: PROVIDER, reservedCents: PRICE },
      distanceGroup: 'B',
      takeBackUntil: instant('2026-03-04T07:10:00.000Z'),
    });
    expect(seen.shown.agreements).toEqual(options.selectable.map(({ agreement }) => agreement));
    expect(eventsOf(n, ref).map(({ facts }) => facts.map(({ type }) => type))).toEqual([
      ['referral.drafted', 'referral.chosen', 'referral.offered'],
    ]);
    expect(options.selectable.find(({ agreement }) => agreement === wanted)?.freePlaces).toBe(2);
    expect(await n.purse.spent()).toBe(PRICE);
    expect((await referralsOf(n)).map((one) => one.id)).toEqual([ref.id]);
    expect(must(await n.casework.viewOwnReferral(ref, PROVIDER)).state).toBe('offered');
  });

  it('costs three calls, whether it is the first or not, and tells later what was shown as it was', async () => {
    const n = await aNeighbourhood();
    await markets(n, [{}, { provider: OTHER_PROVIDER }, {}]);
    const { meter } = n.house.platform.db;
    for (const key of ['key-00001', 'key-00002']) {
      const client = await n.client();
      const { selectable } = must(await n.casework.showOptions(client, TYPE));
      meter.reset();
      const sent = await sending(
        n,
        client,
        { agreement: selectable[1]?.agreement },
        {},
        actOf(CASE_WORKER, 'referral.send', key),
      );
      expect(meter.usage()).toMatchObject({ roundTrips: 3 });
      expect(meter.usage().writeUnits).toBeLessThanOrEqual(28);
      await n.relay();
      meter.reset();
      const { shown } = await viewed(n, refOf(must(sent)));
      expect(meter.usage().roundTrips).toBe(2);
      expect(shown.agreements).toEqual(selectable.map(({ agreement }) => agreement));
    }
    const events = n.house.events().flatMap(({ facts }) => facts);
    expect(events.filter(({ type }) => type === 'option_roster.extended')).toHaveLength(1);
    expect(events.filter(({ type }) => type === 'referral.drafted').at(-1)).toMatchObject({
      shown: { agreements: [], listed: { bits: '7', count: 3 } },
    });
  });

  it.each([
    ['ranked by a competition', (n: Neighbourhood, at: number) => ranked(n, at, providerOf(at))],
    ['ranked by none', (n: Neighbourhood, at: number) => n.agreement({ provider: providerOf(at) })],
  ] as const)('costs no more the first time of a service with many options, %s', async (_, agreement) => {
    const n = await aNeighbourhood();
    const MANY = 24;
    const first = await agreement(n, 1);
    for (let at = 2; at <= MANY; at += 1) await agreement(n, at);
    await n.relay();
    const client = await n.client();
    const { meter } = n.house.platform.db;
    meter.reset();
    const sent = await sending(n, client, { agreement: first }, {}, actOf(CASE_WORKER, 'referral.send', 'key-00001'));
    expect(meter.usage()).toMatchObject({ roundTrips: 3 });
    expect(meter.usage().writeUnits).toBeLessThanOrEqual(28);
    const { shown } = await viewed(n, refOf(must(sent)));
    expect(new Set(shown.agreements).size).toBe(MANY);
    const [{ shown: told } = { shown: undefined }] = n.house
      .events()
      .flatMap(({ facts }) => facts)
      .filter(({ type }) => type === 'referral.drafted');
    expect(told).toMatchObject({ agreements: [], listed: { count: MANY } });
  });

  it('asked twice with one key is sent once, also when the last place is gone by then', async () => {
    const n = await aNeighbourhood();
    const [agreement] = await markets(n, [{ places: 1 }]);
    const client = await n.client();
    const keyed = actOf(CASE_WORKER, 'referral.send', 'key-00001');
    const first = await sending(n, client, { agreement }, {}, keyed);
    expect(await sending(n, client, { agreement }, {}, keyed)).toEqual(first);
    expect(await referralsOf(n)).toHaveLength(1);
    expect(refusedBy(await sending(n, client, { agreement }))).toBe('agreements.full');
  });

  it('can be taken back for ten minutes; its details are kept meanwhile and age after', async () => {
    const n = await aNeighbourhood();
    const [agreement] = await markets(n, [{ places: 1 }]);
    const client = await n.client();
    const keepUntil = async () => must(await n.casework.viewClient(client, 'guidance', WORKER)).keepUntil;
    expect(await keepUntil()).toBeDefined();
    const ref = refOf(must(await sending(n, client, { agreement })));
    await n.relay();
    expect(await keepUntil()).toBeUndefined();
    must(await n.casework.changeReferral(ref, authority, { command: 'take_back' }, WORKER));
    await n.relay();
    expect(await keepUntil()).toBeDefined();
    const { selectable } = must(await n.casework.showOptions(client, TYPE));
    expect(selectable).toMatchObject([{ agreement, freePlaces: 1 }]);
    must(await sending(n, client, { agreement }));
  });

  it('keeps whom it is about from being erased, even before anybody was told of it', async () => {
    const n = await aNeighbourhood();
    const [agreement] = await markets(n, [{ places: 1 }]);
    const client = await n.client();
    must(await sending(n, client, { agreement }));
    n.house.clock.moveTo(instant('2026-09-30T07:00:00.000Z'));
    expect(refusedBy(await n.casework.eraseClient(client, actOf('clock')))).toBe('casework.not_due');
  });
});

const notJudged = async (n: Neighbourhood): Promise<ClientRef> => {
  const { distanceGroup: _unknown, ...profile } = aProfile();
  const input = { profile, home: HOME, contact: CONTACT };
  return { authority: AUTHORITY, id: id('client', must(await n.casework.openClient(AUTHORITY, input, WORKER)).id) };
};

describe('what stands in its way', () => {
  it('a place gone is answered with the next two of what is there, and nothing is left behind', async () => {
    const n = await aNeighbourhood();
    const all = await markets(n, [{ places: 1 }, { provider: OTHER_PROVIDER }, {}, {}]);
    const [wanted] = all;
    must(await sending(n, await n.client(), { agreement: wanted }));
    const client = await n.client();
    const before = n.house.events().length;
    const refused = await sending(n, client, { agreement: wanted });
    const { selectable } = must(await n.casework.showOptions(client, TYPE));
    const next = selectable.slice(0, 2).map(({ agreement }) => ({ agreement, maximumCents: PRICE }));
    expect(refused).toMatchObject({ ok: false, error: { code: 'agreements.full', next } });
    expect(n.house.events().length).toBe(before);
    must(await sending(n, client, { agreement: next[0]?.agreement }));
  });

  it('money gone takes no place', async () => {
    const n = await aNeighbourhood(PRICE - 1);
    const [agreement] = await markets(n, [{ places: 1 }, {}]);
    const client = await n.client();
    expect(await sending(n, client, { agreement })).toMatchObject({
      error: { code: 'settlement.budget_exceeded', next: [{}] },
    });
    expect(must(await n.casework.showOptions(client, TYPE)).selectable).toHaveLength(2);
    expect(await referralsOf(n)).toEqual([]);
  });

  it.each([
    ['another language', { languages: ['fi'] }, 'agreements.language'],
    ['another municipality', { municipalities: [MUSTASAARI] }, 'agreements.municipality'],
    ['a period that begins later', { start: localDate('2026-06-01') }, 'agreements.not_started'],
  ] satisfies readonly (readonly [string, Partial<AgreementTerms>, string])[])(
    '%s is refused as the place itself would',
    async (_why, terms, code) => {
      const n = await aNeighbourhood();
      const [barred] = await markets(n, [terms, {}]);
      expect(refusedBy(await sending(n, await n.client(), { agreement: barred }))).toBe(code);
    },
  );

  it('orders suspended meanwhile, nothing there, nothing shown, no group, a day to come, another’s referral', async () => {
    const n = await aNeighbourhood();
    const client = await n.client();
    expect(refusedBy(await sending(n, client, { mode: 'rotation' }))).toBe('casework.no_option');
    const [agreement, suspended] = await markets(n, [{}, {}]);
    const ref = { authority: AUTHORITY, id: suspended ?? expect.fail('none') };
    const suspend = { command: 'suspend_orders', reason: 'quality' } as const;
    must(await n.agreements.change(ref, authority, suspend, actOf(person(9))));
    const no = async (choice: Choice, more?: Partial<SendInput>, of = client) =>
      refusedBy(await sending(n, of, { agreement, ...choice }, more));
    expect(await no({ agreement: suspended })).toBe('agreements.orders_suspended');
    expect(await no({ agreement: id('agreement', `agr_${'9'.repeat(26)}`) })).toBe('casework.option_not_shown');
    expect(await no({ informedOn: localDate('2026-03-05') })).toBe('casework.day_in_future');
    expect(await no({ informationLanguages: [] })).toBe('casework.information_missing');
    expect(refusedBy(await sending(n, client, { mode: 'random' }))).toBe('casework.mode_not_in_use');
    expect(await no({}, { previous: referralId(9) })).toBe('casework.not_found');
    const judged = await notJudged(n);
    expect(await no({}, {}, judged)).toBe('casework.group_missing');
    must(await sending(n, judged, { agreement }, { distanceGroup: 'C' }));
    expect(await no({}, {}, { authority: AUTHORITY, id: id('client', `cli_${'9'.repeat(26)}`) })).toBe(
      'casework.not_found',
    );
    n.house.clock.moveTo(instant('2026-09-30T07:00:00.000Z'));
    expect(await no({})).toBe('casework.retention_passed');
  });

  it('an organisation one belongs to: neither chosen nor passed over', async () => {
    const n = await aNeighbourhood();
    const [first, second] = [await ranked(n, 1, PROVIDER), await ranked(n, 2, OTHER_PROVIDER)];
    const client = await n.client();
    const own = (choice: Choice, more?: Partial<SendInput>) =>
      n.casework.sendReferral(client, inputOf(n, choice, more), WORKER, { belongsTo: [PROVIDER] });
    expect(refusedBy(await own({ agreement: first }))).toBe('casework.own_organisation');
    const passed = [{ agreement: first, reason: 'too_far' }] as const;
    expect(refusedBy(await own({ agreement: second }, { passed }))).toBe('casework.own_organisation');
  });

  it('a provider who had the client before', async () => {
    const n = await aNeighbourhood();
    const [agreement, other] = await markets(n, [{}, { provider: OTHER_PROVIDER }]);
    const client = await n.client();
    const ref = refOf(must(await sending(n, client, { agreement })));
    must(await n.casework.changeReferral(ref, provider, { command: 'decline', reason: 'no_staff' }, actOf(person(3))));
    const again = (one: Id<'agreement'> | undefined) => sending(n, client, { agreement: one }, { previous: ref.id });
    expect(refusedBy(await again(agreement))).toBe('casework.option_not_shown');
    const next = refOf(must(await again(other)));
    expect(await viewed(n, next)).toMatchObject({ previous: ref.id, shown: { agreements: [other], notSelectable: 1 } });
  });
});

describe('the rules of the choice', () => {
  it('a better rank comes first, or is passed over with its reason', async () => {
    const n = await aNeighbourhood();
    const [first, second] = [await ranked(n, 1, PROVIDER), await ranked(n, 2, OTHER_PROVIDER)];
    const client = await n.client();
    expect(await sending(n, client, { agreement: second })).toMatchObject({
      error: { code: 'casework.preferred_first', preferred: first },
    });
    const passed = [{ agreement: first, reason: 'too_far' }] as const;
    const ref = refOf(must(await sending(n, client, { agreement: second }, { passed })));
    await n.relay();
    expect(await viewed(n, ref)).toMatchObject({
      passed: [{ agreement: first, reason: 'too_far', by: CASE_WORKER }],
      offer: { provider: OTHER_PROVIDER },
      shown: { preferences: expect.arrayContaining([expect.objectContaining({ agreement: first, rank: 1 })]) },
    });
  });

  it('one that filled up meanwhile need not be passed over', async () => {
    const n = await aNeighbourhood();
    const [first, second] = [await ranked(n, 1, PROVIDER, 1), await ranked(n, 2, OTHER_PROVIDER)];
    must(await sending(n, await n.client(), { agreement: first }));
    const passed = [{ agreement: first, reason: 'too_far' }] as const;
    const ref = refOf(must(await sending(n, await n.client(), { agreement: second }, { passed })));
    expect((await viewed(n, ref)).passed).toBeUndefined();
  });

  it('a lot is drawn with a seed that gives the same again', async () => {
    const n = await aNeighbourhood();
    await markets(n, [{}, {}, {}]);
    await guiding(n, { leftOpen: [{ ...TYPE, mode: 'random' }] });
    const ref = refOf(must(await sending(n, await n.client(), { mode: 'random' })));
    const { choice, shown } = await viewed(n, ref);
    expect(choice?.agreement).toBe(seededOrder(choice?.seed ?? '', shown.agreements)[0]);
  });
});

describe('the own limit', () => {
  const limited = async () => {
    const n = await aNeighbourhood();
    await guiding(n, { ownLimitCents: cents(PRICE - 1) });
    const [agreement] = await markets(n, [{ places: 1 }]);
    return { n, agreement, client: await n.client() };
  };

  it('refuses what nobody was asked about, and leaves nothing behind', async () => {
    const { n, agreement, client } = await limited();
    expect(await sending(n, client, { agreement })).toMatchObject({
      error: { code: 'casework.above_own_limit', limitCents: PRICE - 1, reservedCents: PRICE },
    });
    expect(await referralsOf(n)).toEqual([]);
  });

  it('lets it stand as waiting when it is said why; somebody else sends it, or it is chosen anew', async () => {
    const { n, agreement, client } = await limited();
    const ref = refOf(must(await sending(n, client, { agreement }, { approval: 'need' })));
    expect(await viewed(n, ref)).toMatchObject({ state: 'draft', approval: { state: 'asked', reason: 'need' } });
    expect(await n.purse.spent()).toBe(0);
    const { db } = n.house.platform;
    expect(await db.get(caseworkTable, shownKey(ref))).toBeDefined();
    const zKept = z.looseObject({ state: z.looseObject({ keepUntil: z.string().optional() }) });
    expect(zKept.parse(await db.get(caseworkTable, clientKey(client))).state.keepUntil).toBeUndefined();
    expect((await n.casework.listApprovals(AUTHORITY, { limit: 10 })).rows).toMatchObject([{ id: ref.id }]);
    must(await n.casework.offerReferral(ref, BOSS, { approvedUpToCents: cents(PRICE) }));
    expect(await viewed(n, ref)).toMatchObject({ state: 'offered', shown: { agreements: [agreement] } });
  });

  it('does not stop what is within it, whatever was said beside', async () => {
    const { n, agreement, client } = await limited();
    await guiding(n, { ownLimitCents: cents(PRICE) });
    const ref = refOf(must(await sending(n, client, { agreement }, { approval: 'need' })));
    expect(await viewed(n, ref)).toMatchObject({ state: 'offered' });
  });
});
