import { aDoor, type Door } from '@kt/access/testing/a-door.ts';
import { VAASA } from '@kt/access/testing/builders.ts';
import { tables } from '@kt/settlement/compose.ts';
import { MOST_STATEMENT_BYTES } from '@kt/settlement/wire.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const PAYER = { name: 'Vaasan kaupunki', yTunnus: '9000020-6', iban: 'FI0899999900099999' };

describe('the finance interface behind API Gateway', () => {
  let door: Door;
  let officer: string;
  let evaluator: string;
  beforeAll(async () => {
    door = await aDoor(tables, { CURSOR_KEY_ID: 'cursors' }, () => import('./handler.ts'));
    [officer, evaluator] = [await door.official(11, 'finance_officer'), await door.official(12, 'evaluator')];
  });
  afterAll(() => door.close());

  it('derives the key of its cursors while it starts, and asks KMS for nothing else', () => {
    expect(door.cloud.kms.calls).toEqual([{ action: 'GenerateMac', keyId: 'cursors', context: {} }]);
  });

  it('knows a caller by a token of the issuer, and does for the right role what it does on one machine', async () => {
    const path = '/api/finance/v1/budgets';
    const body = { year: 2027, costCentre: '4110', amountCents: 560_342_200 };
    const call = { method: 'POST', path, body, headers: { 'idempotency-key': 'budget-of-2027' } };
    const opened = await door.as(officer)(call);
    expect(opened.status).toBe(200);
    expect((await door.as(officer)(call)).json()).toEqual(opened.json());
    expect((await door.as(officer)({ path, query: 'year=2027' })).text).toContain('4110');
  });

  it('turns away who is nobody, who has another role, and tokens for others', async () => {
    const call = { method: 'POST', path: '/api/finance/v1/payer', body: PAYER };
    expect((await door.call({ ...call, headers: { 'acting-for': VAASA } })).status).toBe(401);
    expect((await door.as(evaluator)(call)).status).toBe(403);
    expect((await door.as(officer, { aud: 'https://elsewhere.example' })(call)).status).toBe(401);
    expect((await door.as(officer, { iss: 'https://elsewhere.example' })(call)).status).toBe(401);
    expect((await door.as('somebody')(call)).status).toBe(401);
  });

  it('takes no larger statement than a Lambda is handed, as base64 beside the rest of the event', () => {
    expect(Math.ceil(MOST_STATEMENT_BYTES / 3) * 4 + 64 * 1024).toBeLessThanOrEqual(6 * 1024 * 1024);
  });

  it('logs operations and codes, and nobody by name', () => {
    const lines = door.cloud.logLines.join('');
    expect(lines).toContain('"operation":"budget.open"');
    expect(lines).not.toMatch(/esimerkki|Virkahenkilö|FI0899999900099999/i);
  });
});
