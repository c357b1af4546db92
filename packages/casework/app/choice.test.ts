import { cents, dayInFinland, type Id, id, localDate } from '@kt/kernel';
import { describe, expect, it } from 'vitest';
import { seededOrder } from '../domain/seeded-order.ts';
import { must } from '../testing/a-client.ts';
import { actOf, aNeighbourhood, authority, type Neighbourhood, provider, refusedBy } from '../testing/a-house.ts';
import { ranked } from '../testing/ranked.ts';
import { AUTHORITY, CASE_WORKER, OTHER_PROVIDER, PROVIDER, person, SUPERVISOR } from '../testing/samples.ts';
import type { PlainCommand } from './change-referral.ts';
import type { ClientRef, ReferralRef } from './ports.ts';

const WORKER = actOf(CASE_WORKER);
const BOSS = actOf(SUPERVISOR);
const PRICE = 160_000;
const TYPE = { serviceType: 'work_coaching' } as const;
const THIRD = id('organisation', `org_01J${'3'.padStart(23, '0')}`);

const drafted = async (n: Neighbourhood, client: ClientRef): Promise<ReferralRef> => ({
  authority: AUTHORITY,
  id: id('referral', must(await n.casework.draftReferral(client, TYPE, WORKER)).id),
});
const doing = (n: Neighbourhood, ref: ReferralRef, command: PlainCommand, by = WORKER) =>
  n.casework.changeReferral(ref, authority, command, by);
const choosing = (n: Neighbourhood, mode: 'client' | 'ranked' | 'random' | 'rotation', agreement?: Id<'agreement'>) =>
  ({
    command: 'choose',
    mode,
    informedOn: dayInFinland(n.house.clock.now()),
    informationLanguages: ['sv'],
    ...(agreement !== undefined && { agreement }),
  }) as const;
const guiding = (n: Neighbourhood, rules: object) =>
  n.casework.setGuidance(AUTHORITY, { from: dayInFinland(n.house.clock.now()), leftOpen: [], ...rules }, BOSS);
const viewed = async (n: Neighbourhood, ref: ReferralRef) => must(await n.casework.viewReferral(ref));
const factsOf = (n: Neighbourhood) => n.house.events().flatMap(({ facts }) => facts);

describe('winners in order of preference', () => {
  it('are asked in that order; passing over is told with its reason', async () => {
    const n = await aNeighbourhood();
    const [first, second] = [await ranked(n, 1, PROVIDER), await ranked(n, 2, OTHER_PROVIDER)];
    const client = await n.client();
    const options = must(await n.casework.showOptions(client, TYPE));
    expect(options).toMatchObject({
      leftOpen: 'ranked',
      selectable: [{ agreement: first, preference: { rank: 1 } }],
      notSelectable: [{ agreement: second, obstacle: 'preferred_first' }],
    });
    const ref = await drafted(n, client);
    expect(refusedBy(await doing(n, ref, choosing(n, 'client', second)))).toBe('casework.preferred_first');
    must(await doing(n, ref, { command: 'pass_over', agreement: first, reason: 'client_objects' }));
    const told = { type: 'referral.passed_over', agreement: first, reason: 'client_objects' };
    expect(factsOf(n)).toContainEqual(expect.objectContaining(told));
    must(await doing(n, ref, choosing(n, 'client', second)));
    must(await n.casework.offerReferral(ref, WORKER));
    expect(await viewed(n, ref)).toMatchObject({ offer: { provider: OTHER_PROVIDER }, passed: [{ agreement: first }] });
  });

  it('a full first rank stands in nobody’s way, also when it became full after it was shown', async () => {
    const n = await aNeighbourhood();
    const [first, second] = [await ranked(n, 1, PROVIDER, 1), await ranked(n, 2, OTHER_PROVIDER)];
    const late = await drafted(n, await n.client());
    must(await doing(n, late, choosing(n, 'ranked')));
    const fast = await drafted(n, await n.client());
    must(await doing(n, fast, choosing(n, 'client', first)));
    must(await n.casework.offerReferral(fast, WORKER));
    expect(await n.casework.offerReferral(late, WORKER)).toMatchObject({
      error: { code: 'agreements.full', next: [{ agreement: second, provider: OTHER_PROVIDER, maximumCents: PRICE }] },
    });
    must(await doing(n, late, choosing(n, 'ranked')));
    must(await n.casework.offerReferral(late, WORKER));
    expect((await viewed(n, late)).offer?.agreement).toBe(second);
  });
});

describe('a lost last place', () => {
  it('is answered with the next two of what was shown, in its order, and one of them is sent at once', async () => {
    const n = await aNeighbourhood();
    for (const [by, places] of [
      [PROVIDER, 1],
      [OTHER_PROVIDER, 1],
      [THIRD, 3],
      [PROVIDER, 3],
    ] as const)
      await n.agreement({ provider: by, places });
    const late = await drafted(n, await n.client());
    const { shown } = await viewed(n, late);
    const [wanted, ...others] = shown.agreements;
    if (wanted === undefined) throw new Error('nothing shown');
    must(await doing(n, late, choosing(n, 'client', wanted)));
    for (;;) {
      const other = await drafted(n, await n.client());
      if (!(await viewed(n, other)).shown.agreements.includes(wanted)) break;
      must(await doing(n, other, choosing(n, 'client', wanted)));
      must(await n.casework.offerReferral(other, WORKER));
    }
    const refused = await n.casework.offerReferral(late, WORKER);
    const next = others.slice(0, 2);
    expect(refused).toMatchObject({
      ok: false,
      error: { code: 'agreements.full', next: next.map((agreement) => ({ agreement, maximumCents: PRICE })) },
    });
    must(await doing(n, late, choosing(n, 'client', next[0])));
    must(await n.casework.offerReferral(late, WORKER));
  });
});

