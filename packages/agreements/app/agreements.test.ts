import { type AppError, type Id, instant, localDate, ok } from '@kt/kernel';
import { sweepDue } from '@kt/platform/worker/due.ts';
import { describe, expect, it } from 'vitest';
import { zAgreementActivated, zAgreementOffered, zAgreementRefused, zAgreementRunOff } from '../events.ts';
import { agreementsTable } from '../store/keys.ts';
import { actOf, aSeason, must, type Season } from '../testing/a-season.ts';
import {
  AUTHORITY,
  AUTHORITY_SIGNER,
  aRateCard,
  COMPETITION,
  MANAGER,
  OPTION,
  OTHER_AUTHORITY,
  OTHER_PROVIDER,
  PROVIDER,
  PROVIDER_SIGNER,
  someTerms,
} from '../testing/samples.ts';
import type { AgreementRef } from './ports.ts';

const LENDER = `org_${'5'.repeat(26)}` as Id<'organisation'>;
const THE_AUTHORITY = { side: 'authority' } as const;
const THE_PROVIDER = { side: 'provider', organisation: PROVIDER } as const;
const EVENT = 'evt_01J00000000000000000000001' as Id<'event'>;
const origin = { event: EVENT, context: 'competition', aggregate: 'competition', subject: COMPETITION, seq: 9 };

const { category, serviceType, costCentre, start, end, languages, municipalities } = someTerms();
const winner = (provider: Id<'organisation'>, rank: number) => ({
  rank,
  provider,
  tender: `tnd_01J0000000000000000000000${String(rank)}`,
  rateCard: aRateCard(),
  places: 5,
  ceilingCents: 10_000_000,
});
const about = { at: instant('2026-01-07T08:00:00.000Z'), by: 'clock', authority: AUTHORITY, competition: COMPETITION };
const final = (winners: readonly object[]) => ({
  type: 'competition.final',
  ...about,
  system: 'dps_01J00000000000000000000001',
  version: 1,
  ...{ category, serviceType, costCentre, start, end, languages, municipalities, winners },
});
const decided = (version: number, winners: readonly object[]) => ({
  type: 'competition.decided',
  ...about,
  version,
  winners,
});

const deliver = async (season: Season, fact: { readonly type: string }, key: string) => {
  const [listening] = season.agreements.subscribers.filter((one) => one.type === fact.type);
  return listening?.handle(fact, actOf('system:test', 'on', key), origin);
};
const all = async (season: Season) => (await season.agreements.list(AUTHORITY, { limit: 50 })).rows;
const refOf = (id: string): AgreementRef => ({ authority: AUTHORITY, id: id as Id<'agreement'> });
const factsOf = (season: Season, type: string) =>
  season.house.events().flatMap((event) => event.facts.filter((fact) => fact.type === type));

const signUp = async (season: Season, ref: AgreementRef) => {
  const { change } = season.agreements;
  must(await change(ref, THE_AUTHORITY, { command: 'offer' }, actOf(MANAGER)));
  must(
    await change(ref, THE_PROVIDER, { command: 'accept_data_protection', reference: 'dpa-7' }, actOf(PROVIDER_SIGNER)),
  );
  must(await change(ref, THE_PROVIDER, { command: 'sign', side: 'provider' }, actOf(PROVIDER_SIGNER)));
  return change(ref, THE_AUTHORITY, { command: 'sign', side: 'authority' }, actOf(AUTHORITY_SIGNER));
};

