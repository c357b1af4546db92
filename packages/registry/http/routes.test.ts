import { describe, expect, it } from 'vitest';
import { aServer, GIVEN, idIn, type Person, register } from '../testing/a-server.ts';
import { AUTHORITY, aPayee, SIGNATORY } from '../testing/samples.ts';

describe('registering over HTTP', () => {
  it('makes one provider however often the same call arrives', async () => {
    const server = await aServer();
    const first = await register(server);
    expect(await register(server)).toBe(first);
    const other = { as: 'writer', body: { ...GIVEN, language: 'fi' } } as const;
    expect(await server.call('POST', '/provider/providers', other)).toMatchObject({ status: 422 });
    const again = await server.call('POST', '/provider/providers', { as: 'signatory', body: GIVEN });
    expect(again).toMatchObject({ status: 409, json: { code: 'registry.claim_disputed' } });
  });

  it.each([
    ['a wrong check digit', { yTunnus: '9000001-2' }],
    ['an account that cannot exist', { iban: 'FI00' }],
    ['a field nobody asked for', { points: 3 }],
    ['no kind', { kind: undefined }],
    ['an unknown municipality', { homeMunicipality: '000' }],
  ])('refuses %s', async (_why, changes) => {
    const { call } = await aServer();
    const refused = await call('POST', '/provider/providers', { as: 'writer', body: { ...GIVEN, ...changes } });
    expect(refused).toMatchObject({ status: 400, json: { code: 'http.body_invalid' } });
  });

  it('names the rule when the content is wrong', async () => {
    const { call } = await aServer();
    const nameless = await call('POST', '/provider/providers', { as: 'writer', body: { ...GIVEN, names: {} } });
    expect(nameless).toMatchObject({ status: 422, json: { code: 'registry.name_missing' } });
  });
});