describe('a choice left open', () => {
  it('goes by lot where the supervisor has said so; the seed stays and gives the same again', async () => {
    const n = await aNeighbourhood();
    const all = [await n.agreement(), await n.agreement({ provider: OTHER_PROVIDER }), await n.agreement()];
    must(await guiding(n, { leftOpen: [{ ...TYPE, mode: 'random' }] }));
    const ref = await drafted(n, await n.client());
    expect(refusedBy(await doing(n, ref, choosing(n, 'rotation')))).toBe('casework.mode_not_in_use');
    must(await doing(n, ref, choosing(n, 'random')));
    const { choice, shown } = await viewed(n, ref);
    expect(shown).toMatchObject({ leftOpen: 'random', seed: choice?.seed });
    expect([...shown.agreements].sort()).toEqual([...all].sort());
    expect(choice?.agreement).toBe(seededOrder(choice?.seed ?? '', shown.agreements)[0]);
    must(await doing(n, ref, choosing(n, 'random')));
    expect((await viewed(n, ref)).choice?.agreement).toBe(choice?.agreement);
  });
});

describe('the own limit', () => {
  const limited = async (ownLimitCents = PRICE - 1) => {
    const n = await aNeighbourhood();
    must(await guiding(n, { ownLimitCents: cents(ownLimitCents) }));
    const agreement = await n.agreement({ places: 1 });
    const client = await n.client();
    return { n, agreement, client, ref: await n.chosen(client, agreement) };
  };

  it('is told with the options, and kept by the server in the same three calls', async () => {
    const { n, ref, client } = await limited();
    expect(must(await n.casework.showOptions(client, TYPE))).toMatchObject({ ownLimitCents: PRICE - 1 });
    const { meter } = n.house.platform.db;
    meter.reset();
    expect(await n.casework.offerReferral(ref, WORKER)).toMatchObject({
      error: { code: 'casework.above_own_limit', limitCents: PRICE - 1, reservedCents: PRICE },
    });
    expect(meter.usage().roundTrips).toBe(2);
    expect(await n.purse.spent()).toBe(0);
  });

  it('is passed by another person, who sends in the same transaction', async () => {
    const { n, ref } = await limited();
    must(await doing(n, ref, { command: 'ask_approval', reason: 'need' }));
    const waiting = await n.casework.listApprovals(AUTHORITY, { limit: 10 });
    expect(waiting.rows).toMatchObject([{ id: ref.id, approval: { reason: 'need', state: 'asked' } }]);
    expect(must(await n.casework.viewApproval(ref))).toMatchObject({
      option: { provider: PROVIDER, freePlaces: 1, maximumCents: { B: PRICE } },
      distanceGroup: 'B',
    });
    const approving = { approvedUpToCents: cents(PRICE) };
    expect(refusedBy(await n.casework.offerReferral(ref, WORKER, approving))).toBe('casework.same_person');
    expect(refusedBy(await n.casework.offerReferral(ref, BOSS, { ...approving, belongsTo: [PROVIDER] }))).toBe(
      'casework.own_organisation',
    );
    expect(refusedBy(await n.casework.offerReferral(ref, BOSS, { approvedUpToCents: cents(PRICE - 1) }))).toBe(
      'casework.above_approval',
    );
    must(await n.casework.offerReferral(ref, BOSS, approving));
    expect(await viewed(n, ref)).toMatchObject({
      state: 'offered',
      approval: { state: 'given', settled: { by: SUPERVISOR } },
      offer: { by: SUPERVISOR, reservedCents: PRICE },
      drafted: { by: CASE_WORKER },
    });
    expect((await n.casework.listApprovals(AUTHORITY, { limit: 10 })).rows).toEqual([]);
    must(await n.casework.changeReferral(ref, provider, { command: 'accept' }, actOf(person(3))));
  });

  it('given back it waits for the case worker; nobody of the provider decides', async () => {
    const { n, ref } = await limited();
    must(await doing(n, ref, { command: 'ask_approval', reason: 'continuity' }));
    const refuse = { command: 'refuse_approval', reason: 'cheaper_fits' } as const;
    const own = { side: 'authority', belongsTo: [PROVIDER] } as const;
    expect(refusedBy(await n.casework.changeReferral(ref, own, refuse, BOSS))).toBe('casework.own_organisation');
    must(await doing(n, ref, refuse, BOSS));
    expect(await viewed(n, ref)).toMatchObject({ state: 'draft', approval: { state: 'refused' } });
    expect((await n.casework.listApprovals(AUTHORITY, { limit: 10 })).rows).toEqual([]);
  });

  it('holds from its day on; without one everybody sends', async () => {
    const { n, ref } = await limited(PRICE);
    must(await n.casework.offerReferral(ref, WORKER));
    must(await guiding(n, { from: localDate('2026-05-01') }));
    expect(must(await n.casework.showOptions(await n.client(), TYPE)).ownLimitCents).toBe(PRICE);
    const { version, now, versions } = await n.casework.viewGuidance(AUTHORITY);
    expect([version, now?.ownLimitCents, versions.length]).toEqual([2, PRICE, 2]);
  });
});