describe('a final competition', () => {
  it('carries into each agreement how clients are called off, and the rank; nothing where it was not said', async () => {
    const season = await aSeason();
    const said = { ...final([winner(PROVIDER, 1), winner(OTHER_PROVIDER, 2)]), callOff: 'preference_order' };
    await deliver(season, said, 'key-00001');
    expect(factsOf(season, 'agreement.drafted')).toMatchObject([
      { terms: { callOff: { by: 'preference_order', rank: 1 } } },
      { terms: { callOff: { by: 'preference_order', rank: 2 } } },
    ]);
    const silent = await aSeason();
    await deliver(silent, final([winner(PROVIDER, 1)]), 'key-00001');
    expect(JSON.stringify(factsOf(silent, 'agreement.drafted'))).not.toContain('callOff');
  });

  it('carries the rights to prolong into each agreement just as the call said them; none where it said none', async () => {
    const season = await aSeason();
    const said = { ...final([winner(PROVIDER, 1), winner(OTHER_PROVIDER, 2)]), options: [OPTION] };
    await deliver(season, said, 'key-00001');
    expect(factsOf(season, 'agreement.drafted')).toMatchObject([{ options: [OPTION] }, { options: [OPTION] }]);
    const [draft] = await all(season);
    expect(must(await season.agreements.view(refOf(draft?.id ?? ''), THE_AUTHORITY)).options).toEqual([OPTION]);
    const silent = await aSeason();
    await deliver(silent, final([winner(PROVIDER, 1)]), 'key-00001');
    expect(factsOf(silent, 'agreement.drafted')).toMatchObject([{ options: [] }]);
  });

  it('carries a consortium into its agreement: its parties, its lead first, and what they share', async () => {
    const season = await aSeason();
    const split = {
      by: 'share',
      shares: [
        { organisation: PROVIDER, share: 6_000 },
        { organisation: OTHER_PROVIDER, share: 4_000 },
      ],
    };
    const agreed = { consortium: `con_${'1'.repeat(26)}`, reliedOn: [LENDER], split, isJointlyLiable: true };
    const members = [{ organisation: PROVIDER, municipalities: ['905'] }, { organisation: OTHER_PROVIDER }];
    const won = { ...winner(PROVIDER, 1), group: { ...agreed, members, leadInvoices: false, edition: 3 } };
    expect(await deliver(season, final([won]), 'key-00001')).toMatchObject({ ok: true });
    const [draft] = await all(season);
    const { terms } = must(await season.agreements.view(refOf(draft?.id ?? ''), THE_AUTHORITY));
    expect(terms.members).toEqual([
      { organisation: PROVIDER, role: 'lead', municipalities: ['905'] },
      { organisation: OTHER_PROVIDER, role: 'member' },
    ]);
    expect(terms.group).toEqual({ ...agreed, leadInvoices: false });
    const own = { side: 'authority', organisations: [LENDER] } as const;
    const offered = await season.agreements.change(refOf(draft?.id ?? ''), own, { command: 'offer' }, actOf(MANAGER));
    expect(offered).toMatchObject({ ok: false, error: { code: 'agreements.own_organisation' } });
  });

  it('drafts one agreement per winner, once', async () => {
    const season = await aSeason();
    const winners = [winner(PROVIDER, 1), winner(OTHER_PROVIDER, 2)];
    expect(await deliver(season, final(winners), 'key-00001')).toMatchObject({ ok: true });
    expect(await deliver(season, final(winners), 'key-00001')).toMatchObject({ ok: true });
    expect(await deliver(season, final(winners), 'key-00002')).toMatchObject({ ok: true });
    const drafts = await all(season);
    expect(drafts.map(({ provider, state }) => [provider, state])).toEqual([
      [OTHER_PROVIDER, 'draft'],
      [PROVIDER, 'draft'],
    ]);
  });

  it('leads to an agreement in force that tells the others its terms', async () => {
    const season = await aSeason();
    await deliver(season, final([winner(PROVIDER, 1)]), 'key-00001');
    const [draft] = await all(season);
    expect(draft?.signed).toEqual([]);
    expect(await signUp(season, refOf(draft?.id ?? ''))).toMatchObject({ ok: true });
    expect(await all(season)).toMatchObject([{ signed: ['provider', 'authority'] }]);
    const [activated] = factsOf(season, 'agreement.activated');
    expect(zAgreementActivated.parse(activated)).toMatchObject({
      authority: AUTHORITY,
      agreement: draft?.id,
      provider: PROVIDER,
      competition: COMPETITION,
      places: 5,
      ceilingCents: 10_000_000,
      costCentre: '4711',
      start: '2026-02-01',
      end: '2027-02-01',
    });
  });

  it('that is rectified takes back what losers have not signed, and drafts anew when they win again', async () => {
    const season = await aSeason();
    await deliver(season, final([winner(PROVIDER, 1), winner(OTHER_PROVIDER, 2)]), 'key-00001');
    expect(await deliver(season, decided(1, []), 'key-00002')).toMatchObject({ ok: true });
    expect((await all(season)).filter(({ state }) => state === 'draft')).toHaveLength(2);
    expect(await deliver(season, decided(2, [winner(OTHER_PROVIDER, 1)]), 'key-00003')).toMatchObject({ ok: true });
    expect((await all(season)).map(({ provider, state }) => [provider, state])).toEqual([
      [OTHER_PROVIDER, 'draft'],
      [PROVIDER, 'cancelled'],
    ]);
    await deliver(season, final([winner(PROVIDER, 1)]), 'key-00004');
    expect((await all(season)).filter(({ state }) => state === 'draft')).toHaveLength(2);
  });

  it('leaves what is in force as it is', async () => {
    const season = await aSeason();
    await deliver(season, final([winner(PROVIDER, 1)]), 'key-00001');
    const [draft] = await all(season);
    must(await signUp(season, refOf(draft?.id ?? '')));
    await deliver(season, decided(2, [winner(OTHER_PROVIDER, 1)]), 'key-00002');
    expect(await all(season)).toMatchObject([{ state: 'active' }]);
  });
});

