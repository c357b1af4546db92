import { cents, ok } from '@kt/kernel';
import { readOrder } from '@kt/local-platform/bank/read-order.ts';
import type { Admitted } from '@kt/platform/http/gate.ts';
import { createApp } from '@kt/platform/http/shell.ts';
import { describe, expect, it } from 'vitest';
import { aStatement } from '../testing/a-statement.ts';
import {
  AGREEMENT,
  APPROVER,
  LAIHIA,
  NEIGHBOUR,
  OFFICER,
  PAYER,
  PROVIDER,
  referralNo,
  VAASA,
} from '../testing/samples.ts';
import { aTreasury, must, type Treasury } from '../testing/world.ts';
import { bankRoutes } from './bank-routes.ts';
import { budgetRoutes } from './budget-routes.ts';
import { commitmentRoutes } from './commitment-routes.ts';
import { lineRoutes } from './line-routes.ts';
import { providerRoutes } from './provider-routes.ts';
import { reportRoutes } from './report-routes.ts';
import { ruleRoutes } from './rule-routes.ts';
import { runRoutes } from './run-routes.ts';

const appOf = ({ settlement, house }: Treasury, caller: Partial<Admitted> = {}) => {
  const admitted: Admitted = { by: OFFICER, actingFor: VAASA, roles: [], organisations: [], ...caller };
  const gate = { admit: () => Promise.resolve(ok(admitted)) };
  return createApp({ gate, wording: (code) => code, log: house.platform.log, clock: house.platform.clock })
    .route('/', budgetRoutes(settlement))
    .route('/', ruleRoutes(settlement))
    .route('/', commitmentRoutes(settlement))
    .route('/', lineRoutes(settlement))
    .route('/', runRoutes(settlement))
    .route('/', bankRoutes(settlement))
    .route('/', reportRoutes(settlement))
    .route('/', providerRoutes(settlement));
};
type App = ReturnType<typeof appOf>;