describe('from registered to paid over HTTP', () => {
  it('takes a payee, an officer, and for a new account a second person', async () => {
    const server = await aServer();
    const { call } = server;
    const org = await register(server);
    const own = (path: string, body: unknown, match: number, as: Person = 'writer') =>
      call('POST', `/provider/providers/own${path}`, {
        as,
        for: org,
        body,
        match,
        key: `own-${String(calls.push(path))}-call`,
      });
    const calls: string[] = [];
    expect(await own('/payee', aPayee(), 1)).toMatchObject({ status: 200, json: { version: 2 } });
    expect(await own('/payee', aPayee(), 1)).toMatchObject({ status: 412 });

    const waiting = await call('GET', '/procurement/providers', { as: 'officer', for: AUTHORITY });
    expect(waiting.json).toMatchObject({ rows: [{ id: org, waitsFor: 'confirmation' }] });
    const confirm = (as: Person, memberOf?: string) =>
      call('POST', `/procurement/providers/${org}/confirmation`, {
        as,
        for: AUTHORITY,
        body: {},
        match: 2,
        ...(memberOf && { memberOf }),
      });
    expect(await confirm('insider', org)).toMatchObject({ status: 403, json: { code: 'registry.own_organisation' } });
    expect(await confirm('officer')).toMatchObject({ status: 200, json: { version: 3 } });

    const moved = { ...aPayee(), iban: 'FI5542345670000081' };
    expect(await own('/payee', moved, 3)).toMatchObject({ status: 200 });
    expect(await own('/payee/confirmation', {}, 4)).toMatchObject({
      status: 403,
      json: { code: 'registry.same_person' },
    });
    expect(await own('/payee/confirmation', {}, 4, 'signatory')).toMatchObject({ status: 200 });
    const view = await call('GET', '/provider/providers/own', { as: 'writer', for: org });
    expect(view).toMatchObject({ status: 200, etag: '"5"', json: { state: 'confirmed', payee: { iban: moved.iban } } });
  });

  it('tells officials what providers are called, and nothing of what it does not know', async () => {
    const server = await aServer();
    const org = await register(server);
    const names = (ids: string) =>
      server.call('GET', `/procurement/provider-names?ids=${ids}`, { as: 'officer', for: AUTHORITY });
    expect(await names(`${org},${org},nobody,org_00000000000000000000000099`)).toMatchObject({
      status: 200,
      json: { rows: [{ id: org, names: GIVEN.names }] },
    });
    expect((await names('')).json).toEqual({ rows: [] });
    const coach = await server.call('GET', `/casework/provider-names?ids=${org}`, { as: 'officer', for: AUTHORITY });
    expect(coach.json).toEqual({ rows: [{ id: org, names: GIVEN.names }] });
  });

  it('lets the provider correct itself, and take a proposal back or refuse it', async () => {
    const server = await aServer();
    const { call } = server;
    const org = await register(server);
    const own = (path: string, body: unknown, match: number) =>
      call('POST', `/provider/providers/own${path}`, {
        as: 'writer',
        for: org,
        body,
        match,
        key: `own-${path}-${String(match)}`,
      });
    expect(await own('/corrections', { names: { sv: 'Nytt namn rf' } }, 1)).toMatchObject({ status: 200 });
    expect(await own('/payee', aPayee(), 2)).toMatchObject({ status: 200 });
    expect(await own('/payee/withdrawal', {}, 3)).toMatchObject({ status: 200 });
    await call('POST', `/procurement/providers/${org}/confirmation`, {
      as: 'officer',
      for: AUTHORITY,
      body: {},
      match: 4,
    });
    expect(await own('/payee', aPayee(), 5)).toMatchObject({ status: 200 });
    expect(await own('/payee/refusal', { reason: 'not ours' }, 6)).toMatchObject({ status: 200 });
    const view = await call('GET', '/provider/providers/own', { as: 'writer', for: org });
    expect(view.json).toMatchObject({ names: { sv: 'Nytt namn rf' }, payees: [], version: 7 });
  });

  it('lets an officer refuse a provider, with a reason', async () => {
    const server = await aServer();
    const org = await register(server);
    const refuse = (reason: string) =>
      server.call('POST', `/procurement/providers/${org}/refusal`, {
        as: 'officer',
        for: AUTHORITY,
        body: { reason },
        match: 1,
        key: `refusal-${reason}-0`,
      });
    expect(await refuse('')).toMatchObject({ status: 422, json: { code: 'registry.reason_missing' } });
    expect(await refuse('unknown')).toMatchObject({ status: 200, json: { version: 2 } });
  });

  it('lets an officer confirm an account after a call, refuse and close', async () => {
    const server = await aServer();
    const { call } = server;
    const org = await register(server);
    const officer = (path: string, match: number, body: unknown = {}) =>
      call('POST', `/procurement/providers/${org}${path}`, { as: 'officer', for: AUTHORITY, body, match });
    await officer('/confirmation', 1);
    await call('POST', '/provider/providers/own/payee', { as: 'writer', for: org, body: aPayee(), match: 2 });
    expect(await officer('/payee/confirmation', 3)).toMatchObject({ status: 400 });
    expect(await officer('/payee/confirmation', 3, { called: '06 000 0000' })).toMatchObject({ status: 200 });
    expect(await officer('/refusal', 4, { reason: 'late' })).toMatchObject({ status: 409 });
    expect(await officer('/closing', 4, { reason: 'dissolved' })).toMatchObject({ status: 200 });
    const seen = await call('GET', `/procurement/providers/${org}`, { as: 'officer', for: AUTHORITY });
    expect(seen.json).toMatchObject({ state: 'closed', commands: [] });
  });

  it('calls the number that was on file before somebody changed it, and shows the officer both', async () => {
    const server = await aServer();
    const { call, house } = server;
    const org = await register(server);
    const calls: string[] = [];
    const officer = (path: string, match: number, body: unknown = {}) =>
      call('POST', `/procurement/providers/${org}${path}`, {
        as: 'officer',
        for: AUTHORITY,
        body,
        match,
        key: `officer-call-${String(calls.push(path))}`,
      });
    const own = (path: string, match: number, body: unknown) =>
      call('POST', `/provider/providers/own${path}`, { as: 'writer', for: org, body, match });
    await officer('/confirmation', 1);
    house.clock.moveBy(60 * 86_400_000);
    const contacts = { email: 'x@taken.example', phone: '+358 40 999 9999' };
    expect(await own('/corrections', 2, { contacts })).toMatchObject({ status: 200 });
    const stolen = { ...aPayee(), iban: 'FI5542345670000081', from: '2026-04-01' };
    expect(await own('/payee', 3, stolen)).toMatchObject({ status: 200 });
    const seen = await call('GET', `/procurement/providers/${org}`, { as: 'officer', for: AUTHORITY });
    expect(seen.json).toMatchObject({ contacts, contactsToCall: GIVEN.contacts, contactsBefore: [GIVEN.contacts] });
    const itself = await call('GET', '/provider/providers/own', { as: 'writer', for: org });
    expect(itself.json).not.toHaveProperty('contactsBefore');
    expect(await officer('/payee/confirmation', 4, { called: contacts.phone })).toMatchObject({
      status: 422,
      json: { code: 'registry.other_number' },
    });
    expect(await officer('/payee/confirmation', 4, { called: '+358 6 000 0000' })).toMatchObject({ status: 200 });
  });

  it('cannot call a provider that never gave a number', async () => {
    const { call } = await aServer();
    const unreachable = { ...GIVEN, contacts: { email: 'only@mail.example' } };
    const org = idIn((await call('POST', '/provider/providers', { as: 'writer', body: unreachable })).json);
    const at = `/procurement/providers/${org}`;
    await call('POST', `${at}/confirmation`, { as: 'officer', for: AUTHORITY, body: {}, match: 1 });
    await call('POST', '/provider/providers/own/payee', { as: 'writer', for: org, body: aPayee(), match: 2 });
    const called = { as: 'officer', for: AUTHORITY, body: { called: '06 000 0000' }, match: 3 } as const;
    expect(await call('POST', `${at}/payee/confirmation`, called)).toMatchObject({
      status: 409,
      json: { code: 'registry.number_missing' },
    });
  });

  it('lays a second claim on a Y-tunnus before the officers until one settles it', async () => {
    const server = await aServer();
    const { call, house } = server;
    const org = await register(server);
    await call('POST', `/procurement/providers/${org}/confirmation`, {
      as: 'officer',
      for: AUTHORITY,
      body: {},
      match: 1,
    });
    for (const key of ['claim-0001', 'claim-0002'])
      expect(await call('POST', '/provider/providers', { as: 'signatory', body: GIVEN, key })).toMatchObject({
        status: 409,
        json: { code: 'registry.claim_disputed' },
      });
    const facts = house
      .events()
      .flatMap((event) => event.facts.filter(({ type }) => type === 'provider.claim_disputed'));
    expect(facts).toMatchObject([{ provider: org, by: SIGNATORY, yTunnus: GIVEN.yTunnus }]);
    const own = await call('POST', '/provider/providers', { as: 'writer', body: GIVEN, key: 'claim-0003' });
    expect(own).toMatchObject({ status: 409, json: { code: 'registry.y_tunnus_taken' } });
    const waiting = () => call('GET', '/procurement/providers', { as: 'officer', for: AUTHORITY });
    expect((await waiting()).json).toMatchObject({ rows: [{ id: org, waitsFor: 'dispute', claimants: 1 }] });
    const settle = (match: number, reason: string) =>
      call('POST', `/procurement/providers/${org}/dispute/settlement`, {
        as: 'officer',
        for: AUTHORITY,
        body: { reason },
        match,
        key: `settling-${String(match)}-${String(reason.length)}`,
      });
    expect(await settle(3, '')).toMatchObject({ status: 422, json: { code: 'registry.reason_missing' } });
    expect(await settle(3, 'the register names the first')).toMatchObject({ status: 200 });
    expect(await settle(4, 'again')).toMatchObject({ status: 409, json: { code: 'registry.no_dispute' } });
    expect((await waiting()).json).toMatchObject({ rows: [] });
  });

  it('answers 404 without a party to act for', async () => {
    const { call } = await aServer();
    expect(await call('GET', '/provider/providers/own', { as: 'writer' })).toMatchObject({ status: 404 });
    expect(await call('GET', '/procurement/providers', { as: 'officer' })).toMatchObject({ status: 404 });
    expect(await call('GET', '/provider/providers/own', { as: 'writer', for: AUTHORITY })).toMatchObject({
      status: 404,
    });
  });
});
