import { type Act, type Id, id, share, yTunnus } from '@kt/kernel';
import { aHouse } from '@kt/platform/testing/house.ts';
import { describe, expect, it } from 'vitest';
import { composeConsortia, composeConsortiumAnswers, composeRegistry, tables } from './compose.ts';
import type { ConsortiumTerms } from './domain/consortium.ts';
import { zConsortiumCompleted, zConsortiumProposed } from './events.ts';
import { aNewProvider, SIGNATORY, WRITER } from './testing/samples.ts';

const act = (by: string = SIGNATORY): Act => ({ by, operation: 'test' });
const { id: _id, ...GIVEN } = aNewProvider();
const NUMBERS = { lead: yTunnus('9000001-1'), partner: yTunnus('9000003-8'), third: yTunnus('9000004-6') } as const;
type Organisation = Id<'organisation'>;

const scene = async () => {
  const house = await aHouse(tables);
  const registry = composeRegistry(house.platform);
  const mandateOf = (person: string) => Promise.resolve(person === SIGNATORY ? 'registered' : undefined);
  const consortia = composeConsortia(house.platform, { mandateOf });
  const register = async (number: keyof typeof NUMBERS): Promise<Organisation> => {
    const done = await registry.registerProvider({ ...GIVEN, yTunnus: NUMBERS[number] }, act(WRITER));
    return id('organisation', done.ok ? done.value.id : expect.fail(done.error.code));
  };
  const lead = await register('lead');
  const formed = await consortia.formConsortium(lead, 'Rannikon ryhmä', act());
  const ref = { consortium: id('consortium', formed.ok ? formed.value.id : expect.fail(formed.error.code)) };
  const view = async (by: Organisation) => {
    const shown = await consortia.viewConsortium(ref, by);
    return shown.ok ? shown.value : expect.fail(shown.error.code);
  };
  const { consortiumSummary } = composeConsortiumAnswers(house.platform);
  return { house, consortia, register, lead, ref, view, consortiumSummary };
};
type Scene = Awaited<ReturnType<typeof scene>>;

const terms = (members: readonly Organisation[]): ConsortiumTerms => ({
  name: 'Rannikon ryhmä',
  members: members.map((organisation) => ({ organisation, role: { fi: 'Valmennus' }, municipalities: [] })),
  reliedOn: [],
  split: {
    by: 'share',
    shares: members.map((organisation, n) => ({ organisation, share: share(n === 0 ? 6_000 : 4_000) })),
  },
  isJointlyLiable: true,
  leadInvoices: true,
});

const ask = async ({ consortia, register, lead, ref }: Scene) => {
  const partner = await register('partner');
  const added = { command: 'add_party', yTunnus: NUMBERS.partner, as: 'member' } as const;
  expect(await consortia.changeConsortium(ref, lead, added, act())).toMatchObject({ ok: true });
  const written = { command: 'write', terms: terms([lead, partner]) } as const;
  expect(await consortia.changeConsortium(ref, lead, written, act())).toMatchObject({ ok: true });
  expect(await consortia.changeConsortium(ref, lead, { command: 'propose' }, act(WRITER))).toMatchObject({ ok: true });
  return partner;
};
const CONFIRM = { command: 'confirm', edition: 1 } as const;

