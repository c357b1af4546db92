import { dayInFinland, id, instant, localDate, municipalityCode } from '@kt/kernel';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { zReferralOffered } from '../events.ts';
import { must } from '../testing/a-client.ts';
import { actOf, aNeighbourhood, authority, type Neighbourhood, provider, refusedBy } from '../testing/a-house.ts';
import { AUTHORITY, CASE_WORKER, OTHER_PROVIDER, PROVIDER, PROVIDER_WORKER } from '../testing/samples.ts';
import type { ReferralRef } from './ports.ts';

const WORKER = actOf(CASE_WORKER);
const SERVER = actOf(PROVIDER_WORKER);
const PRICE = 160_000;
const optionsOf = async (n: Neighbourhood) =>
  n.agreements.availableFor({
    authority: AUTHORITY,
    serviceType: 'work_coaching',
    municipality: municipalityCode('905'),
    language: 'sv',
    at: n.house.clock.now(),
  });
const freeOf = async (n: Neighbourhood) => (await optionsOf(n)).map(({ freePlaces }) => freePlaces);
const stateOf = async (n: Neighbourhood, ref: ReferralRef) => must(await n.casework.viewReferral(ref)).state;
const typesOf = (n: Neighbourhood) => n.house.events().flatMap((event) => event.facts.map((fact) => fact.type));

describe('an offer', () => {
  it('takes the place and the money and tells the others, in one transaction', async () => {
    const n = await aNeighbourhood();
    const agreement = await n.agreement({ places: 3 });
    const { ref } = await n.offered(agreement);
    expect(await stateOf(n, ref)).toBe('offered');
    expect(await freeOf(n)).toEqual([2]);
    expect(await n.purse.spent()).toBe(PRICE);
    const facts = n.house.events().flatMap((event) => event.facts);
    const published = facts.find((fact) => fact.type === 'referral.offered');
    expect(zReferralOffered.parse(published)).toMatchObject({
      agreement,
      provider: PROVIDER,
      serviceType: 'work_coaching',
      distanceGroup: 'B',
      partialWorkAbility: false,
      municipality: '905',
      reservedCents: PRICE,
      trackingDays: 254,
    });
    expect(facts.find((fact) => fact.type === 'place.taken')).toMatchObject({ agreement, referral: ref.id });
  });

  it('costs three calls to storage and at most 28 write units', async () => {
    const n = await aNeighbourhood();
    const draft = await n.chosen(await n.client(), await n.agreement());
    const { meter } = n.house.platform.db;
    meter.reset();
    must(await n.casework.offerReferral(draft, actOf(CASE_WORKER, 'referral.offer', 'key-00001')));
    expect(meter.usage().roundTrips).toBe(3);
    expect(meter.usage().writeUnits).toBeLessThanOrEqual(28);
  });

  it('takes no place when the money refuses', async () => {
    const n = await aNeighbourhood(PRICE - 1);
    const draft = await n.chosen(await n.client(), await n.agreement({ places: 3 }));
    expect(await n.casework.offerReferral(draft, WORKER)).toEqual({
      ok: false,
      error: { code: 'settlement.budget_exceeded', next: [] },
    });
    expect(await freeOf(n)).toEqual([3]);
    expect(await n.purse.spent()).toBe(0);
    expect(await stateOf(n, draft)).toBe('draft');
    expect(typesOf(n)).not.toContain('place.taken');
    expect(typesOf(n)).not.toContain('referral.offered');
  });

  it('takes no money when there is no place', async () => {
    const n = await aNeighbourhood();
    const agreement = await n.agreement({ places: 1 });
    const late = await n.chosen(await n.client(), agreement);
    await n.offered(agreement);
    expect(await n.casework.offerReferral(late, WORKER)).toEqual({
      ok: false,
      error: { code: 'agreements.full', next: [] },
    });
    expect(await n.purse.spent()).toBe(PRICE);
    expect(await stateOf(n, late)).toBe('draft');
  });

  it('asked twice with one key is sent once; asked again without is refused', async () => {
    const n = await aNeighbourhood();
    const draft = await n.chosen(await n.client(), await n.agreement());
    const keyed = actOf(CASE_WORKER, 'referral.offer', 'key-00001');
    const first = must(await n.casework.offerReferral(draft, keyed));
    expect(await n.casework.offerReferral(draft, keyed)).toEqual({ ok: true, value: first });
    expect(refusedBy(await n.casework.offerReferral(draft, WORKER))).toBe('lifecycle.not_allowed');
    expect(await n.purse.spent()).toBe(PRICE);
  });

  it('needs the choice and the distance group', async () => {
    const n = await aNeighbourhood();
    await n.agreement();
    const done = must(await n.casework.draftReferral(await n.client(), { serviceType: 'work_coaching' }, WORKER));
    const ref: ReferralRef = { authority: AUTHORITY, id: id('referral', done.id) };
    expect(refusedBy(await n.casework.offerReferral(ref, WORKER))).toBe('casework.choice_missing');
  });
});

