import { type Act, type Id, id, share, yTunnus } from '@kt/kernel';
import { aHouse } from '@kt/platform/testing/house.ts';
import {
  composeConsortia,
  composeConsortiumAnswers,
  composeRegistry,
  tables as registryTables,
} from '@kt/registry/compose.ts';
import { aNewProvider } from '@kt/registry/testing/samples.ts';
import { describe, expect, it } from 'vitest';
import { composePurchasing, tables } from '../compose.ts';
import type { Category } from '../domain/category.ts';
import { AUTHORITY, aCategory, aDescription } from '../testing/samples.ts';

const SIGNATORY = 'per_01J8Z000000000000000000011';
const OFFICER = 'per_01J8Z000000000000000000021';
const SECOND = 'per_01J8Z000000000000000000022';
const act = (by = SIGNATORY): Act => ({ by, operation: 'test' });
type Done =
  | { readonly ok: true; readonly value: { readonly id: string } }
  | { readonly ok: false; readonly error: { readonly code: string } };
const must = (done: Done): string => (done.ok ? done.value.id : expect.fail(done.error.code));
const codeOf = (done: Done): string => (done.ok ? 'ok' : done.error.code);
type Organisation = Id<'organisation'>;

const { id: _id, ...GIVEN } = aNewProvider();
const NUMBERS = { lead: '9000001-1', partner: '9000003-8', third: '9000004-6' } as const;

const world = async (rule: Pick<Category, 'competingParties'> = {}) => {
  const house = await aHouse([...tables, ...registryTables]);
  const registry = composeRegistry(house.platform);
  const mandateOf = () => Promise.resolve('registered');
  const consortia = composeConsortia(house.platform, { mandateOf });
  const consortiumOf = composeConsortiumAnswers(house.platform).consortiumSummary;
  const purchasing = composePurchasing(house.platform, { mandateOf, consortiumOf });
  const register = async (name: keyof typeof NUMBERS): Promise<Organisation> => {
    const given = { ...GIVEN, yTunnus: yTunnus(NUMBERS[name]) };
    return id('organisation', must(await registry.registerProvider(given, act())));
  };
  const [lead, partner] = [await register('lead'), await register('partner')];
  const consortium = id('consortium', must(await consortia.formConsortium(lead, 'Rannikon ryhmä', act())));
  const wish = (by: Organisation, asked: Parameters<typeof consortia.changeConsortium>[2]) =>
    consortia.changeConsortium({ consortium }, by, asked, act());
  const propose = async (members: readonly Organisation[], reason?: string) => {
    const shares = members.map((organisation, n) => ({ organisation, share: share(n === 0 ? 6_000 : 4_000) }));
    const terms = {
      name: 'Rannikon ryhmä',
      members: members.map((organisation) => ({ organisation, role: { fi: 'Valmennus' }, municipalities: [] })),
      reliedOn: [],
      split: { by: 'share' as const, shares },
      isJointlyLiable: true,
      leadInvoices: true,
    };
    must(await wish(lead, { command: 'write', terms }));
    must(await wish(lead, { command: 'propose', ...(reason !== undefined && { reason }) }));
  };
  const confirm = async (edition: number, parties: readonly Organisation[]) => {
    for (const one of parties) must(await wish(one, { command: 'confirm', edition }));
  };
  must(await wish(lead, { command: 'add_party', yTunnus: yTunnus(NUMBERS.partner), as: 'member' }));
  await propose([lead, partner]);
  const system = id('system', must(await purchasing.draftSystem(AUTHORITY, aDescription, act(OFFICER))));
  const ref = { authority: AUTHORITY, id: system };
  const { id: _category, ...category } = aCategory;
  must(await purchasing.addCategory(ref, { ...category, ...rule }, act(OFFICER)));
  must(await purchasing.changeSystem(ref, { command: 'publish', notice: 'HILMA 1' }, act(OFFICER)));
  const shown = await purchasing.views.system(ref);
  const of = {
    authority: AUTHORITY,
    system,
    category: (shown.ok ? shown.value.categories[0]?.id : undefined) ?? expect.fail(),
  };
  return { house, purchasing, register, lead, partner, consortium, wish, propose, confirm, of };
};
type World = Awaited<ReturnType<typeof world>>;

const own = (organisation: Organisation, meets: readonly string[]) => ({
  organisation,
  role: 'applicant' as const,
  noExclusionGrounds: true,
  meets,
});

const draft = async ({ purchasing, lead, of }: World, provider = lead, meets: readonly string[] = ['references']) => {
  const request = id('request', must(await purchasing.draftRequest(of, provider, 'fi', act())));
  const ref = { authority: AUTHORITY, id: request };
  const as = (organisation: Organisation) => ({ side: 'provider', organisation }) as const;
  const save = { command: 'save', declarations: [own(provider, meets)] } as const;
  must(await purchasing.changeRequest(ref, as(provider), () => save, act()));
  const submit = () =>
    purchasing.changeRequest(ref, as(provider), ({ required }) => ({ command: 'submit', required, hash: 'h' }), act());
  return { ref, submit };
};