describe('a refusal', () => {
  it('tells the competition that the next in rank may be asked', async () => {
    const season = await aSeason();
    await deliver(season, final([winner(PROVIDER, 1)]), 'key-00001');
    const [draft] = await all(season);
    const ref = refOf(draft?.id ?? '');
    must(await season.agreements.change(ref, THE_AUTHORITY, { command: 'offer' }, actOf(MANAGER)));
    must(
      await season.agreements.change(
        ref,
        THE_PROVIDER,
        { command: 'refuse', reason: 'Kaarina is ill' },
        actOf(PROVIDER_SIGNER),
      ),
    );
    expect(zAgreementOffered.parse(factsOf(season, 'agreement.offered')[0])).toMatchObject({ provider: PROVIDER });
    const [refused] = factsOf(season, 'agreement.refused');
    expect(zAgreementRefused.parse(refused)).toMatchObject({ competition: COMPETITION, provider: PROVIDER });
    expect(JSON.stringify(season.house.events())).not.toContain('Kaarina');
  });
});

describe('who may see an agreement', () => {
  const notFound = { ok: false, error: { code: 'agreements.not_found' } };
  it('is the authority and its provider, who does not see a draft', async () => {
    const season = await aSeason();
    const ref = await season.takenOver();
    const stranger = { side: 'provider', organisation: OTHER_PROVIDER } as const;
    expect(await season.agreements.view(ref, THE_PROVIDER)).toMatchObject({
      ok: true,
      value: { version: 2, state: 'active' },
    });
    expect(await season.agreements.view(ref, stranger)).toEqual(notFound);
    expect(await season.agreements.view({ ...ref, authority: OTHER_AUTHORITY }, THE_AUTHORITY)).toEqual(notFound);
    const input = { authority: AUTHORITY, terms: someTerms(), options: [], origin: {} };
    const draft = refOf(must(await season.agreements.draft(input, actOf(MANAGER))).id);
    expect(await season.agreements.view(draft, THE_PROVIDER)).toEqual(notFound);
    expect(await season.agreements.change(draft, THE_PROVIDER, { command: 'offer' }, actOf(PROVIDER_SIGNER))).toEqual(
      notFound,
    );
    expect((await season.agreements.listOwn(PROVIDER, { limit: 50 })).rows.map(({ id }) => id)).toEqual([ref.id]);
    expect((await season.agreements.listOwn(OTHER_PROVIDER, { limit: 50 })).rows).toEqual([]);
  });
});

