import { type Id, id, ok } from '@kt/kernel';
import type { Admitted } from '@kt/platform/http/gate.ts';
import { createApp } from '@kt/platform/http/shell.ts';
import { aHouse } from '@kt/platform/testing/house.ts';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { composePurchasing, tables } from '../compose.ts';
import { admissionStore } from '../store/admission-store.ts';
import { ADMISSION, AUTHORITY, aCategory, aDescription, anAdmission, PROVIDER } from '../testing/samples.ts';
import { admissionRoutes } from './admission-routes.ts';
import { categoryRoutes } from './category-routes.ts';
import { hearingRoutes } from './hearing-routes.ts';
import { ownAdmissionRoutes } from './own-admission-routes.ts';
import { ownHearingRoutes } from './own-hearing-routes.ts';
import { systemRoutes } from './system-routes.ts';

const zDone = z.looseObject({ id: z.string(), version: z.int() });
const zProblem = z.looseObject({ code: z.string() });
const official = (by: string, organisations: readonly string[] = []): Admitted => ({
  by,
  actingFor: AUTHORITY,
  roles: [],
  organisations,
});
const member = (of: string = PROVIDER): Admitted => ({
  by: 'per_chair',
  actingFor: of,
  roles: [],
  organisations: [of],
});
const zSystem = z.looseObject({ categories: z.array(z.looseObject({ id: z.string() })) });

