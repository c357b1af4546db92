import { type Act, type Id, id, yTunnus } from '@kt/kernel';
import { type JsonSource, noJson } from '@kt/platform/ports/json-source.ts';
import { aHouse, type House } from '@kt/platform/testing/house.ts';
import { describe, expect, it } from 'vitest';
import { composeRegistry, type Registry, tables } from './compose.ts';
import { zProviderConfirmed, zProviderPayeeChanged, zProviderRegistered, zServicePublished } from './events.ts';
import { aCard, aNewProvider, aPayee, OFFICER, OFFICER_PERSON, SIGNATORY, WRITER } from './testing/samples.ts';
import { ytjCompany } from './testing/ytj-companies.ts';

const act = (by: string, operation = 'test'): Act => ({ by, operation });
const { id: _id, ...GIVEN } = aNewProvider();

type Scene = { readonly house: House; readonly registry: Registry };
const scene = async (register: JsonSource = noJson): Promise<Scene> => {
  const house = await aHouse(tables);
  return {
    house,
    registry: composeRegistry(house.platform, {
      register,
      bindTogether: (_, by) => Promise.resolve(by.includes(SIGNATORY)),
    }),
  };
};

const register = async ({ registry }: Scene, changes: Partial<typeof GIVEN> = {}) => {
  const done = await registry.registerProvider({ ...GIVEN, ...changes }, act(WRITER));
  expect(done).toMatchObject({ ok: true, value: { version: 1 } });
  return id('organisation', done.ok ? done.value.id : '');
};
const registered = (s: Scene) => register(s);

const confirmed = async (s: Scene) => {
  const provider = await registered(s);
  await s.registry.changeProvider(provider, { command: 'propose_payee', payee: aPayee() }, act(WRITER));
  expect(
    await s.registry.changeProvider(provider, { command: 'confirm', officer: OFFICER }, act(OFFICER_PERSON)),
  ).toMatchObject({ ok: true });
  return provider;
};

