import { err, ok } from '@kt/kernel';
import type { Gate } from '@kt/platform/http/gate.ts';
import { createApp } from '@kt/platform/http/shell.ts';
import { aHouse } from '@kt/platform/testing/house.ts';
import { describe, expect, it } from 'vitest';
import { composeRegistry, tables } from '../compose.ts';
import { AUTHORITY, aCard, aNewProvider, aPayee, OFFICER_PERSON, SIGNATORY, WRITER } from '../testing/samples.ts';
import { caseworkRoutes } from './casework-routes.ts';
import { procurementRoutes } from './procurement-routes.ts';
import { providerRoutes } from './provider-routes.ts';
import { providerServiceRoutes } from './provider-service-routes.ts';

const PEOPLE = { writer: WRITER, signatory: SIGNATORY, officer: OFFICER_PERSON, insider: OFFICER_PERSON } as const;
type Person = keyof typeof PEOPLE;

/** Lets everybody in as who they say they are: roles are the permission table's matter, tested with it. */
const gate: Gate = {
  admit: (request) => {
    const who = request.headers.get('x-test-person');
    const person = Object.entries(PEOPLE).find(([name]) => name === who)?.[1];
    if (person === undefined) return Promise.resolve(err({ code: 'access.signed_out' }));
    const actingFor = request.headers.get('acting-for');
    const organisations = who === 'insider' ? [request.headers.get('x-test-member-of') ?? ''] : [];
    return Promise.resolve(ok({ by: person, ...(actingFor && { actingFor }), roles: [], organisations }));
  },
};

type Call = {
  readonly as: Person;
  readonly for?: string;
  readonly body?: unknown;
  readonly match?: number;
  readonly key?: string;
  readonly memberOf?: string;
};

const aServer = async () => {
  const house = await aHouse(tables);
  const x = composeRegistry(house.platform);
  const app = createApp({ gate, wording: (code) => code, log: house.platform.log, clock: house.platform.clock })
    .route('/provider', providerRoutes(x))
    .route('/provider', providerServiceRoutes(x))
    .route('/procurement', procurementRoutes(x))
    .route('/casework', caseworkRoutes(x));
  const call = async (method: string, path: string, { as, for: party, body, match, key, memberOf }: Call) => {
    const headers = {
      'x-test-person': as,
      'idempotency-key': key ?? `${method}-${path}-${as}`,
      ...(party && { 'acting-for': party }),
      ...(match !== undefined && { 'if-match': `"${String(match)}"` }),
      ...(memberOf && { 'x-test-member-of': memberOf }),
    };
    const answer = await app.request(path, {
      method,
      headers,
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    const json: unknown = await answer.json();
    return { status: answer.status, json, etag: answer.headers.get('etag') };
  };
  return { house, call };
};
type Server = Awaited<ReturnType<typeof aServer>>;

const { id: _id, ...GIVEN } = aNewProvider();

const idIn = (json: unknown): string => {
  const id = typeof json === 'object' && json !== null && 'id' in json ? json.id : undefined;
  if (typeof id !== 'string') throw new Error(`no id in ${JSON.stringify(json)}`);
  return id;
};

const register = async ({ call }: Server): Promise<string> => {
  const made = await call('POST', '/provider/providers', { as: 'writer', body: GIVEN });
  expect(made).toMatchObject({ status: 200, etag: '"1"', json: { version: 1 } });
  return idIn(made.json);
};

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

describe('the catalogue over HTTP', () => {
  it('goes from a draft to what a case worker sees', async () => {
    const server = await aServer();
    const { call } = server;
    const org = await register(server);
    await call('POST', `/procurement/providers/${org}/confirmation`, {
      as: 'officer',
      for: AUTHORITY,
      body: {},
      match: 1,
    });
    const drafted = await call('POST', '/provider/services', { as: 'writer', for: org, body: aCard() });
    const service = idIn(drafted.json);
    const act = (path: string, match: number, body: unknown = {}) =>
      call('POST', `/provider/services/${service}${path}`, { as: 'writer', for: org, body, match });
    const catalogue = () =>
      call('GET', '/casework/services?serviceType=work_coaching', { as: 'officer', for: AUTHORITY });

    expect((await catalogue()).json).toEqual({ rows: [] });
    expect(await act('/card', 1, aCard({ remote: true }))).toMatchObject({ status: 200 });
    expect(await act('/publication', 2)).toMatchObject({ status: 200 });
    expect(await act('/places', 3, { free: 5 })).toMatchObject({ status: 200 });
    expect((await catalogue()).json).toMatchObject({
      rows: [{ id: service, remote: true, places: { free: 5 }, providerNames: GIVEN.names }],
    });
    expect(await act('/withdrawal', 4)).toMatchObject({ status: 200 });
    expect(await act('/discarding', 5)).toMatchObject({ status: 200 });
    const own = await call('GET', '/provider/services', { as: 'writer', for: org });
    expect(own.json).toMatchObject({ rows: [{ id: service, state: 'discarded' }] });
  });

  it('hides another provider’s card', async () => {
    const server = await aServer();
    const { call } = server;
    const org = await register(server);
    const drafted = await call('POST', '/provider/services', { as: 'writer', for: org, body: aCard() });
    const path = `/provider/services/${idIn(drafted.json)}`;
    const stranger = `org_${'7'.repeat(26)}`;
    expect(await call('GET', path, { as: 'writer', for: org })).toMatchObject({ status: 200 });
    expect(await call('GET', path, { as: 'signatory', for: stranger })).toMatchObject({ status: 404 });
    const edit = { as: 'signatory', for: stranger, body: {}, match: 1 } as const;
    expect(await call('POST', `${path}/publication`, edit)).toMatchObject({ status: 404 });
  });

  it('pages with cursors that belong to one caller and one query', async () => {
    const server = await aServer();
    const { call } = server;
    const org = await register(server);
    for (let n = 0; n < 51; n += 1)
      await call('POST', '/provider/services', {
        as: 'writer',
        for: org,
        body: aCard(),
        key: `card-${String(n).padStart(4, '0')}`,
      });
    const first = await call('GET', '/provider/services', { as: 'writer', for: org });
    const cursor = /"cursor":"([^"]+)"/.exec(JSON.stringify(first.json))?.[1] ?? '';
    const next = (party: string) => call('GET', `/provider/services?cursor=${cursor}`, { as: 'writer', for: party });
    expect(JSON.stringify((await next(org)).json).match(/svc_/g)).toHaveLength(1);
    expect(await next(`org_${'7'.repeat(26)}`)).toMatchObject({ status: 400, json: { code: 'http.cursor_invalid' } });
  });
});