/** A published system in which the provider is admitted. */
const open = async () => {
  const house = await aHouse(tables);
  const purchasing = composePurchasing(house.platform, {
    mandateOf: () => Promise.resolve('registered'),
    consortiumOf: () => Promise.resolve(undefined),
  });
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
    .route('/', admissionRoutes(purchasing))
    .route('/', hearingRoutes(purchasing))
    .route('/p', ownAdmissionRoutes(purchasing))
    .route('/p', ownHearingRoutes(purchasing));
  let keys = 0;
  const send = async (by: Admitted, method: string, path: string, body?: object, version?: number) => {
    caller = by;
    keys += 1;
    const headers = {
      'idempotency-key': `key-${String(keys).padStart(8, '0')}`,
      ...(version && { 'if-match': `"${String(version)}"` }),
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
  const { id: system } = await done(official('per_o'), 'POST', '/systems', aDescription);
  await done(official('per_o'), 'POST', `/systems/${system}/categories`, category, 1);
  await done(official('per_o'), 'POST', `/systems/${system}/publication`, { notice: 'HILMA 1' }, 2);
  const shown = zSystem.parse((await send(official('per_o'), 'GET', `/systems/${system}`)).body);
  const ref = {
    authority: AUTHORITY,
    system: id('system', system),
    category: id('category', shown.categories[0]?.id ?? ''),
  };
  await admitted(house, ref);
  const ofProvider = `/systems/${ref.system}/categories/${ref.category}/providers/${PROVIDER}/hearings`;
  return { house, purchasing, send, done, code, ref, ofProvider };
};

type Ref = { authority: Id<'authority'>; system: Id<'system'>; category: Id<'category'> };
const admitted = async ({ platform }: Awaited<ReturnType<typeof aHouse>>, ref: Ref) => {
  const { unitOfWork } = await import('@kt/platform/db/unit-of-work.ts');
  const { purchasingTable } = await import('../store/keys.ts');
  const work = unitOfWork({ ...platform, table: purchasingTable });
  const admission = { ...anAdmission, ...ref };
  const fact = { type: 'admission.granted', at: anAdmission.granted.at, by: 'per_s', ...ref } as const;
  const part = admissionStore(platform.db).create(admission, [{ ...fact, admission: ADMISSION, provider: PROVIDER }]);
  await work.run({ by: 'per_s', operation: 'test' }, () =>
    Promise.resolve(ok({ done: { id: ADMISSION, version: 1 }, parts: [part] })),
  );
};

const FLAG = {
  about: { admission: ADMISSION },
  ground: 'poor_performance',
  occurredOn: '2025-06-30',
  claim: 'Ensitapaamiset jäivät pitämättä.',
};
const ANSWER = { statement: 'Korjasimme asian.', damage: '', cooperation: '', measures: 'Uusi vastaava.' };
const REMOVE = { outcome: 'exclude', reasons: 'Toistui', consequence: 'removal', proportionality: 'Vakava' };
const DECIDED = { decision: '12/2026 § 3' };

describe('a hearing over HTTP', () => {
  it('goes from a ground to a removal by two persons, the provider heard in between', async () => {
    const { done, send, code, ofProvider, ref, purchasing, house } = await open();
    const { id: hearing } = await done(official('per_o'), 'POST', ofProvider, FLAG);
    const one = `/hearings/${hearing}`;
    const own = `/p/authorities/${AUTHORITY}${one}`;
    expect((await send(member(), 'GET', own)).status).toBe(404);
    await done(official('per_o'), 'POST', `${one}/asking`, { deadline: '2026-02-02' }, 1);
    await done(member(), 'PUT', own, { ...ANSWER, statement: 'Kesken' }, 2);
    const seen = await send(official('per_o'), 'GET', one);
    expect(JSON.stringify(seen.body)).not.toContain('Kesken');
    await done(member(), 'POST', `${own}/answer`, ANSWER, 3);
    await done(official('per_o'), 'POST', `${one}/proposal`, REMOVE, 4);
    expect(JSON.stringify((await send(member(), 'GET', own)).body)).not.toContain('Toistui');
    expect(await code(official('per_o'), 'POST', `${one}/exclusion`, DECIDED, 5)).toBe('purchasing.same_person');
    expect(await code(official('per_x', [PROVIDER]), 'POST', `${one}/exclusion`, DECIDED, 5)).toBe(
      'purchasing.own_organisation',
    );
    const before = house.events().length;
    await done(official('per_second'), 'POST', `${one}/exclusion`, DECIDED, 5);
    const told = house.events().slice(before);
    expect(told.map((event) => event.facts[0]?.type).sort()).toEqual(['admission.removed', 'hearing.excluded']);
    expect(await purchasing.isAdmitted(ref, PROVIDER)).toBe(false);
    const places = await send(member(), 'GET', '/p/admissions');
    expect(places.body).toMatchObject({ rows: [{ state: 'removed', ended: { hearing, decision: '12/2026 § 3' } }] });
    expect(JSON.stringify((await send(member(), 'GET', own)).body)).toContain('Toistui');
  });

  it('keeps what is claimed and answered out of the events', async () => {
    const { done, ofProvider, house } = await open();
    const { id: hearing } = await done(official('per_o'), 'POST', ofProvider, FLAG);
    await done(official('per_o'), 'POST', `/hearings/${hearing}/asking`, { deadline: '2026-02-02' }, 1);
    await done(member(), 'POST', `/p/authorities/${AUTHORITY}/hearings/${hearing}/answer`, ANSWER, 2);
    const told = JSON.stringify(house.events());
    expect(told).toContain('hearing.answered');
    for (const words of [FLAG.claim, ANSWER.statement, ANSWER.measures]) expect(told).not.toContain(words);
  });

  it('is decided once when two decide at the same time', async () => {
    const { done, send, ofProvider } = await open();
    const { id: hearing } = await done(official('per_o'), 'POST', ofProvider, FLAG);
    const one = `/hearings/${hearing}`;
    await done(official('per_o'), 'POST', `${one}/asking`, { deadline: '2026-02-02' }, 1);
    await done(member(), 'POST', `/p/authorities/${AUTHORITY}${one}/answer`, ANSWER, 2);
    await done(official('per_o'), 'POST', `${one}/proposal`, { ...REMOVE, consequence: 'suspension' }, 3);
    const both = await Promise.all([
      send(official('per_second'), 'POST', `${one}/exclusion`, DECIDED, 4),
      send(official('per_third'), 'POST', `${one}/exclusion`, DECIDED, 4),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
    const after = await send(official('per_o'), 'GET', one);
    expect(after.body).toMatchObject({ state: 'excluded', version: 5 });
  });

  it('is open once on a ground, and to nobody else’s provider', async () => {
    const { done, code, send, ofProvider } = await open();
    const { id: hearing } = await done(official('per_o'), 'POST', ofProvider, FLAG);
    expect(await code(official('per_o2'), 'POST', ofProvider, FLAG)).toBe('purchasing.hearing_open');
    expect(await code(official('per_x', [PROVIDER]), 'POST', ofProvider, { ...FLAG, ground: 'offence' })).toBe(
      'purchasing.own_organisation',
    );
    await done(official('per_o'), 'POST', `/hearings/${hearing}/asking`, { deadline: '2026-02-02' }, 1);
    const stranger = member('org_01J8Z000000000000000000099');
    expect((await send(stranger, 'GET', `/p/authorities/${AUTHORITY}/hearings/${hearing}`)).status).toBe(404);
    const rows = await send(official('per_o'), 'GET', ofProvider);
    expect(rows.body).toMatchObject({ rows: [{ id: hearing, state: 'heard' }] });
    await done(
      official('per_o'),
      'POST',
      `/hearings/${hearing}/extension`,
      { deadline: '2026-02-09', reason: 'Loma' },
      2,
    );
    const open2 = await send(official('per_o'), 'GET', '/hearings');
    expect(open2.body).toMatchObject({ rows: [{ id: hearing, asked: { deadline: '2026-02-09' } }] });
  });

  it('takes silence for an answer when the last day is over', async () => {
    const { done, send, ofProvider, purchasing, house } = await open();
    const { id: hearing } = await done(official('per_o'), 'POST', ofProvider, FLAG);
    await done(official('per_o'), 'POST', `/hearings/${hearing}/asking`, { deadline: '2026-02-02' }, 1);
    const due = purchasing.dueHandlers.find(({ type }) => type === 'hearing') ?? expect.fail('no clock for hearings');
    const pass = () => due.handle({ authority: AUTHORITY, id: hearing }, { by: 'clock', operation: 'clock.hearing' });
    expect(await pass()).toMatchObject({ ok: false, error: { code: 'purchasing.not_due' } });
    house.clock.moveBy(60 * 86_400_000);
    expect((await pass()).ok).toBe(true);
    expect((await send(official('per_o'), 'GET', `/hearings/${hearing}`)).body).toMatchObject({ state: 'silent' });
  });
});

describe('a provider’s own place', () => {
  it('is renewed with what its category requires now, and left with a reason', async () => {
    const { done, send, ref } = await open();
    const one = `/systems/${ref.system}/categories/${ref.category}/admissions/${PROVIDER}/${ADMISSION}`;
    await done(official('per_o'), 'POST', `${one}/renewal-request`, {}, 1);
    const own = `/p/authorities/${AUTHORITY}/systems/${ref.system}/categories/${ref.category}/admissions/${ADMISSION}`;
    await done(member(), 'POST', `${own}/renewal`, {}, 2);
    const { body } = await send(member(), 'GET', '/p/admissions');
    expect(body).toMatchObject({ rows: [{ state: 'active', declared: { meets: ['references', 'languages'] } }] });
    await done(member(), 'POST', `${own}/exit`, { reason: 'Toiminta päättyy' }, 3);
    expect((await send(member(), 'GET', '/p/admissions')).body).toMatchObject({
      rows: [{ state: 'exited', ended: { reason: 'Toiminta päättyy' } }],
    });
  });
});
