import { ok } from '@kt/kernel';
import type { Admitted } from '@kt/platform/http/gate.ts';
import { createApp } from '@kt/platform/http/shell.ts';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { WAITING_STATES } from '../app/ports.ts';
import { CLAIM_STATES } from '../domain/claim.ts';
import { CORRECTION_CODES, DISPUTE_CODES, PLEA_CODES, REJECT_CODES, RETURN_CODES } from '../domain/claim-codes.ts';
import { WORK_TRAITS } from '../domain/employment.ts';
import {
  AUTHORITY,
  COACH,
  evidenceId,
  morning,
  OTHER_PROVIDER,
  PROVIDER,
  REFERRAL,
  SECOND_VERIFIER,
  SUPERVISOR,
  VERIFIER,
} from '../testing/builders.ts';
import { aRunningService, line, stored, type World } from '../testing/world.ts';
import { CODES } from '../wire.ts';
import { providerClaimRoutes } from './provider-claim-routes.ts';
import { providerPeriodRoutes } from './provider-period-routes.ts';
import { verifierDisputeRoutes } from './verifier-dispute-routes.ts';
import { verifierRoutes } from './verifier-routes.ts';

type Caller = Pick<Admitted, 'by'> & Partial<Admitted>;
const coach: Caller = { by: COACH, actingFor: PROVIDER };
const official = (by: string): Caller => ({ by, actingFor: AUTHORITY });

const appOf = ({ app, house }: World, caller: Caller) =>
  createApp({
    gate: { admit: () => Promise.resolve(ok({ roles: [], organisations: [], ...caller })) },
    wording: (code) => code,
    log: house.platform.log,
    clock: house.platform.clock,
  })
    .route('/', providerClaimRoutes(app))
    .route('/', providerPeriodRoutes(app))
    .route('/', verifierRoutes(app))
    .route('/', verifierDisputeRoutes(app));

let keys = 0;
const call = async (world: World, caller: Caller, path: string, body?: object, version?: number) => {
  const headers = {
    'idempotency-key': `key-${String((keys += 1)).padStart(8, '0')}`,
    ...(version === undefined ? {} : { 'if-match': `"${String(version)}"` }),
  };
  const init = body === undefined ? {} : { method: 'POST', headers, body: JSON.stringify(body) };
  const response = await appOf(world, caller).request(path, init);
  return {
    status: response.status,
    body: (await response.json()) as Record<string, never>,
    etag: response.headers.get('etag'),
  };
};

const OWN = `/provider/authorities/${AUTHORITY}`;
const OUTCOMES = `${OWN}/outcomes/${REFERRAL}`;
const employment = { employer: 'E-1', start: '2026-01-05', weeklyHours: 30, traits: [], leaves: [] };

const zClaims = z.looseObject({ rows: z.array(z.looseObject({ claim: z.string(), version: z.int() })) });

const claimOf = async (world: World) => {
  const list = await call(world, coach, `${OWN}/claims?state=claimable`);
  const [first] = zClaims.parse(list.body).rows;
  if (first === undefined) throw new TypeError('no claimable claim');
  return first;
};

