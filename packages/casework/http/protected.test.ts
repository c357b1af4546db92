import type { Admitted } from '@kt/platform/http/gate.ts';
import { createApp } from '@kt/platform/http/shell.ts';
import { expect, it } from 'vitest';
import * as z from 'zod';
import { aNeighbourhood, type Neighbourhood } from '../testing/a-house.ts';
import {
  AUTHORITY,
  aProfile,
  CASE_WORKER,
  HOME,
  MUSTASAARI,
  OTHER_PROVIDER,
  PROVIDER,
  PROVIDER_WORKER,
  person,
} from '../testing/samples.ts';
import { clientGuidanceRoutes } from './client-guidance-routes.ts';
import { clientRoutes } from './client-routes.ts';
import { messageRoutes } from './message-routes.ts';
import { providerEvidenceRoutes } from './provider-evidence-routes.ts';
import { providerRoutes } from './provider-routes.ts';
import { referralRoutes } from './referral-routes.ts';

const admitted = (by: string, actingFor: string): Admitted => ({
  by,
  actingFor,
  roles: [],
  organisations: [actingFor],
});
const doorOf = (n: Neighbourhood, who: Admitted) => {
  const gate = { admit: () => Promise.resolve({ ok: true, value: who } as const) };
  const app = createApp({ gate, wording: (code) => code, log: n.house.platform.log, clock: n.house.platform.clock })
    .route('/', clientRoutes(n.casework))
    .route('/', clientGuidanceRoutes(n.casework))
    .route('/', referralRoutes(n.casework))
    .route('/', providerRoutes(n.casework))
    .route('/', providerEvidenceRoutes(n.casework))
    .route('/', messageRoutes(n.casework));
  const answers: string[] = [];
  const call = async (path: string, body?: object, version?: number) => {
    const ifMatch = version === undefined ? {} : { 'if-match': `"${String(version)}"` };
    const headers = { 'idempotency-key': `key-${path}-${String(version)}`, ...ifMatch };
    const asked = body === undefined ? {} : { method: 'POST', headers, body: JSON.stringify(body) };
    const answer = await app.request(path, asked);
    const text = await answer.text();
    answers.push(text);
    return {
      status: answer.status,
      text,
      ...z.looseObject({ id: z.string().exactOptional() }).parse(JSON.parse(text)),
    };
  };
  return { call, answers };
};

const CONTACT = { name: 'Kaarina Zwyxwarbler', phone: '040 55512' };
const people = async () => {
  const n = await aNeighbourhood();
  return {
    n,
    worker: doorOf(n, admitted(CASE_WORKER, AUTHORITY)),
    provider: doorOf(n, admitted(PROVIDER_WORKER, PROVIDER)),
    stranger: doorOf(n, admitted(person(9), OTHER_PROVIDER)),
  };
};

/** A referral of group C sent through the case worker's door, at version 4. */
const offered = async ({ n, worker }: Awaited<ReturnType<typeof people>>, nonDisclosure: boolean) => {
  const agreement = await n.agreement();
  const home = { ...HOME, municipality: MUSTASAARI, from: '2019-11-17' };
  const body = { contact: CONTACT, profile: aProfile({ nonDisclosure }), home };
  const client = (await worker.call('/worker/clients', body)).id ?? '';
  const drafted = await worker.call(`/worker/clients/${client}/referrals`, { serviceType: 'work_coaching' });
  const referral = `/worker/referrals/${drafted.id ?? ''}`;
  const choice = { agreement, mode: 'client', informedOn: '2026-03-04', informationLanguages: ['sv'] };
  expect((await worker.call(`${referral}/group`, { distanceGroup: 'C' }, 1)).status).toBe(200);
  expect((await worker.call(`${referral}/choice`, choice, 2)).status).toBe(200);
  expect((await worker.call(`${referral}/offer`, {}, 3)).status).toBe(200);
  return { client, referral, own: `/provider/authorities/${AUTHORITY}/referrals/${drafted.id ?? ''}` };
};

it('tells no provider where a protected client lives, at any of its doors, before or after acceptance', async () => {
  const all = await people();
  const { n, worker, provider, stranger } = all;
  const { client, own } = await offered(all, true);
  const looks = async () => {
    const paths = ['/provider/referrals', own, `${own}/client`, `${own}/evidence`, `${own}/messages`];
    for (const path of [...paths, '/provider/messages/unread']) await provider.call(path);
  };
  await looks();
  expect(provider.answers.join()).not.toMatch(/Zwyxwarbler|55512|nonDisclosure/);
  expect((await provider.call(`${own}/acceptance`, {}, 4)).status).toBe(200);
  const moved = { ...HOME, municipality: '231', from: '2026-02-01' };
  expect((await worker.call(`/worker/clients/${client}/homes`, moved, 2)).status).toBe(200);
  await n.relay();
  await looks();
  const known = await provider.call(`${own}/client`);
  expect(JSON.parse(known.text)).toMatchObject({ contact: CONTACT, nonDisclosure: true });
  expect(provider.answers.join()).not.toMatch(/"499"|"231"|2019-11-17|municipality|homes|population_register/);
  for (const path of [own, `${own}/client`, `${own}/messages`]) expect((await stranger.call(path)).status).toBe(404);
  expect(stranger.answers.join()).not.toMatch(/Zwyxwarbler|55512|"499"/);
  const reads = await worker.call(`/worker/clients/${client}/reads`);
  expect(JSON.parse(reads.text)).toMatchObject({
    rows: [{ part: 'contact', organisation: PROVIDER }, { part: 'contact' }],
  });
  const shown = await worker.call(`/worker/clients/${client}?purpose=guidance`);
  expect(shown.text).toContain('"499"');
});

it('leaves a sent referral in the group and at the price of the day of its offer, whatever is judged later', async () => {
  const all = await people();
  const { n, worker, provider } = all;
  const { client, referral, own } = await offered(all, false);
  const zSent = z.looseObject({ distanceGroup: z.string(), offer: z.looseObject({ reservedCents: z.int() }) });
  const standing = async () => zSent.parse(JSON.parse((await worker.call(referral)).text));
  const before = await standing();
  const spent = await n.purse.spent();
  expect(before.distanceGroup).toBe('C');
  const judged = await worker.call(`/worker/clients/${client}/profile`, aProfile({ distanceGroup: 'D' }), 2);
  expect(judged.status).toBe(200);
  expect((await worker.call(`${referral}/group`, { distanceGroup: 'D' }, 4)).status).toBe(409);
  await n.relay();
  expect(await standing()).toEqual(before);
  expect(await n.purse.spent()).toBe(spent);
  expect((await provider.call(`${own}/acceptance`, {}, 4)).status).toBe(200);
  await n.relay();
  const after = await standing();
  expect([after.distanceGroup, after.offer.reservedCents]).toEqual(['C', before.offer.reservedCents]);
  expect(JSON.parse((await provider.call(own)).text)).toMatchObject({ distanceGroup: 'C' });
  expect(await n.purse.spent()).toBe(spent);
  const known = JSON.parse((await worker.call(`/worker/clients/${client}?purpose=guidance`)).text) as unknown;
  expect(known).toMatchObject({ profile: { distanceGroup: 'D', judged: [{ group: 'B' }, { group: 'D' }] } });
});
