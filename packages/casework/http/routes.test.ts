import { type Id, id } from '@kt/kernel';
import type { Admitted } from '@kt/platform/http/gate.ts';
import { createApp } from '@kt/platform/http/shell.ts';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { aNeighbourhood, type Neighbourhood } from '../testing/a-house.ts';
import {
  AUTHORITY,
  aProfile,
  CASE_WORKER,
  CONTACT,
  HOME,
  MUSTASAARI,
  OTHER_AUTHORITY,
  OTHER_PROVIDER,
  PROVIDER,
  PROVIDER_WORKER,
  person,
  VERIFIER,
} from '../testing/samples.ts';
import { clientGuidanceRoutes } from './client-guidance-routes.ts';
import { clientRoutes } from './client-routes.ts';
import { providerEvidenceRoutes } from './provider-evidence-routes.ts';
import { providerRoutes } from './provider-routes.ts';
import { referralRoutes } from './referral-routes.ts';
import { retentionRoutes } from './retention-routes.ts';
import { verifierRoutes } from './verifier-routes.ts';
import { workerEvidenceRoutes } from './worker-evidence-routes.ts';

const admitted = (by: string, actingFor: string, beside: readonly string[] = []): Admitted => ({
  by,
  actingFor,
  roles: [],
  organisations: [actingFor, ...beside],
});

const appFor = (n: Neighbourhood, who: Admitted) => {
  const gate = { admit: () => Promise.resolve({ ok: true, value: who } as const) };
  return createApp({ gate, wording: (code) => code, log: n.house.platform.log, clock: n.house.platform.clock })
    .route('/', clientRoutes(n.casework))
    .route('/', clientGuidanceRoutes(n.casework))
    .route('/', retentionRoutes(n.casework))
    .route('/', referralRoutes(n.casework))
    .route('/', workerEvidenceRoutes(n.casework))
    .route('/', providerRoutes(n.casework))
    .route('/', providerEvidenceRoutes(n.casework))
    .route('/', verifierRoutes(n.casework));
};
type App = ReturnType<typeof appFor>;

const zAnswer = z.looseObject({ id: z.string().optional(), version: z.int().optional(), code: z.string().optional() });
const call = async (app: App, method: 'GET' | 'POST', path: string, version?: number, body: object | string = {}) => {
  const ifMatch = version === undefined ? {} : { 'if-match': `"${String(version)}"` };
  const headers = { 'idempotency-key': `key-${path}-${String(version)}`, ...ifMatch };
  const sent = typeof body === 'string' ? body : JSON.stringify(body);
  const answer = await app.request(path, method === 'GET' ? {} : { method, headers, body: sent });
  return { status: answer.status, body: zAnswer.parse(await answer.json()) };
};
const post = (app: App, path: string, version?: number, body?: object | string) =>
  call(app, 'POST', path, version, body);
const get = (app: App, path: string) => call(app, 'GET', path);

const people = async () => {
  const n = await aNeighbourhood();
  return {
    n,
    worker: appFor(n, admitted(CASE_WORKER, AUTHORITY)),
    elsewhere: appFor(n, admitted(person(8), OTHER_AUTHORITY)),
    provider: appFor(n, admitted(PROVIDER_WORKER, PROVIDER)),
    stranger: appFor(n, admitted(person(9), OTHER_PROVIDER)),
    verifier: appFor(n, admitted(VERIFIER, AUTHORITY)),
  };
};
const CLIENT = { contact: CONTACT, profile: aProfile(), home: HOME };

const sent = async (worker: App, n: Neighbourhood, agreement: Id<'agreement'>) => {
  const client = (await post(worker, '/worker/clients', undefined, CLIENT)).body.id ?? '';
  const draft = await post(worker, `/worker/clients/${client}/referrals`, undefined, { serviceType: 'work_coaching' });
  const referral = draft.body.id ?? '';
  const choice = { agreement, mode: 'client', informedOn: '2026-03-04', informationLanguages: ['sv', 'fi'] };
  expect(await post(worker, `/worker/referrals/${referral}/group`, 1, { distanceGroup: 'C' })).toMatchObject({
    status: 200,
  });
  expect(await post(worker, `/worker/referrals/${referral}/choice`, 2, choice)).toMatchObject({ status: 200 });
  expect(await post(worker, `/worker/referrals/${referral}/offer`, 3)).toMatchObject({
    status: 200,
    body: { version: 4 },
  });
  expect(await n.purse.spent()).toBe(176_000);
  return { client, referral, own: `/provider/authorities/${AUTHORITY}/referrals/${referral}` };
};