describe("the provider's routes", () => {
  it('show the service, take reports, and demand the version that was seen', async () => {
    const world = await aRunningService();
    const view = await call(world, coach, OUTCOMES);
    expect(view).toMatchObject({ status: 200, body: { state: 'running', committedCents: 500_000 } });
    const version = Number(view.body['version']);
    expect(view.etag).toBe(`"${String(version)}"`);
    world.at(morning('2026-02-10'));
    const report = (v?: number) => call(world, coach, `${OUTCOMES}/employments`, employment, v);
    expect((await report()).status).toBe(428);
    expect((await report(version - 1)).status).toBe(412);
    expect(await report(version)).toMatchObject({ status: 200, body: { id: REFERRAL, version: version + 1 } });
    const amended = await call(
      world,
      coach,
      `${OUTCOMES}/employments/1`,
      { ...employment, start: '2026-01-06' },
      version + 1,
    );
    expect(amended.status).toBe(200);
    expect((await call(world, coach, `${OUTCOMES}/employments/2/withdrawal`, {}, version + 2)).status).toBe(200);
    expect(
      (await call(world, coach, `${OUTCOMES}/results`, { step: 'plan', achievedOn: '2026-01-20' }, version + 3)).status,
    ).toBe(200);
    expect((await call(world, coach, `${OUTCOMES}/results/1/withdrawal`, {}, version + 4)).status).toBe(200);
  });

  it('refuse names and unknown fields', async () => {
    const world = await aRunningService();
    const post = (body: object) => call(world, coach, `${OUTCOMES}/employments`, body, 1);
    for (const wrong of [
      { ...employment, employer: 'Oy Firma Ab' },
      { ...employment, name: 'x' },
      { ...employment, weeklyHours: '30' },
      { ...employment, start: '2026-02-30' },
    ])
      expect((await post(wrong)).status).toBe(400);
  });

  it('list, show and send claims; a stranger finds nothing', async () => {
    const world = await aRunningService();
    await world.tell(stored(evidenceId(1), 'service_report'));
    const { claim, version } = await claimOf(world);
    expect(await call(world, coach, `${OWN}/claims/${claim}`)).toMatchObject({
      status: 200,
      body: { claim, assessment: { dueCents: 50_000, blocks: [] } },
    });
    const stranger = { by: 'per_x', actingFor: OTHER_PROVIDER };
    expect((await call(world, stranger, `${OWN}/claims/${claim}`)).status).toBe(404);
    expect((await call(world, stranger, OUTCOMES)).status).toBe(404);
    expect((await call(world, stranger, `${OWN}/claims?state=claimable`)).body).toMatchObject({ rows: [] });
    expect((await call(world, { by: 'per_x' }, `${OWN}/claims/${claim}`)).status).toBe(404);
    expect((await call(world, official(VERIFIER), OUTCOMES)).status).toBe(404);
    const blocked = await call(world, coach, `${OWN}/claims/${claim}/submission`, { evidence: [] }, version);
    expect(blocked).toMatchObject({
      status: 409,
      body: { code: 'outcomes.evidence_missing', facts: { kinds: ['service_report'] } },
    });
    expect(
      (await call(world, coach, `${OWN}/claims/${claim}/submission`, { evidence: [evidenceId(1)] }, version)).status,
    ).toBe(200);
  });
});

