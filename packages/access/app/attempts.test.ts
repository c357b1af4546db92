import { err, id, ok } from '@kt/kernel';
import { createApp } from '@kt/platform/http/shell.ts';
import { beforeEach, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { hourOf } from '../domain/attempt.ts';
import { createGate } from '../http/gate.ts';
import { procurementRoutes } from '../http/procurement-routes.ts';
import { providerRoutes } from '../http/provider-routes.ts';
import { AINO, BIRGIT, CAJ, must, VAASA, WORKSHOP } from '../testing/builders.ts';
import { aWorld, type World } from '../testing/world.ts';

const ORIGIN = 'https://kumppanitori.example';
const OTHER = id('organisation', `org_${'0'.repeat(25)}7`);

let world: World;
let app: ReturnType<typeof createApp>;
beforeEach(async () => {
  world = await aWorld();
  const verifyBearer = (token: string) => {
    const person = [AINO, BIRGIT, CAJ].find((one) => token === `x.${one}.x`);
    return Promise.resolve(person === undefined ? err({ code: 'access.token_invalid' } as const) : ok(person));
  };
  const gate = createGate({ access: world.access, origin: ORIGIN, verifyBearer });
  app = createApp({ gate, wording: (code) => code, log: world.platform.log, clock: world.platform.clock });
  app.route('/provider', providerRoutes(world.access)).route('/procurement', procurementRoutes(world.access));
});

const get = async (path: string, person: string, actingFor: string) =>
  (await app.request(path, { headers: { authorization: `Bearer x.${person}.x`, 'acting-for': actingFor } })).status;
const kept = async (watch: typeof VAASA | 'organisations') =>
  (await world.access.listAttempts(watch, undefined)).rows.map(({ person, operation, code, actingFor, name }) => ({
    person,
    operation,
    code,
    actingFor,
    name,
  }));
const CAJ_NAMED = { person: CAJ, name: 'Caj Esimerkki' };

describe('a try with what is not theirs', () => {
  it('to act for another organisation is refused and kept: who, when and what, and no content', async () => {
    expect(await get('/provider/members', CAJ, OTHER)).toBe(403);
    const known = { operation: 'member.list', code: 'access.not_member', actingFor: OTHER };
    expect(await kept('organisations')).toEqual([{ ...CAJ_NAMED, ...known }]);
    expect(await kept(VAASA)).toEqual([]);
  });

  it('to open somebody else’s object is answered 404 as ever, and kept', async () => {
    expect(await get(`/provider/members/${AINO}`, CAJ, WORKSHOP)).toBe(404);
    const known = { operation: 'member.view', code: 'access.not_found', actingFor: WORKSHOP };
    expect(await kept('organisations')).toEqual([{ ...CAJ_NAMED, ...known }]);
  });

  it('is one record a person, operation and hour, also when many come at once', async () => {
    await Promise.all(Array.from({ length: 12 }, () => get(`/provider/members/${AINO}`, CAJ, WORKSHOP)));
    expect(await kept('organisations')).toHaveLength(1);
    world.clock.moveBy(3_600_000);
    await get(`/provider/members/${BIRGIT}`, CAJ, WORKSHOP);
    expect(await kept('organisations')).toHaveLength(2);
  });

  it('of an official is seen by that authority alone', async () => {
    expect(await get(`/procurement/people/${CAJ}`, AINO, VAASA)).toBe(404);
    expect(await kept(VAASA)).toMatchObject([{ person: AINO, operation: 'person.view', actingFor: VAASA }]);
    expect(await kept('organisations')).toEqual([]);
  });

  it('leaves nothing when the path is no id, the object is one’s own, or nobody is signed in', async () => {
    expect(await get('/provider/members/not-an-id', CAJ, WORKSHOP)).toBe(404);
    expect(await get(`/provider/members/${CAJ}`, CAJ, WORKSHOP)).toBe(200);
    expect((await app.request(`/provider/members/${AINO}`)).status).toBe(401);
    expect(await kept('organisations')).toEqual([]);
  });

  it('makes nobody’s next call dearer', async () => {
    await get(`/provider/members/${AINO}`, CAJ, WORKSHOP);
    world.platform.db.meter.reset();
    await get('/provider/mandates', CAJ, WORKSHOP);
    expect(world.platform.db.meter.usage().roundTrips).toBe(2);
  });

  it('is listed for the auditor and the admins of the authority, newest first', async () => {
    await get('/provider/members', CAJ, OTHER);
    world.clock.moveBy(3_600_000);
    await get(`/provider/members/${AINO}`, CAJ, WORKSHOP);
    const headers = { authorization: `Bearer x.${AINO}.x`, 'acting-for': VAASA };
    const response = await app.request('/procurement/attempts?whose=organisations', { headers });
    const rows = z
      .object({ rows: z.array(z.looseObject({ operation: z.string() })) })
      .parse(await response.json()).rows;
    expect(rows.map(({ operation }) => operation)).toEqual(['member.view', 'member.list']);
    expect(await get('/procurement/attempts?whose=own', CAJ, WORKSHOP)).toBe(403);
    expect(await get('/procurement/attempts?whose=own&month=2026-13', AINO, VAASA)).toBe(400);
  });

  it('names a tender’s calls alike, so that a record does not tell who tenders', async () => {
    must(await world.access.recordAttempt({ by: CAJ, operation: 'tender.submit', code: 'http.not_found' }));
    expect(await kept('organisations')).toMatchObject([{ operation: 'tender' }]);
    must(await world.access.recordAttempt({ by: 'system:relay', operation: 'a.b', code: 'http.not_found' }));
    expect(await kept('organisations')).toHaveLength(1);
    expect(hourOf(world.clock.now())).toMatch(/^\d{4}-\d\d-\d\dT\d\d$/);
  });
});