describe('the registry', () => {
  it('writes a provider down and tells the others, contacts apart from the event', async () => {
    const s = await scene();
    const provider = await registered(s);
    const [event] = s.house.events();
    expect(zProviderRegistered.parse(event?.facts[0])).toMatchObject({ provider, yTunnus: '9000001-1' });
    expect(JSON.stringify(s.house.events())).not.toContain('toimisto@');
    expect(await s.registry.viewProvider(provider)).toMatchObject({
      ok: true,
      value: { state: 'provisional', version: 1, contacts: GIVEN.contacts },
    });
  });

  it('lets a Y-tunnus be live only once, also under a race', async () => {
    const s = await scene();
    const both = await Promise.all([
      s.registry.registerProvider(GIVEN, act(WRITER)),
      s.registry.registerProvider({ ...GIVEN, names: { fi: 'Toinen ry' } }, act(SIGNATORY)),
    ]);
    expect(both.filter((one) => one.ok)).toHaveLength(1);
    expect(both.find((one) => !one.ok)).toMatchObject({ error: { code: 'registry.claim_disputed' } });
  });

  it('frees the Y-tunnus of a refused provider', async () => {
    const s = await scene();
    const provider = await registered(s);
    const refuse = { command: 'refuse', officer: OFFICER, reason: 'not in the register' } as const;
    expect(await s.registry.changeProvider(provider, refuse, act(OFFICER_PERSON))).toMatchObject({ ok: true });
    expect(await s.registry.providerByYTunnus(yTunnus('9000001-1'))).toBeUndefined();
    expect(await s.registry.registerProvider(GIVEN, act(WRITER))).toMatchObject({ ok: true });
  });

  it('keeps the Y-tunnus of a provider through a correction', async () => {
    const s = await scene();
    const provider = await registered(s);
    const contacts = { email: 'uusi@rannikontyopaja.example' };
    expect(await s.registry.changeProvider(provider, { command: 'correct', contacts }, act(WRITER))).toMatchObject({
      ok: true,
    });
    expect(await s.registry.viewProvider(provider)).toMatchObject({ value: { contacts } });
    expect(await s.registry.providerByYTunnus(yTunnus('9000001-1'))).toMatchObject({ id: provider });
  });

  it('publishes who is paid only once the provider is confirmed', async () => {
    const s = await scene();
    const provider = await registered(s);
    await s.registry.changeProvider(provider, { command: 'propose_payee', payee: aPayee() }, act(WRITER));
    expect(JSON.stringify(s.house.events())).not.toContain(aPayee().iban);
    expect((await s.registry.providerSummary(provider))?.payee).toBeUndefined();
    await s.registry.changeProvider(provider, { command: 'confirm', officer: OFFICER }, act(OFFICER_PERSON));
    const facts = s.house.events().at(-1)?.facts ?? [];
    expect(zProviderConfirmed.parse(facts[0])).toMatchObject({ provider });
    expect(zProviderPayeeChanged.parse(facts[1])).toMatchObject({ provider, iban: aPayee().iban });
    expect(await s.registry.providerSummary(provider)).toMatchObject({ state: 'confirmed', payee: aPayee() });
  });

  it('refuses the registrant as confirmer, and an unknown provider', async () => {
    const s = await scene();
    const provider = await registered(s);
    const confirm = { command: 'confirm', officer: OFFICER } as const;
    expect(await s.registry.changeProvider(provider, confirm, act(WRITER))).toMatchObject({
      error: { code: 'registry.same_person' },
    });
    const nobody = id('organisation', `org_${'9'.repeat(26)}`);
    expect(await s.registry.changeProvider(nobody, confirm, act(OFFICER_PERSON))).toMatchObject({
      error: { code: 'registry.not_found' },
    });
    expect(await s.registry.viewProvider(nobody)).toMatchObject({ error: { code: 'registry.not_found' } });
    expect(await s.registry.providerSummary(nobody)).toBeUndefined();
    expect(await s.registry.draftService({ provider: nobody, card: aCard() }, act(WRITER))).toMatchObject({
      error: { code: 'registry.not_found' },
    });
  });

  it('lists what waits for an officer: a new provider, then a change of account', async () => {
    const s = await scene();
    const provider = await registered(s);
    expect(await s.registry.listWaiting({ limit: 10 })).toMatchObject({
      rows: [{ id: provider, waitsFor: 'confirmation' }],
    });
    await s.registry.changeProvider(provider, { command: 'confirm', officer: OFFICER }, act(OFFICER_PERSON));
    expect(await s.registry.listWaiting({ limit: 10 })).toEqual({ rows: [] });
    await s.registry.changeProvider(provider, { command: 'propose_payee', payee: aPayee() }, act(WRITER));
    expect(await s.registry.listWaiting({ limit: 10 })).toMatchObject({
      rows: [{ id: provider, waitsFor: 'payee' }],
    });
  });

  it('lists those who wait page by page, oldest first', async () => {
    const s = await scene();
    const oldest = await registered(s);
    s.house.clock.moveBy(1_000);
    const youngest = await register(s, { yTunnus: yTunnus('9000003-8') });
    const first = await s.registry.listWaiting({ limit: 1 });
    const second = await s.registry.listWaiting({ limit: 1, ...(first.next && { after: first.next }) });
    expect([...first.rows, ...second.rows].map(({ id: one }) => one)).toEqual([oldest, youngest]);
  });

  it('tells several providers in the order asked', async () => {
    const s = await scene();
    const first = await registered(s);
    const second = await register(s, { yTunnus: yTunnus('9000003-8') });
    const summaries = await s.registry.providerSummaries([second, first, second]);
    expect(summaries.map((one) => one.id)).toEqual([second, first, second]);
    expect(await s.registry.providerSummaries([])).toEqual([]);
  });

  describe('catalogue', () => {
    const drafted = async (s: Scene, provider: Id<'organisation'>) => {
      const done = await s.registry.draftService({ provider, card: aCard() }, act(WRITER));
      return { provider, id: id('service', done.ok ? done.value.id : '') };
    };

    it('shows a card only after publishing, and only of a confirmed provider', async () => {
      const s = await scene();
      const provider = await registered(s);
      const ref = await drafted(s, provider);
      const publish = () => s.registry.changeService(ref, { command: 'publish' }, act(WRITER));
      expect(await publish()).toMatchObject({ error: { code: 'registry.provider_not_confirmed' } });
      expect(await s.registry.listCatalogue('work_coaching', { limit: 10 })).toEqual({ rows: [] });
      await s.registry.changeProvider(provider, { command: 'confirm', officer: OFFICER }, act(OFFICER_PERSON));
      expect(await publish()).toMatchObject({ ok: true });
      const published = s.house.events().find(({ facts }) => facts[0]?.type === 'service.published');
      expect(zServicePublished.parse(published?.facts[0])).toMatchObject({ provider, service: ref.id, edition: 1 });
      expect(await s.registry.listCatalogue('work_coaching', { limit: 10 })).toMatchObject({
        rows: [{ id: ref.id, providerNames: GIVEN.names }],
      });
      expect(await s.registry.listCatalogue('career_coaching', { limit: 10 })).toEqual({ rows: [] });
    });

    it('does not publish for a provider that is closed in the same moment', async () => {
      const s = await scene();
      const provider = await confirmed(s);
      const ref = await drafted(s, provider);
      const close = { command: 'close', officer: OFFICER, reason: 'dissolved' } as const;
      const [published, closed] = await Promise.all([
        s.registry.changeService(ref, { command: 'publish' }, act(WRITER)),
        s.registry.changeProvider(provider, close, act(OFFICER_PERSON)),
      ]);
      expect(closed).toMatchObject({ ok: true });
      const order = s.house.events().flatMap((event) => event.facts.map((fact) => fact.type));
      const isOrdered = order.indexOf('service.published') < order.indexOf('provider.closed');
      expect(published.ok ? isOrdered : published.error.code === 'registry.provider_not_confirmed').toBe(true);
    });

    it('announces places, is withdrawn, and stays among its provider’s own', async () => {
      const s = await scene();
      const provider = await confirmed(s);
      const ref = await drafted(s, provider);
      await s.registry.changeService(ref, { command: 'publish' }, act(WRITER));
      await s.registry.changeService(ref, { command: 'announce_places', places: { free: 4 } }, act(WRITER));
      expect(await s.registry.listCatalogue('work_coaching', { limit: 10 })).toMatchObject({
        rows: [{ places: { free: 4 } }],
      });
      await s.registry.changeService(ref, { command: 'withdraw' }, act(WRITER));
      expect(await s.registry.listCatalogue('work_coaching', { limit: 10 })).toEqual({ rows: [] });
      expect(await s.registry.listOwnServices(provider, { limit: 10 })).toMatchObject({
        rows: [{ id: ref.id, state: 'withdrawn', version: 4 }],
      });
      expect(
        await s.registry.viewService({ ...ref, provider: id('organisation', `org_${'9'.repeat(26)}`) }),
      ).toMatchObject({ error: { code: 'registry.not_found' } });
    });

    it('goes on where a page ended', async () => {
      const s = await scene();
      const provider = await confirmed(s);
      for (let n = 0; n < 3; n += 1)
        await s.registry.changeService(await drafted(s, provider), { command: 'publish' }, act(WRITER));
      const all = await s.registry.listCatalogue('work_coaching', { limit: 10 });
      const first = await s.registry.listCatalogue('work_coaching', { limit: 2 });
      const rest = await s.registry.listCatalogue('work_coaching', {
        limit: 2,
        ...(first.next && { after: first.next }),
      });
      expect([...first.rows, ...rest.rows].map((card) => card.id)).toEqual(all.rows.map((card) => card.id));
      const own = await s.registry.listOwnServices(provider, { limit: 2 });
      const more = await s.registry.listOwnServices(provider, { limit: 2, ...(own.next && { after: own.next }) });
      expect([...own.rows, ...more.rows]).toHaveLength(3);
    });

    it('reads its pages with the same number of calls however many cards there are', async () => {
      const s = await scene();
      const provider = await confirmed(s);
      const publishOne = async () => {
        const ref = await drafted(s, provider);
        await s.registry.changeService(ref, { command: 'publish' }, act(WRITER));
      };
      const calls = async () => {
        const before = s.house.platform.db.meter.usage().roundTrips;
        await s.registry.listCatalogue('work_coaching', { limit: 20 });
        return s.house.platform.db.meter.usage().roundTrips - before;
      };
      await publishOne();
      const few = await calls();
      for (let n = 0; n < 10; n += 1) await publishOne();
      expect(await calls()).toBe(few);
    });
  });
});

