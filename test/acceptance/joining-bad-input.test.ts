import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { dumpAll } from '@kt/local-platform/dump.ts';
import type { Machine } from '@kt/local-platform/machine.ts';
import type { Call, Caller } from '@kt/local-platform/world/caller.ts';
import type { SeededProvider } from '@kt/local-platform/world/joining-providers.ts';
import { silentLog } from '@kt/platform/log/log.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { apply, DECISION, type Joined, joining } from '../story/joining.ts';
import { applyTogether } from '../story/partnering.ts';
import { type Season, versionAt } from '../story/season.ts';
import { openSeeded } from '../worlds/kept.ts';

const LANGUAGES = ['fi', 'sv', 'en'] as const;
const OWN = '/api/provider/v1';
const zProblem = z.looseObject({
  code: z.string(),
  title: z.string().min(10),
  facts: z.looseObject({ issues: z.array(z.looseObject({ path: z.string() })).default([]) }).default({ issues: [] }),
});
const zAttempts = z.looseObject({
  rows: z.array(z.looseObject({ person: z.string(), operation: z.string(), code: z.string() })),
});
const zAlso = z.looseObject({ alsoApplying: z.array(z.looseObject({ organisation: z.string(), as: z.string() })) });
const zForm = z.object({ url: z.string(), fields: z.record(z.string(), z.string()) });
const zWallet = z.looseObject({ certificates: z.array(z.looseObject({ id: z.string(), state: z.string() })) });

const dir = mkdtempSync(join(tmpdir(), 'kumppanitori-bad-input-'));
let machine: Machine;
let season: Season;
let joined: Joined;
beforeAll(async () => {
  ({ machine, season } = await openSeeded({ dir, log: silentLog }));
  joined = await joining(season);
}, 240_000);
afterAll(async () => {
  await machine.close();
  rmSync(dir, { recursive: true, force: true });
});

const provider = (n: number): SeededProvider => season.world.providers[n] ?? expect.fail('no such provider');
const post = (path: string, body: NonNullable<Call['body']>, version?: number): Call => ({
  method: 'POST',
  path: `${OWN}${path}`,
  body,
  ...(version !== undefined && { version }),
});

/** A session's last use, and what the log says of a refused try, are no state of anybody's matter. */
const isAside = (table: string, tag: unknown, sk: unknown): boolean =>
  tag === 'session' || table === 'transparency' || String(sk).startsWith('SES#');
const isAttempt = ({ item }: { readonly item: Readonly<Record<string, unknown>> }): boolean =>
  JSON.stringify(item).includes('attempt.recorded') || item['tag'] === 'attempt';

/** Everything stored, the records of refused tries apart from the rest. */
const stored = async () => {
  await machine.runner.settle();
  const items = (await dumpAll(machine.engine)).filter(({ table, item }) => !isAside(table, item['tag'], item['sk']));
  const attempts = items.filter(isAttempt);
  return { rest: JSON.stringify(items.filter((one) => !isAttempt(one))), attempts: attempts.length };
};

/** `field`: the one thing that is wrong. */
type Expected = { readonly status: number; readonly code: string; readonly field?: string };

/** Asks in every language: the same code, worded each time, and nothing changed. Gives how many tries went on record. */
const refused = async (by: Caller, call: Call, { field, ...expected }: Expected) => {
  const before = await stored();
  const titles: string[] = [];
  for (const language of LANGUAGES) {
    const { status, body } = await by.send({ ...call, language });
    const problem = zProblem.parse(body);
    expect({ status, code: problem.code }).toEqual(expected);
    if (field !== undefined) expect(problem.facts.issues.map(({ path }) => path)).toEqual([field]);
    expect(problem.title).not.toContain(expected.code);
    titles.push(problem.title);
  }
  expect(new Set(titles).size).toBe(LANGUAGES.length);
  const after = await stored();
  expect(after.rest === before.rest, 'something was stored').toBe(true);
  return after.attempts - before.attempts;
};

const invalid = (field: string): Expected => ({ status: 400, code: 'http.body_invalid', field });

describe('a wrong check digit', () => {
  it('of a Y-tunnus registers nobody', async () => {
    const body = { kind: 'association', names: { fi: 'Väärä ry' }, language: 'fi', contacts: { email: 'a@b.example' } };
    const by = await season.chair(provider(5));
    expect(await refused(by, post('/providers', { ...body, yTunnus: '9000001-2' }), invalid('yTunnus'))).toBe(0);
  });

  it('of an account leaves the account as it was', async () => {
    const by = await season.chair(provider(5));
    const payee = { name: 'Oma', vat: { liable: false, rate: 0 }, from: season.today() };
    const version = await versionAt(by, `${OWN}/providers/own`);
    const wrong = post('/providers/own/payee', { ...payee, iban: 'FI2112345600000786' }, version);
    expect(await refused(by, wrong, invalid('iban'))).toBe(0);
  });

  it('of an e-invoice address leaves the way of invoicing as it was', async () => {
    const by = await season.chair(provider(5));
    const version = await versionAt(by, `${OWN}/providers/own`);
    const invoicing = { by: 'e_invoice', ovt: '003790000012', operator: '003723327487' };
    expect(
      await refused(by, post('/providers/own/corrections', { invoicing }, version), invalid('invoicing.ovt')),
    ).toBe(0);
  });
});

