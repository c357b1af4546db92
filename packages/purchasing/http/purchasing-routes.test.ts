import { id as idOf, ok, parseId } from '@kt/kernel';
import type { Admitted } from '@kt/platform/http/gate.ts';
import { createApp } from '@kt/platform/http/shell.ts';
import { zId } from '@kt/platform/schema.ts';
import { aHouse } from '@kt/platform/testing/house.ts';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { composeLetterReading, composeLetters, composePurchasing, tables } from '../compose.ts';
import { AUTHORITY, aCategory, aDeclaration, aDescription, DELEGATION, PROVIDER } from '../testing/samples.ts';
import { admissionRoutes } from './admission-routes.ts';
import { categoryRoutes } from './category-routes.ts';
import { decisionRoutes } from './decision-routes.ts';
import { openSystemRoutes } from './open-system-routes.ts';
import { ownAdmissionRoutes } from './own-admission-routes.ts';
import { providerRoutes } from './provider-routes.ts';
import { requestRoutes } from './request-routes.ts';
import { systemRoutes } from './system-routes.ts';

const zCategoryRef = z.strictObject({ authority: zId('authority'), system: zId('system'), category: zId('category') });
const zDone = z.looseObject({ id: z.string(), version: z.int() });
const zProblem = z.looseObject({ code: z.string() });
const official = (by: string, organisations: readonly string[] = []): Admitted => ({
  by,
  actingFor: AUTHORITY,
  roles: [],
  organisations,
});
const OTHER = idOf('organisation', 'org_01J8Z000000000000000000099');
const DECISION = { delegation: DELEGATION };
const SIGNATORY = 'per_01J8Z000000000000000000011';
const STRANGER = 'per_01J8Z000000000000000000012';
const provider = (of: string = PROVIDER, by = SIGNATORY): Admitted => ({
  by,
  actingFor: of,
  roles: [],
  organisations: [of],
});

const open = async () => {
  const house = await aHouse(tables);
  const mandateOf = (person: string) => Promise.resolve(person === SIGNATORY ? 'registered' : undefined);
  const purchasing = composePurchasing(house.platform, { mandateOf, consortiumOf: () => Promise.resolve(undefined) });
  let caller: Admitted = official('per_o');
  const shell = {
    gate: { admit: () => Promise.resolve(ok(caller)) },
    wording: (code: string) => code,
    log: house.platform.log,
    clock: house.platform.clock,
  };
  const app = createApp(shell)
    .route('/', systemRoutes(purchasing))
    .route('/', categoryRoutes(purchasing))
    .route('/', openSystemRoutes(purchasing))
    .route('/', requestRoutes(purchasing))
    .route('/', decisionRoutes(purchasing))
    .route('/', admissionRoutes(purchasing))
    .route('/p', providerRoutes(purchasing))
    .route('/p', ownAdmissionRoutes(purchasing));
  let keys = 0;
  const send = async (by: Admitted, method: string, path: string, body?: object, version?: number) => {
    caller = by;
    keys += 1;
    const headers = {
      'idempotency-key': `key-${String(keys).padStart(8, '0')}`,
      ...(version !== undefined && { 'if-match': `"${String(version)}"` }),
    };
    const response = await app.request(path, { method, headers, ...(body && { body: JSON.stringify(body) }) });
    return { status: response.status, body: await response.json() };
  };
  const done = async (...call: Parameters<typeof send>) => {
    const { status, body } = await send(...call);
    expect(status, JSON.stringify(body)).toBe(200);
    return zDone.parse(body);
  };
  const code = async (...call: Parameters<typeof send>) => zProblem.parse((await send(...call)).body).code;
  const { id: _id, ...category } = aCategory;
  const drafted = await done(official('per_o'), 'POST', '/systems', aDescription);
  await done(official('per_o'), 'POST', `/systems/${drafted.id}/categories`, category, 1);
  return { house, purchasing, send, done, code, system: drafted.id };
};

const published = async () => {
  const world = await open();
  await world.done(official('per_o'), 'POST', `/systems/${world.system}/publication`, { notice: 'HILMA 1' }, 2);
  const { body } = await world.send(official('per_o'), 'GET', `/systems/${world.system}`);
  const categoryId =
    z.looseObject({ categories: z.array(z.looseObject({ id: z.string() })) }).parse(body).categories[0]?.id ?? '';
  const apply = async () => {
    const asked = { system: world.system, category: categoryId, language: 'fi' };
    const { id } = await world.done(provider(), 'POST', `/p/authorities/${AUTHORITY}/requests`, asked);
    await world.done(
      provider(),
      'PUT',
      `/p/authorities/${AUTHORITY}/requests/${id}`,
      { declarations: [aDeclaration] },
      1,
    );
    await world.done(provider(), 'POST', `/p/authorities/${AUTHORITY}/requests/${id}/submission`, {}, 2);
    await world.done(official('per_o'), 'POST', `/requests/${id}/taking`, {}, 3);
    await world.done(official('per_o'), 'POST', `/requests/${id}/proposal`, { outcome: 'accept' }, 4);
    return id;
  };
  return { ...world, categoryId, apply };
};