describe('the public business register', () => {
  const company = (changes: Partial<Parameters<typeof ytjCompany>[0]> = {}) =>
    ytjCompany({
      yTunnus: '9000001-1',
      fi: 'Rannikon Työpaja ry',
      sv: 'Kustens Verkstad rf',
      form: 'ry',
      municipality: '905',
      city: 'Vaasa',
      registers: ['5'],
      ...changes,
    });
  const says =
    (value: unknown): JsonSource =>
    () =>
      Promise.resolve({ is: 'json', value });

  it('is asked at the registration, and an officer sees what differs; no event tells it', async () => {
    const s = await scene(says({ totalResults: 1, companies: [company()] }));
    const provider = await registered(s);
    expect(await s.registry.viewForOfficer(provider)).toMatchObject({
      ok: true,
      value: { looked: { result: 'found', entry: { kind: 'association' } }, differs: ['names'] },
    });
    expect(JSON.stringify(s.house.events())).not.toContain('Kustens Verkstad');
  });

  it('never stands in the way', async () => {
    const s = await scene();
    const provider = await registered(s);
    expect(await s.registry.viewProvider(provider)).toMatchObject({ value: { looked: { result: 'unavailable' } } });
  });

  it('is asked again by an officer, never about an organisation of its own', async () => {
    const answers = [
      { totalResults: 0, companies: [] },
      { totalResults: 1, companies: [company({ situation: 'KONK' })] },
    ];
    const s = await scene(() => Promise.resolve({ is: 'json', value: answers.shift() }));
    const provider = await registered(s);
    expect((await s.registry.listWaiting({ limit: 10 })).rows).toMatchObject([{ isWarned: false }]);
    const again = await s.registry.lookAgain(provider, OFFICER, act(OFFICER_PERSON));
    expect(again).toMatchObject({ ok: true, value: { version: 2 } });
    expect((await s.registry.listWaiting({ limit: 10 })).rows).toMatchObject([{ isWarned: true }]);
    const own = { ...OFFICER, organisations: [provider] };
    expect(await s.registry.lookAgain(provider, own, act(OFFICER_PERSON))).toMatchObject({
      error: { code: 'registry.own_organisation' },
    });
  });
});

