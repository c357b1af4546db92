import { id } from '@kt/kernel';
import { createApp } from '@kt/platform/http/shell.ts';
import { beforeEach, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { ROLES } from '../domain/permission-table.ts';
import { AINO, BIRGIT, CAJ, must, VAASA, WORKSHOP } from '../testing/builders.ts';
import { aWorld, type World } from '../testing/world.ts';
import { roleProposal } from '../wire.ts';
import { createGate } from './gate.ts';
import { invitationRoutes } from './invitation-routes.ts';
import { officerRoutes } from './officer-routes.ts';
import { procurementRoutes } from './procurement-routes.ts';
import { providerRoutes } from './provider-routes.ts';

const ORIGIN = 'https://kumppanitori.example';
const SECRET = 's'.repeat(43);
const ULID_OF_NONE = 'grt_00000000000000000000000099';
const zAnswer = z.looseObject({
  id: z.string().optional(),
  version: z.number().optional(),
  code: z.string().optional(),
  cursor: z.string().optional(),
  call: z.string().optional(),
  rows: z.array(z.looseObject({ person: z.string().optional() })).optional(),
});

let world: World;
/** Which organisation is which authority's business. */
const business = new Set<string>();
let phone: string | undefined = '06 100 0000';
let app: ReturnType<typeof createApp>;
beforeEach(async () => {
  world = await aWorld();
  business.clear();
  business.add(`${VAASA} ${WORKSHOP}`);
  const verifyBearer = () => Promise.resolve({ ok: false, error: { code: 'access.token_invalid' } } as const);
  const gate = createGate({ access: world.access, origin: ORIGIN, verifyBearer });
  app = createApp({ gate, wording: (code) => code, log: world.platform.log, clock: world.platform.clock });
  const concerns = {
    waits: () => Promise.resolve(false),
    phoneOnFile: () => Promise.resolve(phone),
    deals: (authority: string, organisation: string) => Promise.resolve(business.has(`${authority} ${organisation}`)),
  };
  app
    .route('/procurement', procurementRoutes(world.access))
    .route('/procurement', officerRoutes(world.access, concerns));
  app.route('/auth/invitations', invitationRoutes(world.access));
  app.route('/provider', providerRoutes(world.access));
  for (const person of [AINO, BIRGIT, CAJ]) must(await world.access.startSession(person, SECRET));
});

let keys = 0;
type Call = { readonly as: string; readonly body?: object; readonly version?: number };
const call = async (path: string, { as, body, version }: Call) => {
  const actingFor = path.startsWith('/provider') ? WORKSHOP : path.startsWith('/auth') ? undefined : VAASA;
  const response = await app.request(path, {
    method: body === undefined ? 'GET' : 'POST',
    headers: {
      cookie: `__Host-session=${as}.${SECRET}`,
      origin: ORIGIN,
      ...(actingFor !== undefined && { 'acting-for': actingFor }),
      'idempotency-key': `key-${String((keys += 1))}-0000`,
      ...(version !== undefined && { 'if-match': `"${String(version)}"` }),
    },
    ...(body && { body: JSON.stringify(body) }),
  });
  return { status: response.status, etag: response.headers.get('etag'), ...zAnswer.parse(await response.json()) };
};
/** As the invited person itself, from a browser of its own. */
const accept = async (person: string | undefined, of: string, version: number): Promise<void> => {
  must(await world.access.startSession(id('person', person ?? ''), SECRET));
  const path = `/auth/invitations/${of}/accept`;
  expect(await call(path, { as: person ?? '', body: {}, version })).toMatchObject({
    status: 200,
    version: version + 1,
  });
};
const DISA = { name: 'Disa', email: 'disa@esimerkki.fi', language: 'sv', roles: [] };

describe("an authority's people over HTTP", () => {
  it('are invited, given a sensitive role by two persons, and lose it again', async () => {
    const { id: person, status } = await call('/procurement/people', { as: AINO, body: DISA });
    expect(status).toBe(200);
    const { id: grant } = await call('/procurement/grants', { as: AINO, body: { person, role: 'opener' } });
    const early = { as: BIRGIT, body: { person }, version: 2 };
    expect(await call(`/procurement/grants/${grant ?? ''}/confirm`, early)).toMatchObject({ status: 409 });
    await accept(person, VAASA, 2);
    expect((await call('/procurement/grants', { as: BIRGIT })).rows).toMatchObject([
      { person, roles: [{ state: 'proposed' }] },
    ]);
    const confirm = `/procurement/grants/${grant ?? ''}/confirm`;
    const body = { person };
    expect(await call(confirm, { as: AINO, body, version: 3 })).toMatchObject({
      status: 403,
      code: 'access.same_person',
    });
    expect(await call(confirm, { as: BIRGIT, body })).toMatchObject({ status: 428 });
    expect(await call(confirm, { as: BIRGIT, body, version: 1 })).toMatchObject({ status: 412, code: 'work.stale' });
    expect(await call(confirm, { as: BIRGIT, body, version: 3 })).toMatchObject({
      status: 200,
      version: 4,
      etag: '"4"',
    });
    const revoke = `/procurement/grants/${grant ?? ''}/revoke`;
    expect(await call(revoke, { as: AINO, body, version: 4 })).toMatchObject({ status: 200, version: 5 });
    expect(await call(`/procurement/people/${person ?? ''}`, { as: AINO })).toMatchObject({
      status: 200,
      roles: [],
      etag: '"5"',
    });
  });

  it('give nobody a role of their own', async () => {
    const asked = await call('/procurement/grants', { as: AINO, body: { person: AINO, role: 'auditor' } });
    expect(asked).toMatchObject({ status: 403, code: 'access.self_grant' });
  });

  it('are seen by nobody from elsewhere, and a foreign grant does not exist', async () => {
    expect(await call('/procurement/people', { as: CAJ })).toMatchObject({ status: 403, code: 'access.not_member' });
    expect(await call(`/procurement/people/${CAJ}`, { as: AINO })).toMatchObject({
      status: 404,
      code: 'access.not_found',
    });
    const foreign = `/procurement/grants/${ULID_OF_NONE}/refuse`;
    expect(await call(foreign, { as: AINO, body: { person: BIRGIT }, version: 1 })).toMatchObject({ status: 404 });
    expect(await call('/procurement/people/nobody', { as: AINO })).toMatchObject({ status: 404 });
  });

  it('are refused with fields nobody asked for, and unknown roles', async () => {
    const bodies = [
      { ...DISA, admin: true },
      { ...DISA, email: 'no' },
      { ...DISA, roles: ['king'] },
    ];
    const answers = await Promise.all(bodies.map((body) => call('/procurement/people', { as: AINO, body })));
    expect(answers.map(({ status }) => status)).toEqual([400, 400, 400]);
  });

  it('are known to their colleagues by name and role in force, without e-mails; those only invited are not', async () => {
    const officer = await world.official(6, 'procurement_officer');
    must(await world.access.startSession(officer, SECRET));
    await call('/procurement/people', { as: AINO, body: DISA });
    const { rows = [] } = await call('/procurement/colleagues', { as: officer });
    expect(rows).toHaveLength(3);
    expect(rows).toContainEqual({ person: AINO, name: expect.any(String), roles: ['system_admin'] });
    expect(rows).toContainEqual({ person: officer, name: expect.any(String), roles: ['procurement_officer'] });
    expect(await call('/procurement/people', { as: officer })).toMatchObject({ status: 403 });
  });

  it('come in pages of fifty with a cursor of the caller only', async () => {
    for (let n = 0; n < 50; n += 1)
      await call('/procurement/people', { as: AINO, body: { ...DISA, email: `m${String(n)}@esimerkki.fi` } });
    const first = await call('/procurement/people', { as: AINO });
    expect(first.rows).toHaveLength(50);
    const cursor = encodeURIComponent(first.cursor ?? '');
    const rest = await call(`/procurement/people?cursor=${cursor}`, { as: AINO });
    expect(rest).toMatchObject({ rows: [{}, {}] });
    expect(new Set([...(first.rows ?? []), ...(rest.rows ?? [])].map(({ person }) => person)).size).toBe(52);
    expect(await call(`/procurement/people?cursor=${cursor}`, { as: BIRGIT })).toMatchObject({
      status: 400,
      code: 'http.cursor_invalid',
    });
  });
});

describe("an organisation's people over HTTP", () => {
  it('are invited with roles, may lose them, and may leave', async () => {
    const { id: person } = await call('/provider/members', { as: CAJ, body: { ...DISA, roles: ['writer'] } });
    await accept(person, WORKSHOP, 1);
    const added = await call('/provider/roles', { as: CAJ, body: { person, role: 'worker' } });
    const gone = `/provider/roles/${added.id ?? ''}/revoke`;
    expect(await call(gone, { as: CAJ, body: { person }, version: 3 })).toMatchObject({ status: 200, version: 4 });
    expect(await call(`/provider/members/${person ?? ''}`, { as: CAJ })).toMatchObject({ roles: [{ role: 'writer' }] });
    expect(await call(`/provider/members/${person ?? ''}/end`, { as: CAJ, body: {}, version: 4 })).toMatchObject({
      status: 200,
    });
    expect((await call('/provider/members', { as: CAJ })).rows).toHaveLength(1);
  });

  it('leave when they like', async () => {
    expect(await call('/provider/membership/leave', { as: CAJ, body: {}, version: 1 })).toMatchObject({ status: 200 });
    expect(await call('/provider/members', { as: CAJ })).toMatchObject({ status: 403, code: 'access.not_member' });
  });

  it('are confirmed, and their mandates too, by an admission officer', async () => {
    const officer = await world.official(5, 'admission_officer');
    must(await world.access.startSession(officer, SECRET));
    const body = { person: CAJ, source: 'association_register', sourceDate: '2026-01-02', signs: 'alone' };
    const { id: mandate } = await call('/provider/mandates', { as: CAJ, body });
    const own = `/provider/mandates/${mandate ?? ''}/confirm`;
    expect(await call(own, { as: CAJ, body: { person: CAJ }, version: 1 })).toMatchObject({
      status: 403,
      code: 'access.forbidden',
    });
    const seen = (list: string) => call(`/procurement/organisations/${WORKSHOP}/${list}`, { as: officer });
    expect(await seen('members')).toMatchObject({ status: 200, rows: [{ person: CAJ, state: 'provisional' }] });
    expect(await seen('mandates')).toMatchObject({ rows: [{ mandate, person: CAJ, state: 'registered' }] });
    expect(await call(`/procurement/organisations/${WORKSHOP}/members`, { as: AINO })).toMatchObject({ status: 403 });
    const byCall = { person: CAJ, how: 'officer_call' };
    const byOfficer = `/procurement/mandates/${mandate ?? ''}/confirm`;
    expect(await call(byOfficer, { as: officer, body: byCall, version: 1 })).toMatchObject({ status: 200, version: 2 });
    const member = { organisation: WORKSHOP, ...byCall };
    expect(
      await call('/procurement/organisation-members/confirm', { as: officer, body: member, version: 1 }),
    ).toMatchObject({ status: 200 });
    const doubted = { organisation: WORKSHOP, person: CAJ };
    const doubt = '/procurement/organisation-members';
    expect(await call(`${doubt}/dispute`, { as: officer, body: doubted, version: 2 })).toMatchObject({ status: 200 });
    expect(await call(`${doubt}/uphold`, { as: officer, body: doubted, version: 3 })).toMatchObject({ status: 200 });
    expect((await call('/provider/mandates', { as: CAJ })).rows).toMatchObject([{ state: 'in_force' }]);
    expect(
      await call(`/provider/mandates/${mandate ?? ''}/end`, { as: CAJ, body: { person: CAJ }, version: 2 }),
    ).toMatchObject({ status: 200 });
  });
});

describe('an organisation that is none of an authority’s business', () => {
  it('shows no member and no mandate to its officers, and none of them disputes anybody', async () => {
    const officer = await world.official(5, 'admission_officer');
    must(await world.access.startSession(officer, SECRET));
    business.clear();
    const seen = (list: string) => call(`/procurement/organisations/${WORKSHOP}/${list}`, { as: officer });
    expect(await seen('members')).toMatchObject({ status: 404, code: 'access.not_found' });
    expect(await seen('mandates')).toMatchObject({ status: 404, code: 'access.not_found' });
    const body = { organisation: WORKSHOP, person: CAJ };
    const dispute = { as: officer, body, version: 1 };
    expect(await call('/procurement/organisation-members/dispute', dispute)).toMatchObject({ status: 404 });
    const confirm = { as: officer, body: { ...body, how: 'officer_call' }, version: 1 };
    expect(await call('/procurement/organisation-members/confirm', confirm)).toMatchObject({ status: 404 });
  });

  it('becomes it while a mandate waits for an officer', async () => {
    const officer = await world.official(5, 'admission_officer');
    must(await world.access.startSession(officer, SECRET));
    business.clear();
    const basis = { person: CAJ, source: 'association_register', sourceDate: '2026-01-02', signs: 'alone' };
    await call('/provider/mandates', { as: CAJ, body: basis });
    expect(await call(`/procurement/organisations/${WORKSHOP}/members`, { as: officer })).toMatchObject({
      status: 200,
      rows: [{ person: CAJ }],
    });
  });
});

describe('a change of board over HTTP', () => {
  it('is confirmed by an officer who called the number on file, and no other', async () => {
    const officer = await world.official(5, 'admission_officer');
    must(await world.access.startSession(officer, SECRET));
    business.clear();
    const content = { source: 'meeting_minutes', sourceDate: '2026-01-02', leaving: [] };
    const starting = [{ person: CAJ, signs: 'alone' }];
    expect(await call('/provider/board', { as: CAJ })).toMatchObject({ status: 200 });
    expect(await call('/provider/board', { as: CAJ, body: { ...content, starting } })).toMatchObject({ status: 200 });
    const board = `/procurement/organisations/${WORKSHOP}/board`;
    expect(await call(board, { as: officer })).toMatchObject({ status: 200, call: '06 100 0000' });
    const waiting = await call('/procurement/board-changes', { as: officer });
    expect(waiting).toMatchObject({ status: 200, rows: [{ organisation: WORKSHOP }] });
    const confirm = (called: string) => call(`${board}/confirm`, { as: officer, body: { called }, version: 1 });
    expect(await confirm('040 123 4567')).toMatchObject({ status: 422, code: 'access.other_number' });
    phone = undefined;
    expect(await confirm('06 100 0000')).toMatchObject({ status: 422, code: 'access.other_number' });
    phone = '06 100 0000';
    expect(await confirm('+358 6 1000000')).toMatchObject({ status: 200, version: 2 });
    expect(await world.access.mandateOf(CAJ, WORKSHOP)).toBe('in_force');
    expect(await call(`/procurement/organisations/${WORKSHOP}/members`, { as: officer })).toMatchObject({
      status: 200,
    });
  });
});

it('shows no colleague to whoever is disputed', async () => {
  const officer = await world.official(5, 'admission_officer');
  must(await world.access.startSession(officer, SECRET));
  const body = { organisation: WORKSHOP, person: CAJ };
  const steps = '/procurement/organisation-members';
  await call(`${steps}/confirm`, { as: officer, body: { ...body, how: 'officer_call' }, version: 1 });
  await call(`${steps}/dispute`, { as: officer, body, version: 2 });
  expect(await call('/provider/members', { as: CAJ })).toMatchObject({ status: 403, code: 'access.forbidden' });
  expect(await call(`/provider/members/${CAJ}`, { as: CAJ })).toMatchObject({ status: 403 });
});

it('knows the same roles on the wire as in the table', () => {
  expect([...roleProposal.shape.role.options].sort()).toEqual([...ROLES].sort());
});
