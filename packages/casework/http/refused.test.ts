import { err, id, plusHours } from '@kt/kernel';
import type { Gate } from '@kt/platform/http/gate.ts';
import { onRefused } from '@kt/platform/http/on-refused.ts';
import { createApp } from '@kt/platform/http/shell.ts';
import { beforeEach, expect, it } from 'vitest';
import { must } from '../testing/a-client.ts';
import { aNeighbourhood, type Neighbourhood } from '../testing/a-house.ts';
import {
  AUTHORITY,
  CASE_WORKER,
  CONTACT,
  OTHER_PROVIDER,
  PROVIDER,
  PROVIDER_WORKER,
  person,
} from '../testing/samples.ts';
import { clientRoutes } from './client-routes.ts';
import { providerRoutes } from './provider-routes.ts';
import { referralRoutes } from './referral-routes.ts';
import { refusedRoutes } from './refused-routes.ts';

const FINANCE = person(20);
/** Whom the gate lets in; it tells of everybody who calls. */
const gateFor = (by: string, actingFor: string, isLetIn: boolean): Gate => ({
  admit: (_request, operation, told) => {
    told?.(by);
    const forbidden = err({ code: 'access.forbidden', operation });
    const value = { by, actingFor, roles: [], organisations: [actingFor] };
    return Promise.resolve(isLetIn ? { ok: true, value } : forbidden);
  },
});

const appFor = (n: Neighbourhood, gate: Gate) =>
  createApp({ gate, wording: (code) => code, log: n.house.platform.log, clock: n.house.platform.clock })
    .use(onRefused(n.casework.keepRefused))
    .route('/', clientRoutes(n.casework))
    .route('/', referralRoutes(n.casework))
    .route('/', refusedRoutes(n.casework))
    .route('/', providerRoutes(n.casework));

let n: Neighbourhood;
beforeEach(async () => {
  n = await aNeighbourhood();
});

const as = (by: string, actingFor: string, isLetIn = true) => {
  const app = appFor(n, gateFor(by, actingFor, isLetIn));
  return async (path: string, init: { method?: string; headers?: Record<string, string>; body?: string } = {}) =>
    (await app.request(path, { ...init, headers: { 'acting-for': actingFor, ...init.headers } })).status;
};
const keptOf = async (client: Parameters<typeof n.casework.listRefusedOf>[0]) =>
  must(await n.casework.listRefusedOf(client, { limit: 50 })).rows;

it('keeps that a provider wanted to know the client before it accepted, and says why it was refused', async () => {
  const { client, ref } = await n.offered(await n.agreement());
  expect(await as(PROVIDER_WORKER, PROVIDER)(`/provider/authorities/${AUTHORITY}/referrals/${ref.id}/client`)).toBe(
    403,
  );
  const entry = { by: PROVIDER_WORKER, actingFor: PROVIDER, operation: 'referral.reveal_client', referral: ref.id };
  expect(await keptOf(client)).toMatchObject([
    { ...entry, code: 'casework.not_revealed', because: 'not_accepted', at: n.house.clock.now() },
  ]);
});

it('keeps that somebody from finance asked for a client, though the gate let nobody in', async () => {
  const client = await n.client();
  expect(await as(FINANCE, AUTHORITY, false)(`/worker/clients/${client.id}?purpose=audit`)).toBe(403);
  expect(await keptOf(client)).toMatchObject([{ by: FINANCE, code: 'access.forbidden', because: 'no_right' }]);
});

it('keeps that another provider named the referral, which is answered as if there were none', async () => {
  const { client, ref } = await n.offered(await n.agreement());
  expect(await as(person(9), OTHER_PROVIDER)(`/provider/authorities/${AUTHORITY}/referrals/${ref.id}`)).toBe(404);
  expect(await keptOf(client)).toMatchObject([{ actingFor: OTHER_PROVIDER, because: 'no_right' }]);
});

it('keeps nothing that a caller wrote in place of whom it acts for', async () => {
  const { client, ref } = await n.offered(await n.agreement());
  const path = `/provider/authorities/${AUTHORITY}/referrals/${ref.id}/client`;
  const words = ['150499-901H', 'Sirkka on sairas', `${PROVIDER}x`];
  for (const [n, said] of words.entries()) expect(await as(person(30 + n), said, false)(path)).toBe(403);
  const kept = await keptOf(client);
  expect(kept).toHaveLength(words.length);
  expect(kept.filter((entry) => 'actingFor' in entry)).toEqual([]);
  expect(await n.house.dump()).not.toMatch(/150499|Sirkka/);
});

it('keeps an offer that could not be sent, with the reason', async () => {
  const agreement = await n.agreement({ places: 1 });
  const client = await n.client();
  const draft = await n.chosen(client, agreement);
  await n.offered(agreement);
  const headers = { 'idempotency-key': 'offer-key-1', 'if-match': '"2"' };
  const worker = as(CASE_WORKER, AUTHORITY);
  expect(await worker(`/worker/referrals/${draft.id}/offer`, { method: 'POST', headers, body: '{}' })).toBe(409);
  expect(await keptOf(client)).toMatchObject([{ code: 'agreements.full', because: 'full', referral: draft.id }]);
});

it('writes one entry a person, client, operation and hour, however often and however many at once', async () => {
  const [client, other] = [await n.client(), await n.client()];
  const finance = as(FINANCE, AUTHORITY, false);
  await Promise.all(Array.from({ length: 12 }, () => finance(`/worker/clients/${client.id}?purpose=audit`)));
  await finance(`/worker/clients/${client.id}?purpose=audit`);
  expect(await keptOf(client)).toHaveLength(1);
  await finance(`/worker/clients/${other.id}?purpose=audit`);
  n.house.clock.moveTo(plusHours(n.house.clock.now(), 1));
  await finance(`/worker/clients/${client.id}?purpose=audit`);
  expect(await keptOf(client)).toHaveLength(2);
  const month = await n.casework.listRefused(AUTHORITY, undefined, { limit: 50 });
  expect(month.rows[0]?.client).toBe(client.id);
  expect(month.rows.map((one) => one.client).sort()).toEqual([client.id, client.id, other.id].sort());
  expect((await n.casework.listRefused(AUTHORITY, '2025-01', { limit: 50 })).rows).toEqual([]);
});

it('fills nothing for clients that do not exist, nor for calls that are only filled in wrongly', async () => {
  const before = (await n.house.dump()).length;
  const missing = id('client', `cli_${'0'.repeat(25)}9`);
  expect(await as(FINANCE, AUTHORITY, false)(`/worker/clients/${missing}?purpose=audit`)).toBe(403);
  const client = await n.client();
  const after = (await n.house.dump()).length;
  expect(await as(CASE_WORKER, AUTHORITY)(`/worker/clients/${client.id}?purpose=nosiness`)).toBe(400);
  expect((await n.house.dump()).length).toBe(after);
  expect(after).toBeGreaterThan(before);
  expect(await keptOf(client)).toEqual([]);
});

it('holds ids and codes, and nothing that says who the client is', async () => {
  const { client, ref } = await n.offered(await n.agreement());
  await as(PROVIDER_WORKER, PROVIDER)(`/provider/authorities/${AUTHORITY}/referrals/${ref.id}/client`);
  const facts = n.house.events().flatMap((event) => event.facts);
  const own = facts.filter(({ type }) => type === 'client.try_refused');
  expect(own).toMatchObject([
    { client: client.id, operation: 'referral.reveal_client', code: 'casework.not_revealed' },
  ]);
  expect(JSON.stringify(own)).not.toContain(CONTACT.name);
});