describe('a letter to the address in the register', () => {
  const listed: JsonSource = () => {
    const rows = { form: 'ry', municipality: '905', city: 'Vaasa', registers: [] } as const;
    const company = ytjCompany({ yTunnus: '9000001-1', fi: 'Rannikon Työpaja ry', ...rows });
    return Promise.resolve({ is: 'json', value: { totalResults: 1, companies: [company] } });
  };
  const printed = async (s: Scene, provider: Id<'organisation'>) => {
    const letter = await s.registry.printLetter(provider, OFFICER, act(OFFICER_PERSON));
    if (!letter.ok) throw new Error(letter.error.code);
    return letter.value;
  };

  it('is printed with a code that is kept nowhere, and confirms whoever types it', async () => {
    const s = await scene(listed);
    const provider = await registered(s);
    await s.registry.askLetter(provider, act(WRITER));
    expect((await s.registry.listWaiting({ limit: 10 })).rows).toMatchObject([{ waitsFor: 'letter' }]);
    const letter = await printed(s, provider);
    expect(letter).toMatchObject({ address: 'PL 12, 65100 VAASA', names: { fi: 'Rannikon Työpaja ry' } });
    expect(letter.code).toMatch(/^[0-9A-HJKMNP-TV-Z]{4} [0-9A-HJKMNP-TV-Z]{4}$/);
    const view = await s.registry.viewProvider(provider);
    expect(JSON.stringify([view, s.house.events()])).not.toMatch(/codeHash|[0-9a-f]{64}"[^}]*codeHash/);
    expect(await s.registry.enterCode(provider, letter.code.toLowerCase(), act(WRITER))).toMatchObject({ ok: true });
    expect(await s.registry.viewProvider(provider)).toMatchObject({ value: { state: 'confirmed' } });
    const [last] = s.house.events().slice(-1);
    expect(zProviderConfirmed.parse(last?.facts[0])).toMatchObject({
      how: 'register_code',
      authority: OFFICER.authority,
    });
  });

  it('counts a wrong code before it refuses it, and no older letter counts', async () => {
    const s = await scene(listed);
    const provider = await registered(s);
    const first = await printed(s, provider);
    const second = await printed(s, provider);
    expect(await s.registry.enterCode(provider, first.code, act(WRITER))).toMatchObject({
      error: { code: 'registry.code_wrong', left: 4 },
    });
    for (let n = 3; n >= 0; n -= 1)
      expect(await s.registry.enterCode(provider, 'AAAA AAAA', act(WRITER))).toMatchObject({ error: { left: n } });
    expect(await s.registry.enterCode(provider, second.code, act(WRITER))).toMatchObject({
      error: { code: 'registry.code_over' },
    });
    expect(await s.registry.viewProvider(provider)).toMatchObject({ value: { state: 'provisional' } });
  });

  it('is refused the same way when the same wrong call comes twice', async () => {
    const s = await scene(listed);
    const provider = await registered(s);
    await printed(s, provider);
    const again = { ...act(WRITER), idempotency: { key: 'the-same-key', bodyHash: 'b' } };
    const twice = [await s.registry.enterCode(provider, 'AAAA AAAA', again)];
    twice.push(await s.registry.enterCode(provider, 'AAAA AAAA', again));
    const refused = { error: { code: 'registry.code_wrong', left: 4 } };
    expect(twice).toMatchObject([refused, refused]);
  });

  it('shows its code once: the same call told again says so', async () => {
    const s = await scene(listed);
    const provider = await registered(s);
    const again = { ...act(OFFICER_PERSON), idempotency: { key: 'the-same-key', bodyHash: 'b' } };
    expect(await s.registry.printLetter(provider, OFFICER, again)).toMatchObject({ ok: true });
    expect(await s.registry.printLetter(provider, OFFICER, again)).toMatchObject({
      error: { code: 'registry.letter_printed' },
    });
  });
});

describe('a colleague’s word on an account', () => {
  const bound = async (bindTogether: NonNullable<Parameters<typeof composeRegistry>[1]>['bindTogether']) => {
    const house = await aHouse(tables);
    const registry = composeRegistry(house.platform, { ...(bindTogether && { bindTogether }) });
    const s: Scene = { house, registry };
    const provider = await confirmed(s);
    await registry.changeProvider(provider, { command: 'propose_payee', payee: aPayee() }, act(WRITER));
    const confirm = { command: 'confirm_payee', how: 'second_person' } as const;
    const done = await registry.changeProvider(provider, confirm, act(SIGNATORY));
    return done.ok ? 'ok' : done.error.code;
  };

  it('counts alone, or together with the proposer’s, and otherwise not', async () => {
    expect(await bound((_, persons) => Promise.resolve(persons.includes(SIGNATORY)))).toBe('ok');
    expect(await bound((_, persons) => Promise.resolve(persons.includes(WRITER) && persons.includes(SIGNATORY)))).toBe(
      'ok',
    );
    expect(await bound((_, persons) => Promise.resolve(persons.join() === WRITER))).toBe('registry.signatures_missing');
    expect(await bound(undefined)).toBe('registry.signatures_missing');
  });
});
