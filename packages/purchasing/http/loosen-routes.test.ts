import { ok } from '@kt/kernel';
import { createApp } from '@kt/platform/http/shell.ts';
import { aHouse } from '@kt/platform/testing/house.ts';
import { expect, it } from 'vitest';
import * as z from 'zod';
import { composePurchasing, tables } from '../compose.ts';
import { AUTHORITY, aDescription } from '../testing/samples.ts';
import { systemRoutes } from './system-routes.ts';

const zAnswer = z.looseObject({ id: z.string().optional(), code: z.string().optional() });
const zRules = z.looseObject({
  loosened: z.array(z.looseObject({ value: z.int(), decision: z.string() })).optional(),
  rules: z.array(z.looseObject({ key: z.string(), value: z.int() })),
});
const LOOSENING = { key: 'tenderPeriodDays', value: 5, reason: 'Pieni hankinta', decision: '12 §' };

const aSystem = async (profile: string) => {
  const house = await aHouse(tables);
  const purchasing = composePurchasing(house.platform, {
    mandateOf: () => Promise.resolve(undefined),
    consortiumOf: () => Promise.resolve(undefined),
  });
  const caller = { by: 'per_o', actingFor: AUTHORITY, roles: [], organisations: [] };
  const { log, clock } = house.platform;
  const shell = { gate: { admit: () => Promise.resolve(ok(caller)) }, wording: (code: string) => code, log, clock };
  const app = createApp(shell).route('/', systemRoutes(purchasing));
  const post = async (path: string, body: object, key: string, version?: number) => {
    const headers = { 'idempotency-key': key, ...(version !== undefined && { 'if-match': `"${String(version)}"` }) };
    const response = await app.request(path, { method: 'POST', headers, body: JSON.stringify(body) });
    return { status: response.status, body: zAnswer.parse(await response.json()) };
  };
  const { body } = await post('/systems', { ...aDescription, profile }, 'draft-0000001');
  const path = `/systems/${body.id ?? ''}`;
  const loosen = (json: object, key = 'loosen-000001', version = 1) => post(`${path}/loosenings`, json, key, version);
  const view = async () => zRules.parse(await (await app.request(path)).json());
  return { house, loosen, view };
};

it('records a decision once, however often it is sent', async () => {
  const { house, loosen, view } = await aSystem('annex_e');
  const first = await loosen(LOOSENING);
  expect([first.status, await loosen(LOOSENING)]).toEqual([200, first]);
  const { loosened, rules } = await view();
  expect(loosened).toEqual([expect.objectContaining({ value: 5, usual: 10, decision: '12 §', by: 'per_o' })]);
  expect(rules.find(({ key }) => key === 'tenderPeriodDays')?.value).toBe(5);
  const told = house.events().flatMap(({ facts }) => facts.map(({ type }) => type));
  expect(told.filter((type) => type === 'system.rule_loosened')).toHaveLength(1);
});

it('refuses what the profile does not allow, an old version and unknown fields, and changes nothing', async () => {
  const strict = await aSystem('eu_dps');
  expect(await strict.loosen(LOOSENING)).toMatchObject({
    status: 422,
    body: { code: 'purchasing.rule_not_loosenable' },
  });
  const { loosen, view } = await aSystem('annex_e');
  expect(await loosen({ ...LOOSENING, value: 4 })).toMatchObject({
    status: 422,
    body: { code: 'purchasing.rule_below_least', facts: { least: 5 } },
  });
  expect((await loosen({ ...LOOSENING, key: 'renewalWorkingDays' }, 'loosen-000002')).status).toBe(400);
  expect((await loosen({ ...LOOSENING, from: '2026-01-01' }, 'loosen-000003')).status).toBe(400);
  expect((await loosen(LOOSENING, 'loosen-000004', 7)).status).toBe(412);
  expect((await view()).loosened).toBeUndefined();
});
