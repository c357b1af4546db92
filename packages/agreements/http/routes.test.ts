import type { Id } from '@kt/kernel';
import type { Admitted, Gate } from '@kt/platform/http/gate.ts';
import { createApp } from '@kt/platform/http/shell.ts';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { aSeason, type Season } from '../testing/a-season.ts';
import {
  AUTHORITY,
  AUTHORITY_SIGNER,
  aRateCard,
  MANAGER,
  OPTION,
  OTHER_AUTHORITY,
  OTHER_PROVIDER,
  PROVIDER,
  PROVIDER_SIGNER,
  someTerms,
} from '../testing/samples.ts';
import { procurementChangeRoutes } from './procurement-change-routes.ts';
import { procurementRoutes } from './procurement-routes.ts';
import { providerRoutes } from './provider-routes.ts';

const admitted = (by: string, actingFor: string): Admitted => ({ by, actingFor, roles: [], organisations: [] });
const gateFor = (who: Admitted): Gate => ({ admit: () => Promise.resolve({ ok: true, value: who }) });

const appFor = (season: Season, who: Admitted) => {
  const shell = {
    gate: gateFor(who),
    wording: (code: string) => code,
    log: season.house.platform.log,
    clock: season.house.platform.clock,
  };
  return createApp(shell)
    .route('/', procurementRoutes(season.agreements))
    .route('/', procurementChangeRoutes(season.agreements))
    .route('/', providerRoutes(season.agreements));
};
type App = ReturnType<typeof appFor>;

const post = async (
  app: App,
  path: string,
  body: object,
  version?: number,
): Promise<{ status: number; body: unknown }> => {
  const headers = {
    'idempotency-key': `key-${String(version)}-${path}`,
    ...(version !== undefined && { 'if-match': `"${String(version)}"` }),
  };
  const answer = await app.request(path, { method: 'POST', headers, body: JSON.stringify(body) });
  return { status: answer.status, body: await answer.json() };
};
const get = async (app: App, path: string) => {
  const answer = await app.request(path);
  return { status: answer.status, etag: answer.headers.get('etag'), body: zView.parse(await answer.json()) };
};
const zView = z.looseObject({ state: z.string().optional(), code: z.string().optional(), id: z.string().optional() });
const zDone = z.object({ id: z.string(), version: z.int() });

const body = { terms: someTerms(), options: [OPTION] };
const houses = async () => {
  const season = await aSeason();
  return {
    season,
    manager: appFor(season, admitted(MANAGER, AUTHORITY)),
    otherManager: appFor(season, admitted(AUTHORITY_SIGNER, AUTHORITY)),
    signatory: appFor(season, admitted(PROVIDER_SIGNER, PROVIDER)),
    stranger: appFor(season, admitted('per_s', OTHER_PROVIDER)),
    otherAuthority: appFor(season, admitted('per_o', OTHER_AUTHORITY)),
  };
};
const drafted = async (app: App): Promise<Id<'agreement'>> =>
  zDone.parse((await post(app, '/agreements', body)).body).id as Id<'agreement'>;