const GIVEN_BACK = [
  [provider, { command: 'decline', reason: 'no_staff' }],
  [authority, { command: 'cancel', reason: 'need_changed' }],
  [provider, { command: 'return', reason: 'wrong_target_group' }],
  [authority, { command: 'take_back' }],
] as const;

describe('offers under interleavings', () => {
  it('never sell a place twice nor spend more than there is, and refuse nothing that fits', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 4 }),
        fc.integer({ min: 0, max: 5 }),
        fc.array(fc.constantFrom('offer', 'offer', 'decline', 'cancel'), { minLength: 3, maxLength: 9 }),
        async (places, affordable, acts) => {
          const n = await aNeighbourhood(affordable * PRICE);
          const agreement = await n.agreement({ places });
          const drafts = await Promise.all(acts.map(async () => n.chosen(await n.client(), agreement)));
          const answers = await Promise.all(drafts.map((ref) => n.casework.offerReferral(ref, WORKER)));
          const sent = answers.filter((answer) => answer.ok).length;
          expect(sent).toBe(Math.min(places, affordable, acts.length));
          expect(await n.purse.spent()).toBe(sent * PRICE);
          expect(await freeOf(n)).toEqual([places - sent]);
          const refusals = new Set(answers.map(refusedBy));
          for (const code of refusals)
            expect(['nothing', 'agreements.full', 'settlement.budget_exceeded']).toContain(code);
          const given = drafts.filter((_, index) => answers[index]?.ok === true && acts[index] !== 'offer');
          await Promise.all(
            given.map((ref, index) => {
              const [party, command] = GIVEN_BACK[index % GIVEN_BACK.length] ?? expect.fail();
              return n.casework.changeReferral(ref, party, command, party === provider ? SERVER : WORKER);
            }),
          );
          await n.relay();
          expect(await freeOf(n)).toEqual([places - sent + given.length]);
        },
      ),
      { numRuns: 20 },
    );
  }, 60_000);
});

describe('options', () => {
  it('come in the client’s own order, and those that cannot be chosen say why', async () => {
    const n = await aNeighbourhood();
    const [first, second] = [await n.agreement(), await n.agreement({ provider: OTHER_PROVIDER })];
    const finnish = await n.agreement({ languages: ['fi'] });
    const client = await n.client();
    const options = must(await n.casework.showOptions(client, { serviceType: 'work_coaching' }));
    expect(options.selectable.map(({ agreement }) => agreement).sort()).toEqual([first, second].sort());
    expect(options.notSelectable).toMatchObject([{ agreement: finnish, obstacle: 'language' }]);
    const again = must(await n.casework.showOptions(client, { serviceType: 'work_coaching' }));
    expect(again).toEqual(options);
    const inFinnish = must(await n.casework.showOptions(client, { serviceType: 'work_coaching', language: 'fi' }));
    expect(inFinnish.selectable).toHaveLength(3);
  });

  it('are put on record with the draft; without any there is no draft', async () => {
    const n = await aNeighbourhood();
    const client = await n.client();
    expect(refusedBy(await n.casework.draftReferral(client, { serviceType: 'work_coaching' }, WORKER))).toBe(
      'casework.no_option',
    );
    const [a, b] = [await n.agreement(), await n.agreement({ provider: OTHER_PROVIDER })];
    await n.agreement({ municipalities: [municipalityCode('231')] });
    const done = must(await n.casework.draftReferral(client, { serviceType: 'work_coaching' }, WORKER));
    const view = must(await n.casework.viewReferral({ authority: AUTHORITY, id: id('referral', done.id) }));
    expect([...view.shown.agreements].sort()).toEqual([a, b].sort());
    expect(view.shown.notSelectable).toBe(1);
  });

  it('leave out the agreement that has just declined', async () => {
    const n = await aNeighbourhood();
    const [a, b] = [await n.agreement(), await n.agreement({ provider: OTHER_PROVIDER })];
    const { client, ref } = await n.offered(a);
    must(await n.casework.changeReferral(ref, provider, { command: 'decline', reason: 'language' }, SERVER));
    const input = { serviceType: 'work_coaching', previous: ref.id } as const;
    const next = must(await n.casework.draftReferral(client, input, WORKER));
    const view = must(await n.casework.viewReferral({ authority: AUTHORITY, id: id('referral', next.id) }));
    expect(view).toMatchObject({ previous: ref.id, shown: { agreements: [b] } });
    const stranger = await n.client();
    expect(refusedBy(await n.casework.draftReferral(stranger, input, WORKER))).toBe('casework.not_found');
  });
});