const admitted = async (w: World) => {
  const { purchasing, lead, partner, consortium } = w;
  await w.confirm(1, [lead, partner]);
  const { ref, submit } = await draft(w);
  must(await purchasing.nameParties(ref, lead, consortium, act()));
  expect(codeOf(await submit())).toBe('purchasing.declaration_missing');
  const theirs = { edition: 1, noExclusionGrounds: true, meets: ['languages'] };
  must(await purchasing.declareAsParty(ref, partner, theirs, act()));
  must(await submit());
  const officers = { side: 'authority', belongsTo: [] } as const;
  must(await purchasing.changeRequest(ref, officers, () => ({ command: 'take' }), act(OFFICER)));
  const proposed = { command: 'propose', proposal: { outcome: 'accept' } } as const;
  must(await purchasing.changeRequest(ref, officers, () => proposed, act(OFFICER)));
  const admission = purchasing.newAdmissionId();
  const accept = { command: 'accept', admission, delegation: 'VAA § 1' } as const;
  must(await purchasing.changeRequest(ref, officers, () => accept, act(SECOND)));
  return { ...w.of, provider: lead, id: admission };
};

describe('a consortium that applies', () => {
  it('is named only by its lead, and only when complete', async () => {
    const w = await world();
    const { ref } = await draft(w);
    expect(codeOf(await w.purchasing.nameParties(ref, w.lead, w.consortium, act()))).toBe(
      'purchasing.consortium_incomplete',
    );
    expect(codeOf(await w.purchasing.nameParties(ref, w.partner, w.consortium, act()))).toBe('purchasing.not_found');
  });

  it('shows each party its own part alone, and takes both declarations in the same moment', async () => {
    const w = await world();
    const third = await w.register('third');
    must(await w.wish(w.lead, { command: 'add_party', yTunnus: yTunnus(NUMBERS.third), as: 'relied_on' }));
    expect((await w.purchasing.partyViews.partyRequests(w.partner)).rows).toEqual([]);
    const { ref } = await draft(w);
    await w.confirm(1, [w.lead, w.partner]);
    must(await w.purchasing.nameParties(ref, w.lead, w.consortium, act()));
    expect((await w.purchasing.partyViews.partyRequests(w.partner)).rows).toMatchObject([
      { id: ref.id, lead: w.lead, declared: false, state: 'draft' },
    ]);
    const theirs = { edition: 1, noExclusionGrounds: true, meets: ['languages'] };
    expect(codeOf(await w.purchasing.declareAsParty(ref, third, theirs, act()))).toBe('purchasing.not_found');
    expect(codeOf(await w.purchasing.declareAsParty(ref, w.lead, theirs, act()))).toBe('purchasing.not_found');
    must(await w.purchasing.declareAsParty(ref, w.partner, theirs, act()));
    const seen = await w.purchasing.partyViews.partyRequest(ref, w.partner);
    expect(seen).toMatchObject({ value: { role: 'member', edition: 1, declaration: { meets: ['languages'] } } });
    expect(JSON.stringify(seen)).not.toContain('references');
    expect(await w.purchasing.partyViews.partyRequest(ref, third)).toMatchObject({ ok: false });
  });

  it('with a member that also applies alone is taken, and that is seen and logged', async () => {
    const w = await world();
    const alone = await draft(w, w.partner, ['references', 'languages']);
    must(await alone.submit());
    await admitted(w);
    const submitted = w.house
      .events()
      .flatMap(({ facts }) => facts)
      .findLast(({ type }) => type === 'request.submitted');
    expect(submitted).toMatchObject({ alsoApplying: [{ organisation: w.partner, as: 'alone' }] });
  });
});

describe('a member that competes with its own consortium', () => {
  const refusing = async () => world({ competingParties: 'refused' });

  it('is refused where the category says so, whoever sends second, and by its name; a draft alone is nobody’s matter', async () => {
    const w = await refusing();
    const alone = await draft(w, w.partner, ['references', 'languages']);
    await admitted(w);
    expect(codeOf(await alone.submit())).toBe('purchasing.party_competes');
    const later = await refusing();
    must(await (await draft(later, later.partner, ['references', 'languages'])).submit());
    await later.confirm(1, [later.lead, later.partner]);
    const { ref, submit } = await draft(later);
    must(await later.purchasing.nameParties(ref, later.lead, later.consortium, act()));
    const theirs = { edition: 1, noExclusionGrounds: true, meets: ['languages'] };
    must(await later.purchasing.declareAsParty(ref, later.partner, theirs, act()));
    expect(await submit()).toMatchObject({
      error: { code: 'purchasing.party_competes', organisations: [later.partner] },
    });
  });

  it('is refused too when it joins a consortium that is admitted', async () => {
    const w = await refusing();
    const ref = await admitted(w);
    const third = await w.register('third');
    must(await (await draft(w, third, ['references', 'languages'])).submit());
    must(await w.wish(w.lead, { command: 'add_party', yTunnus: yTunnus(NUMBERS.third), as: 'member' }));
    must(await w.wish(w.lead, { command: 'drop_party', organisation: w.partner }));
    await w.propose([w.lead, third], 'a new coach');
    await w.confirm(2, [w.lead, third]);
    expect(await w.house.relay(w.purchasing.subscribers)).toEqual([]);
    expect((await w.purchasing.views.admissions(w.of)).rows).toMatchObject([
      { reevaluation: { alsoApplying: [{ organisation: third, as: 'alone' }] } },
    ]);
    const judged = { command: 're_evaluate', edition: 2, reason: 'ok' } as const;
    expect(codeOf(await w.purchasing.judgeChange(ref, judged, [], act(OFFICER)))).toBe('purchasing.party_competes');
  });
});