describe("the verifier's routes", () => {
  const sent = async () => {
    const world = await aRunningService();
    await world.tell(stored(evidenceId(1), 'service_report'));
    const { claim, version } = await claimOf(world);
    await call(world, coach, `${OWN}/claims/${claim}/submission`, { evidence: [evidenceId(1)] }, version);
    return { world, one: `/verifier/claims/${claim}`, own: `${OWN}/claims/${claim}`, claim, version: version + 1 };
  };

  it('list what waits and decide it', async () => {
    const { world, one, version, claim } = await sent();
    const verifier = official(VERIFIER);
    expect((await call(world, verifier, '/verifier/claims?state=submitted')).body).toMatchObject({
      rows: [{ claim, state: 'submitted' }],
    });
    expect((await call(world, verifier, '/verifier/claims?state=submitted&cursor=x.y')).status).toBe(400);
    expect((await call(world, coach, '/verifier/claims?state=submitted')).status).toBe(404);
    expect((await call(world, { ...verifier, organisations: [PROVIDER] }, `${one}/check`, {}, version)).status).toBe(
      403,
    );
    expect((await call(world, verifier, `${one}/check`, {}, version)).status).toBe(200);
    expect((await call(world, verifier, one)).body).toMatchObject({
      state: 'in_check',
      held: [{ kind: 'service_report' }],
    });
    expect((await call(world, verifier, `${one}/verification`, {}, version + 1)).status).toBe(200);
    await world.tell(line('paid', claim, { paidOn: '2026-01-01' }));
    const correction = { code: 'wrong_amount', backCents: 100 };
    expect((await call(world, official(SUPERVISOR), `${one}/correction`, correction, version + 3)).status).toBe(200);
  });

  it('return, reject, and judge disputes', async () => {
    const { world, one, own, version } = await sent();
    const verifier = official(VERIFIER);
    await call(world, verifier, `${one}/check`, {}, version);
    expect((await call(world, verifier, `${one}/return`, { codes: ['hours_disagree'] }, version + 1)).status).toBe(200);
    expect((await call(world, coach, `${own}/submission`, { evidence: [evidenceId(1)] }, version + 2)).status).toBe(
      200,
    );
    await call(world, verifier, `${one}/check`, {}, version + 3);
    expect((await call(world, verifier, `${one}/rejection`, { code: 'duplicate' }, version + 4)).status).toBe(200);
    expect((await call(world, coach, `${own}/dispute`, { code: 'rule_misread' }, version + 5)).status).toBe(200);
    expect((await call(world, verifier, `${one}/dispute/refusal`, {}, version + 6)).body).toMatchObject({
      code: 'outcomes.same_person',
    });
    expect((await call(world, official(SECOND_VERIFIER), `${one}/dispute/acceptance`, {}, version + 6)).status).toBe(
      200,
    );
  });

  it('refuse a dispute for good', async () => {
    const { world, one, own, version } = await sent();
    await call(world, official(VERIFIER), `${one}/check`, {}, version);
    await call(world, official(VERIFIER), `${one}/rejection`, { code: 'duplicate' }, version + 1);
    await call(world, coach, `${own}/dispute`, { code: 'rule_misread' }, version + 2);
    expect((await call(world, official(SECOND_VERIFIER), `${one}/dispute/refusal`, {}, version + 3)).status).toBe(200);
    expect((await call(world, coach, own)).body).toMatchObject({ state: 'rejected_finally', commands: [] });
  });

  it('take a late claim by two', async () => {
    const world = await aRunningService();
    await world.tell(stored(evidenceId(1), 'service_report'));
    const { claim } = await claimOf(world);
    world.at(morning('2026-06-01'));
    await world.sweep();
    const [one, own] = [`/verifier/claims/${claim}`, `${OWN}/claims/${claim}`];
    const version = async () => Number((await call(world, coach, own)).body['version']);
    expect(
      (await call(world, coach, `${own}/plea`, { evidence: [evidenceId(1)], code: 'illness' }, await version())).status,
    ).toBe(200);
    expect((await call(world, official(VERIFIER), '/verifier/claims?state=lapsed')).body).toMatchObject({
      rows: [{ claim }],
    });
    expect((await call(world, official(VERIFIER), `${one}/plea/refusal`, {}, await version())).status).toBe(200);
    await call(world, coach, `${own}/plea`, { evidence: [evidenceId(1)], code: 'illness' }, await version());
    expect((await call(world, official(VERIFIER), `${one}/plea/support`, {}, await version())).status).toBe(200);
    expect((await call(world, official(VERIFIER), `${one}/plea/acceptance`, {}, await version())).status).toBe(403);
    expect((await call(world, official(SUPERVISOR), `${one}/plea/acceptance`, {}, await version())).status).toBe(200);
  });
});

describe('the wire', () => {
  it('knows the same codes as the rules', () => {
    expect(CODES).toEqual({
      traits: WORK_TRAITS,
      return: RETURN_CODES,
      reject: REJECT_CODES,
      dispute: DISPUTE_CODES,
      plea: PLEA_CODES,
      correct: CORRECTION_CODES,
      state: CLAIM_STATES,
      waiting: WAITING_STATES,
    });
  });
});