describe('routes of agreements', () => {
  it('carry an agreement from draft to both signatures, the authority’s by another person', async () => {
    const { season, manager, otherManager, signatory } = await houses();
    const id = await drafted(manager);
    const own = `/authorities/${AUTHORITY}/agreements/${id}`;
    expect((await get(manager, `/agreements/${id}`)).body).toMatchObject({ state: 'draft', version: 1 });
    expect(await post(manager, `/agreements/${id}/checks-waiver`, { reason: 'own premises' }, 1)).toMatchObject({
      status: 200,
    });
    expect(await post(manager, `/agreements/${id}/offer`, {}, 2)).toMatchObject({
      status: 200,
      body: { id, version: 3 },
    });
    expect(await post(signatory, `${own}/data-protection`, { reference: 'dpa-7' }, 3)).toMatchObject({ status: 200 });
    expect(await post(signatory, `${own}/signature`, {}, 4)).toMatchObject({ status: 200 });
    expect(await get(signatory, own)).toMatchObject({ status: 200, etag: '"5"', body: { state: 'half_signed' } });
    expect(await post(manager, `/agreements/${id}/signature`, {}, 5)).toMatchObject({
      status: 403,
      body: { code: 'agreements.second_person_needed' },
    });
    expect((await get(manager, `/agreements/${id}`)).body).toMatchObject({ state: 'half_signed' });
    expect(await post(otherManager, `/agreements/${id}/signature`, {}, 5)).toMatchObject({ status: 200 });
    expect((await get(manager, `/agreements/${id}`)).body).toMatchObject({
      state: 'active',
      drafted: { by: MANAGER },
      checksWaived: { by: MANAGER, reason: 'own premises' },
      signatures: [
        { side: 'provider', by: PROVIDER_SIGNER },
        { side: 'authority', by: AUTHORITY_SIGNER },
      ],
    });
    const history = season.house.events().flatMap(({ facts }) => facts.map(({ type, by }) => [type, by]));
    expect(history).toContainEqual(['agreement.checks_waived', MANAGER]);
    expect(history).toContainEqual(['agreement.signed', AUTHORITY_SIGNER]);
    expect(history).not.toContainEqual(['agreement.signed', MANAGER]);
  });

  it('change an agreement in force with both sides', async () => {
    const { manager, otherManager, signatory } = await houses();
    const id = await drafted(manager);
    const taken = { document: 'VAA/1/2024', dataProtection: 'dpa' };
    expect(await post(manager, `/agreements/${id}/taking-over`, taken, 1)).toMatchObject({
      status: 403,
      body: { code: 'agreements.second_person_needed' },
    });
    expect(await post(otherManager, `/agreements/${id}/taking-over`, taken, 1)).toMatchObject({ status: 200 });
    const own = `/authorities/${AUTHORITY}/agreements/${id}`;
    const change = { reason: 'not_substantial', change: { places: 12 } };
    expect(await post(manager, `/agreements/${id}/changes`, change, 2)).toMatchObject({ status: 200 });
    expect(await post(manager, `/agreements/${id}/changes/answer`, { answer: 'accept' }, 3)).toMatchObject({
      status: 409,
    });
    expect(await post(signatory, `${own}/changes/answer`, { answer: 'accept' }, 3)).toMatchObject({ status: 200 });
    expect((await get(manager, `/agreements/${id}`)).body).toMatchObject({ termsVersion: 2, terms: { places: 12 } });
    expect(await post(signatory, `${own}/changes`, change, 4)).toMatchObject({ status: 200 });
    expect(await post(signatory, `${own}/changes/answer`, { answer: 'withdraw' }, 5)).toMatchObject({ status: 200 });
    expect(await post(manager, `/agreements/${id}/options`, { option: OPTION.key }, 6)).toMatchObject({ status: 200 });
    expect(await post(manager, `/agreements/${id}/suspension`, { reason: 'quality talks' }, 7)).toMatchObject({
      status: 200,
    });
    expect(await post(manager, `/agreements/${id}/resumption`, {}, 8)).toMatchObject({ status: 200 });
    expect(await post(manager, `/agreements/${id}/termination`, { ground: 'mutual' }, 9)).toMatchObject({
      status: 200,
    });
    expect((await get(manager, `/agreements/${id}`)).body).toMatchObject({ state: 'run_off' });
  });

  it('answer 404 to everybody else, whether it exists or not', async () => {
    const { manager, stranger, otherAuthority, signatory } = await houses();
    const id = await drafted(manager);
    await post(manager, `/agreements/${id}/offer`, {}, 1);
    for (const app of [otherAuthority, signatory]) {
      expect((await get(app, `/agreements/${id}`)).status).toBe(404);
      expect(await post(app, `/agreements/${id}/withdrawal`, { reason: 'not mine' }, 2)).toMatchObject({ status: 404 });
    }
    expect((await get(stranger, `/authorities/${AUTHORITY}/agreements/${id}`)).status).toBe(404);
    expect(
      await post(stranger, `/authorities/${AUTHORITY}/agreements/${id}/refusal`, { reason: 'not mine' }, 2),
    ).toMatchObject({ status: 404 });
    expect((await get(signatory, `/authorities/${OTHER_AUTHORITY}/agreements/${id}`)).status).toBe(404);
    expect((await get(manager, '/agreements/agr_nonsense')).status).toBe(404);
  });

  it('refuse unknown fields, missing and stale versions', async () => {
    const { manager } = await houses();
    expect(await post(manager, '/agreements', { ...body, state: 'active' })).toMatchObject({ status: 400 });
    const id = await drafted(manager);
    expect(await post(manager, `/agreements/${id}/offer`, {})).toMatchObject({ status: 428 });
    expect(await post(manager, `/agreements/${id}/offer`, {}, 9)).toMatchObject({ status: 412 });
    const wrong = { terms: { ...someTerms(), end: someTerms().start }, options: [] };
    const headers = { 'idempotency-key': 'key-another' };
    const answer = await manager.request('/agreements', { method: 'POST', headers, body: JSON.stringify(wrong) });
    expect(answer.status).toBe(422);
  });

  it('list by pages with cursors that nobody else can use', async () => {
    const { season, manager, otherAuthority } = await houses();
    for (let n = 0; n < 51; n += 1) await season.takenOver({ rateCard: aRateCard(n + 1) });
    const zList = z.object({ rows: z.array(z.looseObject({ id: z.string() })), cursor: z.string().optional() });
    const first = zList.parse(await (await manager.request('/agreements')).json());
    expect(first.rows).toHaveLength(50);
    const next = `/agreements?cursor=${encodeURIComponent(first.cursor ?? '')}`;
    const rest = zList.parse(await (await manager.request(next)).json());
    expect(rest.rows).toHaveLength(1);
    expect((await otherAuthority.request(next)).status).toBe(400);
    expect((await manager.request('/agreements?cursor=x.y')).status).toBe(400);
  });
});