describe('routes of casework', () => {
  it('let no case worker decide about a provider they belong to', async () => {
    const { n, worker, provider } = await people();
    const member = appFor(n, admitted(person(5), AUTHORITY, [PROVIDER]));
    const elsewhere = appFor(n, admitted(person(6), AUTHORITY, [OTHER_PROVIDER]));
    const own = { status: 403, body: { code: 'casework.own_organisation' } };
    const agreement = await n.agreement();
    const client = (await post(worker, '/worker/clients', undefined, CLIENT)).body.id ?? '';
    const asked = { serviceType: 'work_coaching' };
    const referral = (await post(worker, `/worker/clients/${client}/referrals`, undefined, asked)).body.id ?? '';
    const path = `/worker/referrals/${referral}`;
    const choice = { agreement, mode: 'client', informedOn: '2026-03-04', informationLanguages: ['sv'] };
    expect(await post(member, `${path}/choice`, 1, choice)).toMatchObject(own);
    expect(await post(elsewhere, `${path}/choice`, 1, choice)).toMatchObject({ status: 200 });
    expect(await post(member, `${path}/offer`, 2)).toMatchObject(own);
    expect(await n.purse.spent()).toBe(0);
    expect(await post(elsewhere, `${path}/offer`, 2)).toMatchObject({ status: 200 });
    const theirs = `/provider/authorities/${AUTHORITY}/referrals/${referral}`;
    expect(await post(provider, `${theirs}/acceptance`, 3)).toMatchObject({ status: 200 });
    expect(await post(provider, `${theirs}/start`, 4, { on: '2026-03-04' })).toMatchObject({ status: 200 });
    const correction = { kind: 'start_day', day: '2026-03-04' };
    expect(await post(provider, `${theirs}/corrections`, 5, correction)).toMatchObject({ status: 200 });
    for (const answer of ['approve', 'reject'])
      expect(await post(member, `${path}/corrections/answer`, 6, { answer })).toMatchObject(own);
    expect(await post(elsewhere, `${path}/corrections/answer`, 6, { answer: 'approve' })).toMatchObject({
      status: 200,
    });
  });

  it('send a referral in one act, to nobody’s own organisation, of nobody else’s client', async () => {
    const { n, worker, elsewhere } = await people();
    const agreement = await n.agreement({ places: 1 });
    const choice = { agreement, mode: 'client', informedOn: '2026-03-04', informationLanguages: ['sv'] };
    const client = (await post(worker, '/worker/clients', undefined, CLIENT)).body.id ?? '';
    const path = `/worker/clients/${client}/referrals/sending`;
    const unseen = { serviceType: 'work_coaching', distanceGroup: 'C', choice };
    expect((await post(worker, path, undefined, unseen)).status).toBe(400);
    expect(await post(worker, path, undefined, { ...unseen, mark: '' })).toMatchObject({
      status: 409,
      body: { code: 'casework.options_changed', facts: { changes: [{ change: 'added' }], next: [{ agreement }] } },
    });
    const ref = { authority: AUTHORITY, id: id('client', client) };
    const shown = await n.casework.showOptions(ref, { serviceType: 'work_coaching' });
    const body = { ...unseen, mark: shown.ok ? shown.value.mark : expect.fail(shown.error.code) };
    expect((await post(elsewhere, path, undefined, body)).status).toBe(404);
    const member = appFor(n, admitted(person(5), AUTHORITY, [PROVIDER]));
    expect(await post(member, path, undefined, body)).toMatchObject({ body: { code: 'casework.own_organisation' } });
    expect((await post(worker, path, undefined, { ...body, price: 1 })).status).toBe(400);
    expect(await n.purse.spent()).toBe(0);
    const done = await post(worker, path, undefined, body);
    expect(done).toMatchObject({ status: 200, body: { version: 1 } });
    expect(await n.purse.spent()).toBe(176_000);
    expect(await post(worker, path, undefined, body)).toEqual(done);
    // Another key: nothing is replayed, and the last place is gone.
    expect(await post(worker, path, 1, body)).toMatchObject({
      status: 409,
      body: { code: 'agreements.full' },
    });
    const undone = `/worker/referrals/${String(done.body.id)}/taking-back`;
    expect(await post(worker, undone, 1)).toMatchObject({ status: 200 });
  });

  it('list to each case worker the referrals that they drafted', async () => {
    const { n, worker } = await people();
    const { client, referral } = await sent(worker, n, await n.agreement());
    const stand = { state: 'offered', client, version: 4, offer: { provider: PROVIDER } };
    expect(await get(worker, '/worker/referrals')).toMatchObject({
      status: 200,
      body: { rows: [{ id: referral, ...stand }] },
    });
    const colleague = appFor(n, admitted(person(7), AUTHORITY));
    expect(await get(colleague, '/worker/referrals')).toMatchObject({ status: 200, body: { rows: [] } });
  });

  it('carry a referral from need to evidence, with each party at its own door', async () => {
    const { n, worker, provider, verifier } = await people();
    const agreement = await n.agreement();
    const { client, referral, own } = await sent(worker, n, agreement);
    expect(await get(provider, `${own}/client`)).toMatchObject({
      status: 403,
      body: { code: 'casework.not_revealed' },
    });
    expect(await post(provider, `${own}/acceptance`, 4)).toMatchObject({ status: 200 });
    expect(await get(provider, `${own}/client`)).toMatchObject({ status: 200, body: { contact: CONTACT } });
    expect(await post(provider, `${own}/start`, 5, { on: '2026-03-04' })).toMatchObject({ status: 200 });
    expect(await post(provider, `${own}/pause`, 6, { on: '2026-03-04', reason: 'holiday' })).toMatchObject({
      status: 200,
    });
    expect(await post(provider, `${own}/resumption`, 7, { on: '2026-03-04' })).toMatchObject({ status: 200 });
    const correction = { kind: 'start_day', day: '2026-03-04' };
    expect(await post(provider, `${own}/corrections`, 8, correction)).toMatchObject({ status: 200 });
    expect(
      await post(worker, `/worker/referrals/${referral}/corrections/answer`, 9, { answer: 'approve' }),
    ).toMatchObject({ status: 200 });
    expect(await post(provider, `${own}/corrections`, 10, correction)).toMatchObject({ status: 200 });
    expect(await post(provider, `${own}/corrections/withdrawal`, 11)).toMatchObject({ status: 200 });
    expect(await post(provider, `${own}/end`, 12, { on: '2026-03-04', reason: 'employment' })).toMatchObject({
      status: 200,
    });
    const query = 'kind=employer&obtainedOn=2026-03-04';
    const stored = await post(provider, `${own}/evidence?${query}`, undefined, 'Anställd sedan i går.');
    expect(stored).toMatchObject({ status: 200 });
    const proof = `/verifier/referrals/${referral}/evidence`;
    expect(await get(verifier, proof)).toMatchObject({ body: { rows: [{ kind: 'employer' }] } });
    const file = await verifier.request(`${proof}/${stored.body.id ?? ''}`);
    expect(await file.text()).toBe('Anställd sedan i går.');
    expect(file.headers.get('content-type')).toBe('text/plain');
    expect(file.headers.get('content-disposition')).toBe(`attachment; filename="employer-${stored.body.id ?? ''}.txt"`);
    expect(file.headers.get('cache-control')).toBe('no-store');
    expect(await get(worker, `/worker/clients/${client}/reads`)).toMatchObject({
      body: { rows: [{ part: 'evidence' }, { part: 'contact' }] },
    });
  });

  it('keep clients: contact, profile, homes, options, holds', async () => {
    const { n, worker } = await people();
    await n.agreement();
    const { body } = await post(worker, '/worker/clients', undefined, CLIENT);
    const one = `/worker/clients/${body.id ?? ''}`;
    expect(await post(worker, `${one}/contact`, 1, { name: 'Kaarina Toinen' })).toMatchObject({ status: 200 });
    expect(await post(worker, `${one}/profile`, 2, aProfile({ language: 'fi' }))).toMatchObject({ status: 200 });
    const home = { municipality: MUSTASAARI, from: '2026-03-01', source: 'client' };
    expect(await post(worker, `${one}/homes`, 3, home)).toMatchObject({ status: 200 });
    expect(await get(worker, `${one}?purpose=guidance`)).toMatchObject({
      status: 200,
      body: { version: 4, contact: { name: 'Kaarina Toinen' } },
    });
    expect(await get(worker, one)).toMatchObject({ status: 400 });
    expect(await get(worker, `${one}/options?serviceType=work_coaching`)).toMatchObject({
      status: 200,
      body: { notSelectable: [] },
    });
    expect(await post(worker, `${one}/hold`, 4, { reason: 'an appeal is open' })).toMatchObject({ status: 200 });
    expect(await post(worker, `${one}/erasure`, 5)).toMatchObject({
      status: 409,
      body: { code: 'casework.legal_hold' },
    });
    expect(await post(worker, `${one}/hold/release`, 5)).toMatchObject({ status: 200 });
    expect(await get(worker, '/worker/clients')).toMatchObject({ body: { rows: [{ id: body.id }] } });
  });

  it('let the provider say seen, meet the client and give back, and the case worker undo', async () => {
    const { n, worker, provider } = await people();
    const agreement = await n.agreement();
    const { own } = await sent(worker, n, agreement);
    expect(await post(provider, `${own}/acknowledgement`, 4)).toMatchObject({ status: 200 });
    expect(await get(provider, own)).toMatchObject({
      body: { state: 'acknowledged', answerBy: '2026-03-09T22:00:00.000Z', meetBy: '2026-03-25T22:00:00.000Z' },
    });
    expect(await post(provider, `${own}/acceptance`, 5)).toMatchObject({ status: 200 });
    const meeting = { meetingAt: '2026-03-05T08:00:00.000Z', place: 'site' };
    expect(await post(provider, `${own}/first-meeting/outcome`, 6, { outcome: 'missed', on: '2026-03-04' })).toEqual({
      status: 409,
      body: expect.objectContaining({ code: 'casework.meeting_missing' }),
    });
    expect(await post(provider, `${own}/first-meeting`, 6, meeting)).toMatchObject({ status: 200 });
    const held = { outcome: 'held', on: '2026-03-04' };
    expect(await post(provider, `${own}/first-meeting/outcome`, 7, held)).toMatchObject({ status: 200 });
    expect(await get(provider, own)).toMatchObject({
      body: { firstMeeting: { agreed: meeting, heldOn: '2026-03-04' } },
    });
    expect(await post(provider, `${own}/return`, 8, { reason: 'other_service_needed' })).toMatchObject({ status: 200 });
    expect(await get(provider, `${own}/client`)).toMatchObject({ status: 403 });
    const { ref } = await n.offered(agreement);
    const at = `/worker/referrals/${ref.id}`;
    expect(await get(worker, at)).toMatchObject({ body: { takeBackUntil: '2026-03-04T07:10:00.000Z' } });
    expect(await post(worker, `${at}/taking-back`, 3)).toMatchObject({ status: 200 });
    expect(await get(worker, at)).toMatchObject({ body: { state: 'cancelled', over: { reason: 'taken_back' } } });
  });

  it('answer 404 to a foreign authority and a foreign organisation at every door', async () => {
    const { n, worker, provider, elsewhere, stranger } = await people();
    const { client, referral, own } = await sent(worker, n, await n.agreement());
    await post(provider, `${own}/acceptance`, 4);
    const stored = await post(provider, `${own}/evidence?kind=client&obtainedOn=2026-03-04`, undefined, 'text');
    const evidence = stored.body.id ?? '';
    const authorityDoors = [
      [elsewhere, `/worker/clients/${client}?purpose=guidance`],
      [elsewhere, `/worker/clients/${client}/reads`],
      [elsewhere, `/worker/clients/${client}/options?serviceType=work_coaching`],
      [elsewhere, `/worker/referrals/${referral}`],
      [elsewhere, `/worker/referrals/${referral}/evidence`],
      [elsewhere, `/verifier/referrals/${referral}`],
      [elsewhere, `/verifier/referrals/${referral}/evidence`],
      [elsewhere, `/verifier/referrals/${referral}/evidence/${evidence}`],
      [stranger, own],
      [stranger, `${own}/client`],
      [stranger, `${own}/evidence`],
      [stranger, `${own}/evidence/${evidence}`],
      [provider, `/worker/referrals/${referral}`],
      [worker, own],
    ] as const;
    for (const [app, path] of authorityDoors) expect([path, (await get(app, path)).status]).toEqual([path, 404]);
    const posts = [
      [elsewhere, `/worker/clients/${client}/contact`, CONTACT],
      [
        elsewhere,
        `/worker/clients/${client}/homes`,
        { municipality: MUSTASAARI, from: '2026-03-01', source: 'client' },
      ],
      [elsewhere, `/worker/clients/${client}/erasure`, {}],
      [elsewhere, `/worker/clients/${client}/referrals`, { serviceType: 'work_coaching' }],
      [elsewhere, `/worker/referrals/${referral}/offer`, {}],
      [elsewhere, `/worker/referrals/${referral}/cancellation`, { reason: 'duplicate' }],
      [elsewhere, `/worker/referrals/${referral}/voiding`, { reason: 'wrong_client' }],
      [elsewhere, `/worker/referrals/${referral}/end`, { on: '2026-03-04', reason: 'other' }],
      [stranger, `${own}/decline`, { reason: 'safety' }],
      [stranger, `${own}/start`, { on: '2026-03-04' }],
      [stranger, `${own}/evidence?kind=client&obtainedOn=2026-03-04`, {}],
    ] as const;
    for (const [app, path, body] of posts) expect([path, (await post(app, path, 1, body)).status]).toEqual([path, 404]);
  });

  it('pass on why there was no place or no money, as a conflict', async () => {
    const { n, worker } = await people();
    const agreement = await n.agreement({ places: 1 });
    const { body } = await post(worker, '/worker/clients', undefined, CLIENT);
    const other = await n.chosen({ authority: AUTHORITY, id: (body.id ?? '') as Id<'client'> }, agreement);
    await n.offered(agreement);
    const refused = await post(worker, `/worker/referrals/${other.id}/offer`, 2);
    expect(refused).toMatchObject({ status: 409, body: { code: 'agreements.full' } });
  });

  it('refuse unknown fields, wrong files, missing keys and stale versions', async () => {
    const { n, worker, provider } = await people();
    const { own, referral } = await sent(worker, n, await n.agreement());
    expect(await post(worker, '/worker/clients', 7, { ...CLIENT, reference: 'VAA-2026-000001' })).toMatchObject({
      status: 400,
    });
    expect(await post(worker, '/worker/clients', 8, { ...CLIENT, personalIdentityCode: 'x' })).toMatchObject({
      status: 400,
    });
    expect(await post(provider, `${own}/acceptance`)).toMatchObject({ status: 428 });
    expect(await post(provider, `${own}/acceptance`, 3)).toMatchObject({ status: 412 });
    expect(await post(provider, `${own}/acceptance`, 4)).toMatchObject({ status: 200 });
    const evidence = `${own}/evidence?kind=client&obtainedOn=2026-03-04`;
    expect(await post(provider, evidence, 1, '<svg onload=alert(1)>')).toMatchObject({ status: 415 });
    expect(await post(provider, evidence, 2, 'a'.repeat(4 * 1024 * 1024 + 1))).toMatchObject({ status: 413 });
    const bare = await worker.request(`/worker/referrals/${referral}/offer`, {
      method: 'POST',
      headers: { 'if-match': '"4"' },
    });
    expect(bare.status).toBe(400);
  });
});