describe('the end', () => {
  it('comes by the clock: seen at once, made durable by the sweep, with the claim day that follows', async () => {
    const season = await aSeason();
    const ref = await season.takenOver();
    const { platform, clock } = season.house;
    clock.moveTo(instant('2027-01-31T22:00:00.000Z'));
    expect(await season.agreements.view(ref, THE_AUTHORITY)).toMatchObject({ value: { state: 'run_off', version: 2 } });
    expect(factsOf(season, 'agreement.run_off')).toEqual([]);
    const deps = {
      db: platform.db,
      table: agreementsTable,
      handlers: season.agreements.dueHandlers,
      log: platform.log,
    };
    expect(await sweepDue(deps, clock.now())).toEqual({ done: 1, refused: 0 });
    expect(await sweepDue(deps, clock.now())).toEqual({ done: 0, refused: 0 });
    expect(zAgreementRunOff.parse(factsOf(season, 'agreement.run_off')[0])).toMatchObject({
      until: '2027-10-12',
      by: 'clock',
    });
    clock.moveTo(instant('2027-10-12T21:00:00.000Z'));
    expect(await sweepDue(deps, clock.now())).toEqual({ done: 1, refused: 0 });
    expect(await season.agreements.view(ref, THE_AUTHORITY)).toMatchObject({ value: { state: 'closed', version: 4 } });
    expect(factsOf(season, 'agreement.closed')).toHaveLength(1);
  });

  it('is recorded by whoever acts first after it, and their act is judged by it', async () => {
    const season = await aSeason();
    const ref = await season.takenOver();
    season.house.clock.moveTo(instant('2027-02-10T10:00:00.000Z'));
    const answer = await season.agreements.change(
      ref,
      THE_AUTHORITY,
      { command: 'suspend_orders', reason: 'too late' },
      actOf(MANAGER),
    );
    expect(answer).toEqual({
      ok: false,
      error: { code: 'lifecycle.not_allowed', state: 'run_off', command: 'suspend_orders' },
    });
  });
});

describe('acts', () => {
  it('replay by their key, and refuse a version that is no longer the one seen', async () => {
    const season = await aSeason();
    const input = { authority: AUTHORITY, terms: someTerms(), options: [], origin: {} };
    const first = must(await season.agreements.draft(input, actOf(MANAGER, 'draft', 'key-00001')));
    expect(await season.agreements.draft(input, actOf(MANAGER, 'draft', 'key-00001'))).toEqual(ok(first));
    const stale = { ...actOf(MANAGER), expectedVersion: 7 };
    const answer = await season.agreements.change(refOf(first.id), THE_AUTHORITY, { command: 'offer' }, stale);
    expect(answer).toMatchObject({ error: { code: 'work.stale', actual: 1 } satisfies AppError & { actual: number } });
  });

  it('read and write no more when there are ten times the agreements', async () => {
    const cost = async (others: number) => {
      const season = await aSeason();
      for (let n = 0; n < others; n += 1) await season.takenOver({ places: n + 1 });
      const ref = await season.takenOver({ end: localDate('2028-01-01') });
      const { meter } = season.house.platform.db;
      meter.reset();
      must(
        await season.agreements.change(
          ref,
          THE_AUTHORITY,
          { command: 'suspend_orders', reason: 'quality' },
          actOf(MANAGER),
        ),
      );
      must(await season.agreements.view(ref, THE_AUTHORITY));
      return meter.usage();
    };
    expect(await cost(20)).toEqual(await cost(2));
  });
});
