import { id, instant } from '@kt/kernel';
import type { Gate } from '@kt/platform/http/gate.ts';
import { onRefused } from '@kt/platform/http/on-refused.ts';
import { createApp } from '@kt/platform/http/shell.ts';
import { expect, it } from 'vitest';
import * as z from 'zod';
import type { ClientRef } from '../app/ports.ts';
import { must } from '../testing/a-client.ts';
import { actOf, aNeighbourhood, type Neighbourhood } from '../testing/a-house.ts';
import { AUTHORITY, CASE_WORKER, COLLEAGUE, OTHER_AUTHORITY, person, SUPERVISOR } from '../testing/samples.ts';
import { separationRoutes } from './separation-routes.ts';

const as = (n: Neighbourhood, by: string, actingFor: string = AUTHORITY) => {
  const value = { by, actingFor, roles: [], organisations: [actingFor] };
  const gate: Gate = {
    admit: (_request, _operation, told) => {
      told?.(by);
      return Promise.resolve({ ok: true, value });
    },
  };
  const app = createApp({ gate, wording: (code) => code, log: n.house.platform.log, clock: n.house.platform.clock })
    .use(onRefused(n.casework.keepRefused))
    .route('/', separationRoutes(n.casework));
  const headers = (version: number) => ({
    'acting-for': actingFor,
    'idempotency-key': `key-${by}-${String(version)}`,
    'if-match': `"${String(version)}"`,
  });
  return {
    get: (path: string) => app.request(path, { headers: { 'acting-for': actingFor } }),
    post: (path: string, version: number, body: object = {}) =>
      app.request(path, { method: 'POST', headers: headers(version), body: JSON.stringify(body) }),
  };
};

const zView = z.looseObject({ version: z.int(), served: z.array(z.unknown()) });
const zRows = z.looseObject({ rows: z.array(z.looseObject({ id: z.string() })) });
const HEAD = 'external_reference;updated_at;name;language;municipality;municipality_from;reference';

const joinedClient = async (n: Neighbourhood): Promise<ClientRef> => {
  const ref = await n.client();
  const { reference } = must(await n.casework.viewClient(ref, 'guidance', actOf(CASE_WORKER)));
  n.house.clock.moveTo(instant('2026-03-05T08:00:00.000Z'));
  const file = new TextEncoder().encode(`${HEAD}\nTMT-1;2026-03-05;Kaarina Testinen;fi;905;2020-01-01;${reference}`);
  must(await n.casework.importClients(AUTHORITY, file, actOf(COLLEAGUE)));
  const referral = await n.chosen(ref, await n.agreement());
  must(await n.casework.offerReferral(referral, actOf(CASE_WORKER)));
  return ref;
};

it('is shown, asked with a reason, found among what waits, and confirmed on the version that was shown', async () => {
  const n = await aNeighbourhood();
  const { id: client } = await joinedClient(n);
  const at = `/worker/clients/${client}/separation`;
  const worker = as(n, CASE_WORKER);
  const { version, served } = zView.parse(await (await worker.get(at)).json());
  expect(served).toHaveLength(1);
  expect((await worker.post(at, version, {})).status).toBe(400);
  expect((await worker.post(at, version, { reason: 'On 150499-901H' })).status).toBe(400);
  expect((await worker.post(at, version - 1, { reason: 'Kaima' })).status).toBe(412);
  expect((await worker.post(at, version, { reason: 'Kaima' })).status).toBe(200);
  const chief = as(n, SUPERVISOR);
  const { rows } = zRows.parse(await (await chief.get('/worker/separations')).json());
  expect(rows.map((row) => row.id)).toEqual([client]);
  expect((await worker.post(`${at}/confirmation`, version + 1)).status).toBe(403);
  expect((await chief.post(`${at}/refusal`, version + 1, {})).status).toBe(400);
  expect((await chief.post(`${at}/confirmation`, version + 1)).status).toBe(200);
  expect((await worker.get(at)).status).toBe(409);
});

it('is another authority’s to see or do as little as anything of the client, and a try past retention is kept', async () => {
  const n = await aNeighbourhood();
  const ref = await joinedClient(n);
  const at = `/worker/clients/${ref.id}/separation`;
  const elsewhere = as(n, person(8), OTHER_AUTHORITY);
  expect((await elsewhere.get(at)).status).toBe(404);
  expect((await elsewhere.post(at, 1, { reason: 'Kaima' })).status).toBe(404);
  expect(zRows.parse(await (await elsewhere.get('/worker/separations')).json()).rows).toEqual([]);
  const other = await n.client();
  n.house.clock.moveTo(instant('2027-03-10T08:00:00.000Z'));
  expect((await as(n, CASE_WORKER).get(`/worker/clients/${other.id}/separation`)).status).toBe(410);
  const kept = must(await n.casework.listRefusedOf({ authority: AUTHORITY, id: id('client', other.id) }, { limit: 5 }));
  expect(kept.rows).toMatchObject([{ by: CASE_WORKER, operation: 'client.view_separation', because: 'retention' }]);
});
