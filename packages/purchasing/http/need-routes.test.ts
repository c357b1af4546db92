import { ok } from '@kt/kernel';
import type { Admitted } from '@kt/platform/http/gate.ts';
import { createApp } from '@kt/platform/http/shell.ts';
import { aHouse } from '@kt/platform/testing/house.ts';
import { expect, it } from 'vitest';
import * as z from 'zod';
import { composePurchasing, tables } from '../compose.ts';
import { aNeedDescription } from '../testing/needs.ts';
import { AUTHORITY, aCategory, aDescription, MORNING, PARTNER, PROVIDER } from '../testing/samples.ts';
import { categoryRoutes } from './category-routes.ts';
import { needCommentRoutes } from './need-comment-routes.ts';
import { needRoutes } from './need-routes.ts';
import { systemRoutes } from './system-routes.ts';

const zDone = z.looseObject({ id: z.string(), version: z.int() });
const officer: Admitted = { by: 'per_o', actingFor: AUTHORITY, roles: [], organisations: [] };
const member = (of: string): Admitted => ({ by: 'per_m', actingFor: of, roles: [], organisations: [of] });

const start = async () => {
  const house = await aHouse(tables, MORNING);
  const purchasing = composePurchasing(house.platform, {
    mandateOf: () => Promise.resolve('registered'),
    consortiumOf: () => Promise.resolve(undefined),
  });
  let caller = officer;
  const app = createApp({
    gate: { admit: () => Promise.resolve(ok(caller)) },
    wording: (code: string) => code,
    log: house.platform.log,
    clock: house.platform.clock,
  })
    .route('/', needRoutes(purchasing))
    .route('/', systemRoutes(purchasing))
    .route('/', categoryRoutes(purchasing))
    .route('/p', needCommentRoutes(purchasing));
  let keys = 0;
  const send = async (by: Admitted, method: string, path: string, body?: object, version?: number) => {
    caller = by;
    keys += 1;
    const headers = {
      'idempotency-key': `key-${String(keys).padStart(8, '0')}`,
      ...(version && { 'if-match': `"${String(version)}"` }),
    };
    const response = await app.request(path, { method, headers, ...(body && { body: JSON.stringify(body) }) });
    return { status: response.status, body: await response.json() };
  };
  const done = async (...call: Parameters<typeof send>) => {
    const { status, body } = await send(...call);
    expect(status, JSON.stringify(body)).toBe(200);
    return zDone.parse(body);
  };
  const announced = async () => {
    const { id } = await done(officer, 'POST', '/needs', aNeedDescription);
    await done(officer, 'POST', `/needs/${id}/announcement`, {}, 1);
    return { one: `/needs/${id}`, own: `/p/authorities/${AUTHORITY}/needs/${id}` };
  };
  return { send, done, announced };
};

it('shows a draft to nobody outside, and takes no comment on it', async () => {
  const { send, done } = await start();
  const { id } = await done(officer, 'POST', '/needs', aNeedDescription);
  const own = `/p/authorities/${AUTHORITY}/needs/${id}`;
  expect((await send(member(PROVIDER), 'GET', own)).status).toBe(404);
  expect((await send(member(PROVIDER), 'POST', `${own}/comment`, { text: 'Ehkä' })).status).toBe(404);
});

it('names the comments to the officer, and shows each organisation its own alone', async () => {
  const { send, done, announced } = await start();
  const { one, own } = await announced();
  await done(member(PROVIDER), 'POST', `${own}/comment`, { text: 'Ryhmät ovat suuria' });
  await done(member(PROVIDER), 'POST', `${own}/comment`, { text: 'Ryhmät ovat liian suuria' });
  await done(member(PARTNER), 'POST', `${own}/comment`, { text: 'Hyvä suunnitelma' });
  expect((await send(officer, 'GET', `${one}/comments`)).body).toMatchObject({
    rows: [
      { provider: PROVIDER, text: 'Ryhmät ovat liian suuria', version: 2 },
      { provider: PARTNER, text: 'Hyvä suunnitelma', version: 1 },
    ],
  });
  const seen = JSON.stringify((await send(member(PARTNER), 'GET', own)).body);
  expect(seen).toContain('Hyvä suunnitelma');
  expect(seen).not.toContain('Ryhmät');
});

it('closes with a published system of the authority, and with no other', async () => {
  const { send, done, announced } = await start();
  const { one } = await announced();
  const { id: system } = await done(officer, 'POST', '/systems', aDescription);
  expect((await send(officer, 'POST', `${one}/closing`, { system }, 2)).status).toBe(404);
  const { id: _id, ...category } = aCategory;
  await done(officer, 'POST', `/systems/${system}/categories`, category, 1);
  await done(officer, 'POST', `/systems/${system}/publication`, { notice: 'HILMA 1' }, 2);
  await done(officer, 'POST', `${one}/closing`, { system }, 2);
  expect((await send(officer, 'GET', one)).body).toMatchObject({ state: 'closed', closed: { system } });
  expect((await send(officer, 'POST', `${one}/dropping`, { reason: 'Rahoitus siirtyi' }, 3)).status).toBe(409);
});

it('refuses a month that is none and a text in one language', async () => {
  const { send } = await start();
  const post = async (body: object) => (await send(officer, 'POST', '/needs', { ...aNeedDescription, ...body })).status;
  expect(await post({ plannedMonth: '2026-13' })).toBe(400);
  expect(await post({ title: { fi: 'Vain suomeksi' } })).toBe(400);
});

it('changes an announced need for all to see, and tells an organisation which needs wait for its words', async () => {
  const { send, done, announced } = await start();
  const { one, own } = await announced();
  const list = `/p/authorities/${AUTHORITY}/needs`;
  const at = MORNING;
  expect((await send(member(PROVIDER), 'GET', list)).body).toMatchObject({ rows: [{ changed: at }] });
  await done(member(PROVIDER), 'POST', `${own}/comment`, { text: 'Ryhmät ovat suuria' });
  expect((await send(member(PROVIDER), 'GET', list)).body).toMatchObject({ rows: [{ changed: at, commented: at }] });
  expect(JSON.stringify((await send(member(PARTNER), 'GET', list)).body)).not.toContain('commented');
  const market = { day: '2026-01-20', from: '13:00', to: '14:30', place: { fi: 'Kaupungintalo', sv: 'Stadshuset' } };
  await done(officer, 'POST', `${one}/changes`, { ...aNeedDescription, market }, 2);
  expect((await send(officer, 'GET', one)).body).toMatchObject({
    market,
    changes: [{ fields: ['market'], before: {} }],
  });
  expect((await send(officer, 'POST', `${one}/changes`, { ...aNeedDescription, market }, 3)).status).toBe(409);
  const backwards = { ...aNeedDescription, market: { ...market, to: '12:00' } };
  expect((await send(officer, 'POST', `${one}/changes`, backwards, 3)).status).toBe(400);
  await done(officer, 'POST', `${one}/dropping`, { reason: 'Rahoitus siirtyi' }, 3);
  expect((await send(member(PROVIDER), 'GET', list)).body).toMatchObject({ rows: [] });
});