describe('a change of member after the admission', () => {
  it('stops new invitations until an officer has looked at the new edition, confirmed by all', async () => {
    const w = await world();
    const ref = await admitted(w);
    const { purchasing, lead, partner } = w;
    const evaluate = (edition: number, belongsTo: readonly string[] = []) =>
      purchasing.judgeChange(
        ref,
        { command: 're_evaluate', edition, reason: 'still qualified' },
        belongsTo,
        act(OFFICER),
      );
    expect(await w.house.relay(purchasing.subscribers)).toEqual([]);
    expect(await purchasing.isAdmitted(w.of, lead)).toBe(true);
    const judged = { provider: lead, isInForce: true, group: { members: [partner], reliedOn: [] } };
    expect(await purchasing.placesIn(w.of)).toMatchObject([judged]);
    expect(codeOf(await evaluate(1))).toBe('purchasing.nothing_to_reevaluate');

    const third = await w.register('third');
    must(await w.wish(lead, { command: 'drop_party', organisation: partner }));
    must(await w.wish(lead, { command: 'add_party', yTunnus: yTunnus(NUMBERS.third), as: 'member' }));
    await w.propose([lead, third], 'the partner ends its work');
    expect(await w.house.relay(purchasing.subscribers)).toEqual([]);
    expect(await purchasing.isAdmitted(w.of, lead)).toBe(false);
    expect(await purchasing.admittedProviders(w.of)).toEqual([]);
    // What was judged last stands, out of force, until the change is looked at.
    expect(await purchasing.placesIn(w.of)).toMatchObject([{ ...judged, isInForce: false }]);
    expect((await purchasing.views.admissions(w.of)).rows).toMatchObject([
      { state: 'active', inForce: false, reevaluation: { edition: 2, deadline: '2026-01-21' } },
    ]);
    expect(codeOf(await evaluate(2))).toBe('purchasing.consortium_incomplete');

    await w.confirm(2, [lead, third]);
    expect(await w.house.relay(purchasing.subscribers)).toEqual([]);
    expect(codeOf(await evaluate(2, [third]))).toBe('purchasing.own_organisation');
    expect(codeOf(await evaluate(2))).toBe('purchasing.declaration_missing');
    const waiting = async (party: Organisation) => (await purchasing.views.ownChanges(party)).rows;
    expect(await waiting(third)).toMatchObject([{ id: ref.id, edition: 2, role: 'member', declared: false }]);
    expect(await waiting(lead)).toMatchObject([{ role: 'applicant', declared: true }]);
    expect(await waiting(partner)).toEqual([]);
    const theirs = { edition: 2, noExclusionGrounds: true, meets: ['languages'] };
    expect(codeOf(await purchasing.declareChange(ref, partner, theirs, act()))).toBe('purchasing.not_found');
    expect(codeOf(await purchasing.declareChange(ref, third, { ...theirs, edition: 1 }, act()))).toBe(
      'purchasing.consortium_changed',
    );
    must(await purchasing.declareChange(ref, third, theirs, act()));
    expect(await waiting(third)).toMatchObject([{ declared: true }]);
    must(await evaluate(2));
    expect(await waiting(third)).toEqual([]);
    expect(await purchasing.isAdmitted(w.of, lead)).toBe(true);
  });

  it('counts too when a member takes its confirmation back, or the consortium is dissolved', async () => {
    const w = await world();
    await admitted(w);
    must(await w.wish(w.partner, { command: 'decline', edition: 1, reason: 'no people left' }));
    await w.house.relay(w.purchasing.subscribers);
    expect(await w.purchasing.isAdmitted(w.of, w.lead)).toBe(false);
    must(await w.wish(w.lead, { command: 'dissolve', reason: 'over' }));
    await w.house.relay(w.purchasing.subscribers);
    expect(await w.purchasing.isAdmitted(w.of, w.lead)).toBe(false);
  });
});