describe('forming a consortium', () => {
  it('says what to do when the partner is not registered, and nothing is lost', async () => {
    const { consortia, lead, ref, view } = await scene();
    const added = { command: 'add_party', yTunnus: NUMBERS.partner, as: 'member' } as const;
    expect(await consortia.changeConsortium(ref, lead, added, act())).toMatchObject({
      error: { code: 'registry.partner_not_registered' },
    });
    expect((await view(lead)).draft?.members).toHaveLength(1);
  });

  it('shows the partner nothing before it is asked, and the terms but not the draft afterwards', async () => {
    const s = await scene();
    const partner = await ask(s);
    expect(await s.view(partner)).toMatchObject({ own: 'party', edition: 1, state: 'forming' });
    expect(await s.view(partner)).not.toHaveProperty('draft');
    const stranger = await s.register('third');
    expect(await s.consortia.viewConsortium(s.ref, stranger)).toMatchObject({ error: { code: 'registry.not_found' } });
    expect(await s.consortia.changeConsortium(s.ref, stranger, CONFIRM, act())).toMatchObject({
      error: { code: 'registry.not_found' },
    });
    expect((await s.consortia.listConsortia(partner, { limit: 10 })).rows).toMatchObject([
      { id: s.ref.consortium, waitsForMe: true, confirmed: 0, parties: 2 },
    ]);
  });

  it('lets the lead alone write, and name nobody but by a Y-tunnus', async () => {
    const s = await scene();
    const partner = await ask(s);
    const renamed = { command: 'write', terms: terms([s.lead, partner]) } as const;
    expect(await s.consortia.changeConsortium(s.ref, partner, renamed, act())).toMatchObject({
      error: { code: 'registry.not_lead' },
    });
    const third = await s.register('third');
    const smuggled = { command: 'write', terms: terms([s.lead, third]) } as const;
    expect(await s.consortia.changeConsortium(s.ref, s.lead, smuggled, act())).toMatchObject({
      error: { code: 'registry.not_party' },
    });
  });

  it('takes an answer only from somebody whose mandate is written down', async () => {
    const s = await scene();
    const partner = await ask(s);
    expect(await s.consortia.changeConsortium(s.ref, partner, CONFIRM, act(WRITER))).toMatchObject({
      error: { code: 'registry.mandate_missing' },
    });
  });

  it('keeps what the parties agreed on out of the events, and tells who is asked', async () => {
    const s = await scene();
    const partner = await ask(s);
    const fact = s.house.events().at(-1)?.facts[0];
    expect(zConsortiumProposed.parse(fact)).toMatchObject({ lead: s.lead, edition: 1, members: [s.lead, partner] });
    expect(JSON.stringify(s.house.events())).not.toContain('Valmennus');
  });
});

describe('at the same moment', () => {
  it('two parties confirm, neither is lost, and the consortium is complete once', async () => {
    const s = await scene();
    const partner = await ask(s);
    const both = await Promise.all(
      [s.lead, partner].map((one) => s.consortia.changeConsortium(s.ref, one, CONFIRM, act())),
    );
    expect(both.map(({ ok }) => ok)).toEqual([true, true]);
    expect(await s.view(s.lead)).toMatchObject({ state: 'complete' });
    const completed = s.house
      .events()
      .flatMap(({ facts }) => facts)
      .filter(({ type }) => type === 'consortium.completed');
    expect(completed.map((fact) => zConsortiumCompleted.parse(fact).edition)).toEqual([1]);
    expect(await s.consortiumSummary(s.ref.consortium)).toMatchObject({
      state: 'complete',
      edition: 1,
      members: [s.lead, partner],
    });
  });

  it('the lead changes and a party confirms: either it confirmed what it saw, or it is told to look again', async () => {
    const s = await scene();
    const partner = await ask(s);
    const renamed = { ...terms([s.lead, partner]), name: 'Uusi nimi' };
    await s.consortia.changeConsortium(s.ref, s.lead, { command: 'write', terms: renamed }, act());
    const [asked, confirmed] = await Promise.all([
      s.consortia.changeConsortium(s.ref, s.lead, { command: 'propose' }, act()),
      s.consortia.changeConsortium(s.ref, partner, CONFIRM, act()),
    ]);
    expect(asked).toMatchObject({ ok: true });
    expect(confirmed.ok ? 'ok' : confirmed.error.code).toMatch(/^(ok|registry\.consortium_changed)$/);
    expect(await s.view(partner)).toMatchObject({
      edition: 2,
      state: 'forming',
      proposed: { terms: { name: 'Uusi nimi' } },
      answers: [{ answer: 'waiting' }, { answer: 'waiting' }],
    });
  });
});

it('reads its pages with the same number of calls however many consortia and parties there are', async () => {
  const s = await scene();
  const partner = await ask(s);
  const calls = async () => {
    const before = s.house.platform.db.meter.usage().roundTrips;
    await s.consortia.listConsortia(s.lead, { limit: 20 });
    await s.view(partner);
    return s.house.platform.db.meter.usage().roundTrips - before;
  };
  const few = await calls();
  expect(few).toBeLessThanOrEqual(5);
  for (let n = 0; n < 10; n += 1) await s.consortia.formConsortium(s.lead, `Ryhmä ${String(n)}`, act());
  expect(await calls()).toBe(few);
});