const keys = { given: 0 };
const newKey = (): string => {
  keys.given += 1;
  return `key-${String(keys.given).padStart(8, '0')}`;
};
const post = (app: App, path: string, body: unknown, headers: Record<string, string> = {}) =>
  app.request(path, {
    method: 'POST',
    headers: { 'idempotency-key': newKey(), ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
const bodyOf = async (answer: Response): Promise<Record<string, unknown>> => {
  const body: unknown = await answer.json();
  return Object(body) as Record<string, unknown>;
};
const etagOf = async (app: App, path: string): Promise<string> => (await app.request(path)).headers.get('etag') ?? '';

describe('the finance routes', () => {
  it('carry a line from approval to the bank and back', async () => {
    const world = await aTreasury();
    await world.referred(1);
    await world.proposed(1, 100_000);
    const [officer, approver] = [appOf(world), appOf(world, { by: APPROVER })];
    const path = `/lines/${world.lineRef(1).id}`;
    const payee = must(await world.settlement.viewLine(world.lineRef(1))).payee;
    expect(payee).toBeTypeOf('string');
    expect(await bodyOf(await officer.request('/lines?waiting=to_approve'))).toMatchObject({ rows: [{ payee }] });
    const approve = (headers = {}) => post(approver, `${path}/approve`, {}, headers);
    expect((await approve()).status).toBe(428);
    expect((await approve({ 'if-match': '"7"' })).status).toBe(412);
    expect((await approve({ 'if-match': await etagOf(approver, path) })).status).toBe(200);

    const created = await bodyOf(await post(officer, '/runs', { payOn: '2026-03-03' }));
    await world.relay();
    const run = `/runs/${String(created['id'])}`;
    const move = async (app: App, what: string) =>
      post(app, `${run}/${what}`, {}, { 'if-match': await etagOf(app, run) });
    expect(await bodyOf(await move(officer, 'approve'))).toMatchObject({ code: 'settlement.same_person', status: 403 });
    expect((await move(approver, 'approve')).status).toBe(200);
    expect((await officer.request(`${run}/file`)).status).toBe(409);
    expect((await move(approver, 'send')).status).toBe(200);
    await world.relay();

    const file = await officer.request(`${run}/file`);
    expect(file.headers.get('content-type')).toContain('application/xml');
    expect(file.headers.get('content-disposition')).toMatch(/^attachment; filename="KT\w{26}\.xml"$/);
    const [transfer] = readOrder(await file.text()).transfers;
    const text = aStatement({
      entries: [{ cents: cents(125_500), endToEndId: transfer?.endToEndId ?? '', archiveId: 'A1' }],
    });
    const imported = await post(officer, '/statements', text, { 'content-type': 'application/xml' });
    expect(imported.status).toBe(200);
    await world.relay();
    expect(await bodyOf(await officer.request(path))).toMatchObject({ state: 'paid' });
    expect(await bodyOf(await officer.request('/ledger?year=2026'))).toMatchObject({
      debitCents: 376_500,
      creditCents: 376_500,
    });
    expect(await bodyOf(await officer.request('/shares?month=2026-03'))).toMatchObject({ cents: 100_000 });
  });

  it('answer the same to the same key, and refuse it for another body', async () => {
    const world = await aTreasury();
    const app = appOf(world);
    const key = { 'idempotency-key': 'the-same-key' };
    const first = await bodyOf(await post(app, '/runs', { payOn: '2026-03-03' }, key));
    expect(await bodyOf(await post(app, '/runs', { payOn: '2026-03-03' }, key))).toEqual(first);
    expect((await post(app, '/runs', { payOn: '2026-03-04' }, key)).status).toBe(422);
  });

  it('page lists under cursors that fit one query of one authority', async () => {
    const world = await aTreasury();
    for (let n = 1; n <= 53; n += 1) {
      await world.referred(n, 1_000);
      await world.proposed(n, 1_000);
    }
    const app = appOf(world);
    const first = await bodyOf(await app.request('/lines?waiting=to_approve'));
    const cursor = String(first['cursor']);
    const rest = await bodyOf(await app.request(`/lines?waiting=to_approve&cursor=${cursor}`));
    expect([first['rows'], rest['rows']].map((rows) => (Array.isArray(rows) ? rows.length : 0))).toEqual([50, 3]);
    expect((await app.request(`/lines?waiting=returned&cursor=${cursor}`)).status).toBe(400);
    expect(
      (await appOf(world, { actingFor: NEIGHBOUR }).request(`/lines?waiting=to_approve&cursor=${cursor}`)).status,
    ).toBe(400);
    expect((await app.request(`/lines?waiting=to_approve&cursor=${cursor.slice(0, -2)}AA`)).status).toBe(400);
  });

  it('do not know another authority’s objects', async () => {
    const world = await aTreasury();
    await world.approved(1);
    const run = await world.created();
    const foreign = appOf(world, { actingFor: NEIGHBOUR });
    const paths = [
      `/lines/${world.lineRef(1).id}`,
      `/runs/${run}`,
      `/runs/${run}/file`,
      `/agreements/${AGREEMENT}/money`,
      `/commitments/${referralNo(1)}`,
      `/exceptions/${'0'.repeat(32)}`,
    ];
    const statuses = await Promise.all(paths.map(async (path) => (await foreign.request(path)).status));
    expect(statuses).toEqual(paths.map(() => 404));
    expect((await appOf(world).request('/lines/pay_nonsense')).status).toBe(404);
  });

  it('refuse unknown fields, floats and tricks', async () => {
    const app = appOf(await aTreasury());
    const refused = [
      await post(app, '/budgets', { year: 2026, costCentre: '4420', amountCents: 1, state: 'closed' }),
      await post(app, '/budgets', { year: 2026, costCentre: '4420', amountCents: 10.5 }),
      await post(app, '/budgets', '{"__proto__": {"amountCents": 1}, "year": 2026, "costCentre": "4420"}'),
      await app.request('/ledger?year=26'),
      await app.request('/shares?month=2026-13'),
    ];
    expect(refused.map((answer) => answer.status)).toEqual([400, 400, 400, 400, 400]);
    const bomb = await post(app, '/statements', '<!DOCTYPE l [<!ENTITY a "ha">]><Document>&a;</Document>');
    expect(await bodyOf(bomb)).toMatchObject({
      status: 422,
      code: 'settlement.xml_refused',
      facts: { why: 'doctype' },
    });
  });

  it('set budgets, rules and the payer, and raise a reservation', async () => {
    const world = await aTreasury();
    const app = appOf(world);
    expect((await post(app, '/budgets', { year: 2026, costCentre: '4420', amountCents: 560_342_200 })).status).toBe(
      200,
    );
    const change = await app.request('/budgets/2026/4420', {
      method: 'PUT',
      headers: { 'if-match': '"1"' },
      body: JSON.stringify({ amountCents: 1 }),
    });
    expect(change.status).toBe(200);
    expect((await post(app, '/budgets/2026/4420/close', {}, { 'if-match': '"2"' })).status).toBe(200);
    const list = await bodyOf(await app.request('/budgets?year=2026'));
    expect(list['rows']).toMatchObject([
      { costCentre: '4410' },
      { costCentre: '4420', state: 'closed', amountCents: 1 },
    ]);
    const rule = { costType: 'client_fee', from: '2026-01-01', key: { by: 'home_at_referral' } };
    expect((await post(app, '/allocation-rules', rule)).status).toBe(200);
    expect(await bodyOf(await app.request('/allocation-rules'))).toMatchObject({ rows: [rule] });
    expect(await bodyOf(await app.request('/payer'))).toMatchObject({ iban: PAYER.iban, version: 1 });
    expect((await appOf(world, { actingFor: NEIGHBOUR }).request('/payer')).status).toBe(404);
    await world.referred(1, 1_000);
    const path = `/commitments/${referralNo(1)}`;
    const raise = await post(
      app,
      `${path}/raise`,
      { amountCents: 5, reason: 'late uplift' },
      { 'if-match': await etagOf(app, path) },
    );
    expect(raise.status).toBe(200);
    expect(await bodyOf(await app.request(path))).toMatchObject({ reservedCents: 1_005 });
    const commitments = await bodyOf(await app.request(`/agreements/${AGREEMENT}/commitments`));
    expect(commitments['rows']).toMatchObject([{ referral: referralNo(1) }]);
  });

  it('show a municipality’s viewer its own share only', async () => {
    const world = await aTreasury();
    const viewer = appOf(world, { municipality: LAIHIA });
    expect(await bodyOf(await viewer.request('/shares?month=2026-03'))).toMatchObject({
      municipalities: [{ municipality: LAIHIA, cents: 0 }],
    });
    const stages = await bodyOf(await viewer.request('/shares/stages?year=2026'));
    expect(stages['municipalities']).toMatchObject([{ municipality: LAIHIA }]);
  });

  it('keep an approver away from an organisation of their own', async () => {
    const world = await aTreasury();
    await world.referred(1);
    await world.proposed(1);
    const app = appOf(world, { by: APPROVER, organisations: [PROVIDER] });
    const path = `/lines/${world.lineRef(1).id}`;
    const refused = await post(app, `${path}/approve`, {}, { 'if-match': await etagOf(app, path) });
    expect(await bodyOf(refused)).toMatchObject({ status: 403, code: 'settlement.own_organisation' });
    const back = await post(app, `${path}/return`, { code: 'amount_wrong' }, { 'if-match': await etagOf(app, path) });
    expect(await bodyOf(back)).toMatchObject({ status: 403, code: 'settlement.own_organisation' });
  });
});

describe('a provider', () => {
  it('sees its payments in one of six words, and nothing of how they are checked', async () => {
    const world = await aTreasury();
    await world.referred(1);
    await world.proposed(1);
    const app = appOf(world, { actingFor: PROVIDER });
    const list = await bodyOf(await app.request(`/authorities/${VAASA}/payments`));
    expect(list['rows']).toMatchObject([
      { word: 'being_handled', amountCents: 150_000, vatCents: 38_250, payBy: '2026-04-01' },
    ]);
    expect(JSON.stringify(list)).not.toContain('verifiedBy');
    const other = appOf(world, { actingFor: VAASA });
    expect((await other.request(`/authorities/${VAASA}/payments`)).status).toBe(404);
  });
});