describe('what a wallet does not take', () => {
  const report = { kind: 'pension_insurance', issuer: 'Työeläkeyhtiö Esimerkki', source: 'supplier' } as const;

  it('is evidence that has expired', async () => {
    const by = await season.chair(provider(5));
    const expired = { ...report, issuedOn: '2025-01-10', validUntil: '2026-01-10' };
    expect(
      await refused(by, post('/certificates', expired), { status: 422, code: 'registry.certificate_expired' }),
    ).toBe(0);
  });

  it('is a file that lies about its type: it is announced, looked through and refused', async () => {
    const by = await season.chair(provider(5));
    const bytes = Buffer.from('<html><script>alert(1)</script></html>');
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const file = { mediaType: 'application/pdf', bytes: bytes.length, sha256 };
    const { id, version } = await by.post(`${OWN}/certificates`, { ...report, issuedOn: '2026-01-10', file });
    const { url, fields } = await by.get(`${OWN}/certificates/${id}/upload-form`, zForm);
    const body = new FormData();
    for (const [name, value] of Object.entries(fields)) body.append(name, value);
    body.append('file', new Blob([bytes]), 'todistus.pdf');
    expect((await fetch(url, { method: 'POST', body })).ok).toBe(true);
    await by.post(`${OWN}/certificates/${id}/arrival`, {}, version);
    await machine.runner.settle();
    const { certificates } = await by.get(`${OWN}/wallet`, zWallet);
    expect(certificates.find((one) => one.id === id)).toMatchObject({ state: 'refused' });
    const open = { method: 'GET', path: `${OWN}/certificates/${id}/file` };
    const answer = await by.send(open);
    expect(answer.status).toBeGreaterThanOrEqual(400);
  });
});

describe('a text that hides something', () => {
  it.each([
    ['a control character', 'Ry\u0000'],
    ['a change of direction', 'Ry \u202evalep'],
  ])('such as %s is taken nowhere', async (_what, fi) => {
    const by = await season.chair(provider(5));
    const version = await versionAt(by, `${OWN}/providers/own`);
    const call = post('/providers/own/corrections', { names: { fi } }, version);
    expect(await refused(by, call, { status: 400, code: 'http.text_unseen' })).toBe(0);
  });
});

describe('a request', () => {
  it('is one for each category: a second one is refused while the first lives', async () => {
    const by = await season.chair(joined.bidders[0]);
    const { system, category } = joined;
    const second = post(`/authorities/${season.world.authority}/requests`, { system, category, language: 'fi' });
    expect(await refused(by, second, { status: 409, code: 'purchasing.already_applied' })).toBe(0);
  });

  it('in which a member also competes is taken, and tells the officer and the provider so', async () => {
    const [competitor] = joined.bidders;
    const lead = provider(10);
    const { request } = await applyTogether(season, joined, [lead, competitor]);
    const flagged = [{ organisation: competitor.id, as: 'admitted' }];
    const seen = await (await season.by('admission1')).get(`/api/procurement/v1/requests/${request}`, zAlso);
    expect(seen.alsoApplying).toEqual(flagged);
    const own = `${OWN}/authorities/${season.world.authority}/requests/${request}`;
    expect((await (await season.chair(lead)).get(own, zAlso)).alsoApplying).toEqual(flagged);
  });
});

describe('a rejected provider that reaches for another’s', () => {
  it('finds nothing, changes nothing, and stands in the record of refused tries', async () => {
    const rejected = provider(6);
    const { system, category } = joined;
    const request = await apply(season, rejected, { system, category });
    const path = `/api/procurement/v1/requests/${request}`;
    const [first, second] = [await season.by('admission1'), await season.by('admission2')];
    await first.post(`${path}/taking`, {}, await versionAt(first, path));
    const proposal = {
      outcome: 'reject',
      reasons: ['requirement_not_met'],
      remedy: 'Liitä kaksi referenssiä ja hae uudelleen.',
    };
    await first.post(`${path}/proposal`, proposal, await versionAt(first, path));
    await second.post(`${path}/rejection`, DECISION, await versionAt(second, path));
    await machine.runner.settle();

    const by = await season.chair(rejected);
    const theirs = await (await season.chair(joined.bidders[0])).get(
      `${OWN}/requests`,
      z.looseObject({ rows: z.array(z.looseObject({ id: z.string() })).min(1) }),
    );
    const at = `/authorities/${season.world.authority}/requests/${theirs.rows[0]?.id ?? ''}`;
    const notFound = { status: 404, code: 'purchasing.not_found' };
    expect(await refused(by, { method: 'GET', path: `${OWN}${at}` }, notFound)).toBeGreaterThan(0);
    expect(await refused(by, post(`${at}/withdrawal`, {}, 3), notFound)).toBeGreaterThan(0);

    const auditor = await season.by('auditor');
    const record = `/api/procurement/v1/attempts?whose=organisations&month=${season.today().slice(0, 7)}`;
    const { rows } = await auditor.get(record, zAttempts);
    const tries = rows.filter(({ person }) => person === rejected.signatory).map(({ operation }) => operation);
    expect(tries.sort()).toEqual(['request.view_own', 'request.withdraw']);
  });
});