describe('a provider that does not answer', () => {
  it('has lost the referral after two working days; the place is free again', async () => {
    const n = await aNeighbourhood();
    const agreement = await n.agreement({ places: 1 });
    const { ref } = await n.offered(agreement);
    n.house.clock.moveTo(instant('2026-03-06T21:59:59.999Z'));
    expect(await n.sweep()).toEqual({ done: 0, refused: 0 });
    n.house.clock.moveTo(instant('2026-03-06T22:00:00.000Z'));
    expect(await stateOf(n, ref)).toBe('expired');
    expect(refusedBy(await n.casework.changeReferral(ref, provider, { command: 'accept' }, SERVER))).toBe(
      'lifecycle.not_allowed',
    );
    expect(await n.sweep()).toEqual({ done: 1, refused: 0 });
    await n.relay();
    expect(await freeOf(n)).toEqual([1]);
    expect(typesOf(n)).toContain('referral.expired');
  });
});

describe('what comes back at once', () => {
  it.each([
    ['undone by the case worker', { command: 'take_back' }, authority, 'cancelled'],
    ['returned as unsuitable', { command: 'return', reason: 'wrong_target_group' }, provider, 'returned'],
    ['returned after it was acknowledged', { command: 'return', reason: 'not_reached' }, provider, 'returned'],
  ] as const)(
    '%s: the place is free, and the next draft goes without that agreement',
    async (how, command, by, state) => {
      const n = await aNeighbourhood();
      const agreement = await n.agreement({ places: 1 });
      const other = await n.agreement({ places: 1 });
      const { client, ref } = await n.offered(agreement);
      if (how.includes('acknowledged'))
        must(await n.casework.changeReferral(ref, provider, { command: 'acknowledge' }, SERVER));
      must(await n.casework.changeReferral(ref, by, command, SERVER));
      await n.relay();
      expect(await stateOf(n, ref)).toBe(state);
      expect(await freeOf(n)).toEqual([1, 1]);
      const again = { serviceType: 'work_coaching', previous: ref.id } as const;
      const { id: next } = must(await n.casework.draftReferral(client, again, WORKER));
      const drafted = must(await n.casework.viewReferral({ authority: AUTHORITY, id: id('referral', next) }));
      expect(drafted.shown.agreements).toEqual([other]);
    },
  );

  it('is not an offer that somebody has accepted', async () => {
    const n = await aNeighbourhood();
    const { ref } = await n.accepted(await n.agreement());
    const undo = await n.casework.changeReferral(ref, authority, { command: 'take_back' }, WORKER);
    expect(refusedBy(undo)).toBe('lifecycle.not_allowed');
  });
});

describe('a service', () => {
  it('runs from the first meeting to the end of its tracking window', async () => {
    const n = await aNeighbourhood();
    const agreement = await n.agreement({ places: 1 });
    const { ref } = await n.accepted(agreement);
    const act = (command: Parameters<typeof n.casework.changeReferral>[2]) =>
      n.casework.changeReferral(ref, provider, command, SERVER);
    const on = dayInFinland(n.house.clock.now());
    must(await act({ command: 'start', on }));
    must(await act({ command: 'pause', on, reason: 'illness' }));
    must(await act({ command: 'resume', on }));
    must(await act({ command: 'end', on, reason: 'employment' }));
    await n.relay();
    expect(await freeOf(n)).toEqual([1]);
    n.house.clock.moveTo(instant('2026-11-14T00:00:00.000Z'));
    expect(must(await n.casework.viewReferral(ref))).toMatchObject({
      state: 'tracked_out',
      trackingUntil: localDate('2026-11-13'),
    });
    expect((await n.sweep()).done).toBeGreaterThanOrEqual(1);
    expect(typesOf(n)).toContain('referral.tracked_out');
  });
});