describe('from system to admission over HTTP', () => {
  it('admits a provider by two persons, in one transaction with its admission', async () => {
    const { house, purchasing, done, apply, system, categoryId } = await published();
    const id = await apply();
    const before = house.events().length;
    await done(official('per_second'), 'POST', `/requests/${id}/acceptance`, DECISION, 5);
    expect(
      house
        .events()
        .slice(before)
        .map((e) => e.facts[0]?.type)
        .sort(),
    ).toEqual(['admission.granted', 'request.accepted']);
    const ref = zCategoryRef.parse({ authority: AUTHORITY, system, category: categoryId });
    expect(await purchasing.isAdmitted(ref, PROVIDER)).toBe(true);
    expect((await purchasing.admittedProviders(ref)).map((one) => one.provider)).toEqual([PROVIDER]);
  });

  it('refuses the proposer, a member of the applicant, and a stale version', async () => {
    const { code, apply } = await published();
    const path = `/requests/${await apply()}/acceptance`;
    expect(await code(official('per_o'), 'POST', path, DECISION, 5)).toBe('purchasing.same_person');
    expect(await code(official('per_x', [PROVIDER]), 'POST', path, DECISION, 5)).toBe('purchasing.own_organisation');
    expect(await code(official('per_x'), 'POST', path, DECISION, 4)).toBe('work.stale');
  });

  it('takes a request, and its completion, only from somebody whose mandate is written down', async () => {
    const { code, done, system, categoryId } = await published();
    const asked = { system, category: categoryId, language: 'fi' };
    const requests = `/p/authorities/${AUTHORITY}/requests`;
    const { id } = await done(provider(), 'POST', requests, asked);
    const declarations = { declarations: [aDeclaration] };
    const stranger = provider(PROVIDER, STRANGER);
    await done(stranger, 'PUT', `${requests}/${id}`, declarations, 1);
    expect(await code(stranger, 'POST', `${requests}/${id}/submission`, {}, 2)).toBe('purchasing.mandate_missing');
    await done(provider(), 'POST', `${requests}/${id}/submission`, {}, 2);
    await done(official('per_o'), 'POST', `/requests/${id}/taking`, {}, 3);
    await done(
      official('per_o'),
      'POST',
      `/requests/${id}/question`,
      { question: 'Which?', deadline: '2026-01-20' },
      4,
    );
    const completed = `${requests}/${id}/resubmission`;
    expect(await code(stranger, 'POST', completed, declarations, 5)).toBe('purchasing.mandate_missing');
    await done(provider(), 'POST', completed, declarations, 5);
  });

  it('shows a provider its own place in a category, and nobody else’s', async () => {
    const { done, send, apply, system, categoryId } = await published();
    await done(official('per_second'), 'POST', `/requests/${await apply()}/acceptance`, DECISION, 5);
    const path = `/p/authorities/${AUTHORITY}/systems/${system}/categories/${categoryId}/admissions`;
    const own = await send(provider(), 'GET', path);
    expect(own.body).toMatchObject({ rows: [{ provider: PROVIDER, state: 'active', inForce: true, version: 1 }] });
    const other = await send(provider('org_01J8Z000000000000000000099'), 'GET', path);
    expect(other).toMatchObject({ status: 200, body: { rows: [] } });
  });

  it('keeps one live request a provider, none for what is admitted already, and says which', async () => {
    const { done, send, apply, system, categoryId } = await published();
    const id = await apply();
    const again = () =>
      send(provider(), 'POST', `/p/authorities/${AUTHORITY}/requests`, {
        system,
        category: categoryId,
        language: 'sv',
      });
    const refused = { status: 409, body: { code: 'purchasing.already_applied', facts: { request: id } } };
    expect(await again()).toMatchObject(refused);
    await done(official('per_second'), 'POST', `/requests/${id}/acceptance`, DECISION, 5);
    expect(await again()).toMatchObject(refused);
  });

  it('shows a request to nobody but its provider and the authority', async () => {
    const { send, apply } = await published();
    const id = await apply();
    const own = `/p/authorities/${AUTHORITY}/requests/${id}`;
    expect((await send(provider(), 'GET', own)).status).toBe(200);
    expect((await send(provider('org_01J8Z000000000000000000099'), 'GET', own)).status).toBe(404);
  });

  it('shows a draft system to no public reader, and a published one with its categories', async () => {
    const { send, done, system } = await open();
    const path = `/authorities/${AUTHORITY}/systems`;
    expect((await send(official('public'), 'GET', `${path}/${system}`)).status).toBe(404);
    await done(official('per_o'), 'POST', `/systems/${system}/publication`, { notice: 'HILMA 1' }, 2);
    const { body } = await send(official('public'), 'GET', path);
    expect(
      z
        .looseObject({ rows: z.array(z.looseObject({ id: z.string() })) })
        .parse(body)
        .rows.map((row) => row.id),
    ).toEqual([system]);
  });

  it('tells the competition when invitations may begin', async () => {
    const { purchasing, apply, system, categoryId } = await published();
    await apply();
    const ref = zCategoryRef.parse({ authority: AUTHORITY, system, category: categoryId });
    expect(await purchasing.categoryTerms(ref)).toMatchObject({
      inForce: true,
      initialPeriodEnds: '2026-02-06T22:00:00.000Z',
      undecided: 1,
      undecidedInitial: 1,
    });
  });

  it('lists what waits in all systems, and no longer what is decided', async () => {
    const { done, send, apply } = await published();
    const id = await apply();
    const waiting = async () => (await send(official('per_o'), 'GET', '/requests')).body;
    expect(await waiting()).toMatchObject({ rows: [{ id, state: 'proposed', clock: { decideBy: '2026-01-21' } }] });
    await done(official('per_second'), 'POST', `/requests/${id}/acceptance`, DECISION, 5);
    expect(await waiting()).toMatchObject({ rows: [] });
  });

  it('lets one person decide only once the authority has said so', async () => {
    const { code, done, send, apply } = await published();
    const id = await apply();
    await done(official('per_second'), 'POST', `/requests/${id}/return`, { reason: 'Vielä kerran' }, 5);
    const settled = { ...DECISION, proposal: { outcome: 'accept' } };
    const path = `/requests/${id}/settlement`;
    expect(await code(official('per_o'), 'POST', path, settled, 6)).toBe('purchasing.two_persons_needed');
    expect((await send(official('per_o'), 'GET', '/admission-practice')).body).toMatchObject({
      decision: 'two_persons',
      version: 0,
    });
    const one = { ...DECISION, decision: 'one_person' };
    await done(official('per_d'), 'PUT', '/admission-practice', one, 0);
    expect(await code(official('per_d'), 'PUT', '/admission-practice', one, 0)).toBe('work.stale');
    expect(await code(official('per_o', [PROVIDER]), 'POST', path, settled, 6)).toBe('purchasing.own_organisation');
    await done(official('per_o'), 'POST', path, settled, 6);
    const { body } = await send(official('per_o'), 'GET', `/requests/${id}`);
    expect(body).toMatchObject({ state: 'accepted', decided: DECISION, submissions: [{ number: 1 }] });
  });

  it('files the letters of a decision once, and shows them to the applicant and the authority alone', async () => {
    const { house, apply, done, send } = await published();
    const id = await apply();
    await done(official('per_second'), 'POST', `/requests/${id}/acceptance`, DECISION, 5);
    const partiesOf = () =>
      Promise.resolve({
        authority: { fi: 'Vaasan kaupunki' },
        applicant: { names: { fi: 'Rannikon Työpaja ry' }, yTunnus: '1234567-1' },
        proposer: 'Anna',
        decider: 'Antti',
      });
    const write = (facts: object, language: string) =>
      Promise.resolve(new TextEncoder().encode(`${language} ${JSON.stringify(facts)}`));
    const { subscribers } = composeLetters(house.platform, { partiesOf, write, writeOfHearing: write });
    expect(await house.relay(subscribers)).toEqual([]);
    expect(await house.relay(subscribers)).toEqual([]);
    const path = `/requests/${id}`;
    const own = `/p/authorities/${AUTHORITY}${path}`;
    const { body } = await send(official('per_o'), 'GET', path);
    expect(body).toMatchObject({ version: 7, letters: { fi: { bytes: expect.any(Number) }, sv: {} } });
    const { readLetter } = composeLetterReading(house.platform);
    const ref = { authority: AUTHORITY, id: parseId('request', id) ?? expect.fail() };
    const letter = await readLetter(ref, 'sv', PROVIDER);
    expect(letter.ok && new TextDecoder().decode(letter.value.bytes)).toContain('sv {');
    expect((await readLetter(ref, 'sv', OTHER)).ok).toBe(false);
    expect((await send(provider(), 'GET', own)).body).toMatchObject({ state: 'accepted' });
  });
});
