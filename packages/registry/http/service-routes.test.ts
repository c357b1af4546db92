import { describe, expect, it } from 'vitest';
import { aServer, GIVEN, idIn, register } from '../testing/a-server.ts';
import { AUTHORITY, aCard, aSite, WRITER } from '../testing/samples.ts';

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

describe('places, pauses and versions over HTTP', () => {
  const aShop = async () => {
    const server = await aServer();
    const { call } = server;
    const org = await register(server);
    const office = { as: 'officer', for: AUTHORITY } as const;
    await call('POST', `/procurement/providers/${org}/confirmation`, { ...office, body: {}, match: 1 });
    const body = aCard({ sites: [aSite()] });
    const service = idIn((await call('POST', '/provider/services', { as: 'writer', for: org, body })).json);
    const own = (path: string, match: number, sent: unknown = {}) =>
      call('POST', `/provider${path}`, { as: 'writer', for: org, body: sent, match, key: `${path}-${String(match)}` });
    const look = (path: string) => call('GET', `/provider${path}`, { as: 'writer', for: org });
    await own(`/services/${service}/publication`, 1);
    return { ...server, org, service, own, look, office, at: `/services/${service}` };
  };

  it('confirms all cards with one call, which needs the version that was seen', async () => {
    const { own, look } = await aShop();
    expect(await look('/service-places')).toMatchObject({ json: { state: 'fresh', version: 1 } });
    expect(await own('/service-places/confirmation', 7)).toMatchObject({ status: 412 });
    expect(await own('/service-places/confirmation', 1)).toMatchObject({ status: 200, etag: '"2"' });
    expect(await look('/service-places')).toMatchObject({ json: { confirmed: { by: WRITER }, version: 2 } });
  });

  it.each([
    ['fewer than none', '/places', { free: -1 }, 'registry.places_unreal'],
    ['a start that is past', '/places', { free: 1, nextStart: '2020-01-01' }, 'registry.places_unreal'],
    [
      'a site that is not on the card',
      '/places',
      { free: 1, bySite: [{ site: 'x', free: 1 }] },
      'registry.site_unknown',
    ],
    ['a pause that is over', '/pause', { reason: 'full', until: '2020-01-01' }, 'registry.pause_past'],
    ['to resume what runs', '/resumption', {}, 'lifecycle.not_allowed'],
  ])('refuses %s', async (_what, path, body, code) => {
    const { own, at, look } = await aShop();
    expect(await own(`${at}${path}`, 2, body)).toMatchObject({ json: { code } });
    expect(await look(at)).toMatchObject({ json: { version: 2, state: 'published' } });
  });

  it.each([
    ['10 000 characters', { summary: { fi: 'a'.repeat(10_000) } }],
    ['two sites with one key', { sites: [aSite(), aSite()] }],
    ['a site key that is a path', { sites: [aSite({ key: '../x' })] }],
    ['an accessibility nobody knows', { sites: [{ ...aSite(), accessibility: ['stairs'] }] }],
    ['a method nobody knows', { methods: ['magic'] }],
  ])('takes no card with %s', async (_what, changes) => {
    const { own, at } = await aShop();
    const refused = await own(`${at}/card`, 2, { ...aCard(), ...changes });
    expect(refused).toMatchObject({ status: 400, json: { code: 'http.body_invalid' } });
  });

  it('takes no card with a control character', async () => {
    const { own, at } = await aShop();
    const refused = await own(`${at}/card`, 2, aCard({ names: { fi: 'Paja\u0007' } }));
    expect(refused).toMatchObject({ status: 400, json: { code: 'http.text_unseen' } });
  });

  it('pauses with a reason, and takes clients again', async () => {
    const { own, at, look } = await aShop();
    expect(await own(`${at}/pause`, 2, { reason: 'staff' })).toMatchObject({ status: 200 });
    expect(await look(at)).toMatchObject({ json: { state: 'paused', pause: { reason: 'staff' } } });
    expect(await own(`${at}/resumption`, 3)).toMatchObject({ status: 200 });
    expect(await look(at)).toMatchObject({ json: { state: 'published' } });
  });

  it('shows the provider and an official what the card said and when, and a stranger nothing', async () => {
    const { call, house, own, at, look, office, org } = await aShop();
    const first = house.clock.now();
    house.clock.moveBy(1_000);
    await own(`${at}/card`, 2, aCard({ remote: true }));
    const editions = await look(`${at}/editions`);
    expect(editions.json).toMatchObject({
      rows: [
        { number: 2, remote: true },
        { number: 1, remote: false },
      ],
    });
    const asked = `${at}/edition?at=${first}`;
    expect(await look(asked)).toMatchObject({ json: { number: 1, sites: [{ key: 'vaasa' }] } });
    expect(await look(`${at}/edition?at=2020-01-01T00:00:00.000Z`)).toMatchObject({ status: 404 });
    expect(await look(`${at}/edition?at=yesterday`)).toMatchObject({ status: 400 });
    const officially = `/procurement/providers/${org}`;
    expect((await call('GET', `${officially}/services`, office)).json).toMatchObject({
      rows: [{ state: 'published' }],
    });
    expect((await call('GET', `${officially}${at}/editions`, office)).json).toEqual(editions.json);
    expect(await call('GET', `${officially}${asked}`, office)).toMatchObject({ json: { number: 1 } });
    const stranger = { as: 'signatory', for: `org_${'7'.repeat(26)}` } as const;
    expect(await call('GET', `/provider${at}/editions`, stranger)).toMatchObject({ status: 404 });
    expect(await call('GET', `/provider${asked}`, stranger)).toMatchObject({ status: 404 });
  });
});
