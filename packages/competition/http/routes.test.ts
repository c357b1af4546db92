import { err, ok } from '@kt/kernel';
import { createApp } from '@kt/platform/http/shell.ts';
import { beforeEach, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { competitionPermissions } from '../../access/domain/permissions/competition.ts';
import type { CompetitionRef } from '../app/ports.ts';
import { earliestAnswerBy } from '../domain/clarification.ts';
import { aContent, WORLD } from '../testing/default-world.ts';
import { bids, decided, evaluatorsDeclare, opened, scored, sealed } from '../testing/season.ts';
import { act, aWorld, must, type World } from '../testing/world.ts';
import { statusOf } from './problem.ts';
import { procurementRoutes } from './procurement-routes.ts';
import { providerRoutes } from './tender-routes.ts';

const zAnswer = z.looseObject({
  id: z.string().optional(),
  version: z.number().optional(),
  code: z.string().optional(),
});
let world: World;
let app: ReturnType<typeof createApp>;
const asked: string[] = [];

beforeEach(async () => {
  world = await aWorld();
  asked.length = 0;
  const gate = {
    admit: (request: Request, operation: string) => {
      asked.push(operation);
      const by = request.headers.get('as') ?? '';
      if (by === '') return Promise.resolve(err({ code: 'access.signed_out' }));
      const actingFor = request.headers.get('acting-for') ?? '';
      const organisations = (request.headers.get('belongs-to') ?? '').split(' ');
      return Promise.resolve(ok({ by, actingFor, roles: [], organisations }));
    },
  };
  app = createApp({ gate, wording: (code) => code, log: world.house.platform.log, clock: world.house.platform.clock });
  app.route('/procurement', procurementRoutes(world.officers)).route('/provider', providerRoutes(world.bidders));
});

type Call = {
  readonly method?: string;
  readonly as?: string;
  readonly for?: string;
  readonly body?: unknown;
  readonly match?: number;
  readonly key?: string;
  readonly belongsTo?: string;
};
let keys = 0;
const nextKey = () => {
  keys += 1;
  return `key-${String(keys).padStart(8, '0')}`;
};
const partyOf = (path: string) => (path.startsWith('/provider') ? WORLD.provider : WORLD.authority);
const call = async (
  path: string,
  { method, as = WORLD.officer, for: actingFor, body, match, key = nextKey(), belongsTo = '' }: Call = {},
) => {
  const response = await app.request(path, {
    method: method ?? (body === undefined ? 'GET' : 'POST'),
    headers: {
      as,
      'acting-for': actingFor ?? partyOf(path),
      'idempotency-key': key,
      ...(match !== undefined && { 'if-match': `"${String(match)}"` }),
      'belongs-to': belongsTo,
    },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  const json = zAnswer.parse(await response.json());
  return { status: response.status, etag: response.headers.get('etag'), ...json };
};

const TENDERS = `/provider/authorities/${WORLD.authority}/tenders`;
const INVITATIONS = `/provider/authorities/${WORLD.authority}/invitations`;

const publish = async (): Promise<CompetitionRef> => {
  const { id = '' } = await call('/procurement/competitions', { body: aContent() });
  const one = `/procurement/competitions/${id}`;
  await call(`${one}/review`, { method: 'POST', match: 1 });
  await call(`${one}/approval`, { method: 'POST', as: WORLD.reviewer, match: 2 });
  await world.settle();
  world.house.clock.moveTo(WORLD.publishing);
  expect(await call(`${one}/publication`, { method: 'POST', match: 4 })).toMatchObject({ status: 200, version: 5 });
  await world.settle();
  return { authority: WORLD.authority, id: id as CompetitionRef['id'] };
};

describe('competitions over HTTP', () => {
  it('are drafted, reviewed by a second person and published', async () => {
    const { id } = await publish();
    const view = await call(`/procurement/competitions/${id}`);
    expect(view).toMatchObject({ status: 200, etag: '"5"', state: 'open', version: 5 });
    const list = await call('/procurement/competitions');
    expect(list).toMatchObject({ status: 200, rows: [{ id, state: 'open' }] });
  });

  it('refuse what is incomplete, unknown, foreign or stale', async () => {
    const { id } = await call('/procurement/competitions', { body: aContent({ title: { fi: 'Vain suomeksi' } }) });
    const one = `/procurement/competitions/${id ?? ''}`;
    expect(await call(`${one}/review`, { method: 'POST', match: 1 })).toMatchObject({
      status: 422,
      code: 'competition.text_missing',
    });
    expect(await call(`${one}/review`, { method: 'POST' })).toMatchObject({ status: 428 });
    expect(await call(one, { method: 'PUT', body: aContent(), match: 9 })).toMatchObject({ status: 412 });
    expect(await call(one, { method: 'PUT', body: { ...aContent(), extra: 1 }, match: 1 })).toMatchObject({
      status: 400,
    });
    expect(await call(one, { for: `aut_${'9'.repeat(26)}` })).toMatchObject({ status: 404 });
    expect(await call(one, { for: WORLD.provider })).toMatchObject({ status: 404 });
    expect(await call('/procurement/competitions/cmp_x')).toMatchObject({ status: 404 });
    expect(await call(one, { as: '' })).toMatchObject({ status: 401 });
    expect(await call(`${one}/approval`, { method: 'POST', match: 1 })).toMatchObject({
      status: 409,
      code: 'lifecycle.not_allowed',
    });
  });

  it('take a tender from invitation to receipt, the competition named in the body only', async () => {
    const ref = await publish();
    expect(await call(INVITATIONS)).toMatchObject({ rows: [{ competition: ref.id }] });
    const body = { competition: ref.id };
    expect(await call(`${INVITATIONS}/view`, { body })).toMatchObject({ status: 200, competition: ref.id });
    expect(await call(TENDERS, { body })).toMatchObject({ status: 200, version: 1 });
    const draft = { competition: ref.id, text: '{"step":1}' };
    expect(await call(`${TENDERS}/draft`, { method: 'PUT', body: draft, match: 0 })).toMatchObject({
      status: 200,
      version: 1,
    });
    expect(await call(`${TENDERS}/draft/read`, { body })).toMatchObject({
      status: 200,
      text: '{"step":1}',
      etag: '"1"',
    });
    const submission = { ...body, envelope: await sealed(world, ref, WORLD.provider), keepsCopy: true };
    const sent = await call(`${TENDERS}/submission`, { body: submission, match: 1, key: 'once-and-again' });
    expect(sent).toMatchObject({ status: 200, version: 2 });
    expect(await call(`${TENDERS}/submission`, { body: submission, match: 1, key: 'once-and-again' })).toMatchObject({
      status: 200,
      id: sent.id,
      version: 2,
    });
    expect(await call(`${TENDERS}/view`, { body })).toMatchObject({
      state: 'submitted',
      receipts: [{ version: 2 }],
      etag: '"2"',
    });
    expect(await call(`${TENDERS}/copy/read`, { body })).toMatchObject({ text: '{"step":1}' });
    expect(await call(`${TENDERS}/result`, { body })).toMatchObject({ status: 409, code: 'competition.not_decided' });
    expect(await call(`${TENDERS}/withdrawal`, { body, match: 2 })).toMatchObject({ status: 200, version: 3 });
    expect(await call(`${TENDERS}/view`, { body, for: WORLD.otherProvider })).toMatchObject({ status: 404 });
    expect(world.house.logLines.join('\n')).not.toContain(ref.id);
  });

  it('refuse ten megabytes of draft and keep the last one', async () => {
    const ref = await publish();
    const body = { competition: ref.id };
    await call(TENDERS, { body });
    await call(`${TENDERS}/draft`, { method: 'PUT', body: { ...body, text: '{"step":1}' }, match: 0 });
    const huge = { ...body, text: 'x'.repeat(10_000_000) };
    expect(await call(`${TENDERS}/draft`, { method: 'PUT', body: huge, match: 1 })).toMatchObject({
      status: 413,
      code: 'http.body_too_large',
    });
    expect(await call(`${TENDERS}/draft/read`, { body })).toMatchObject({ text: '{"step":1}', version: 1 });
  });

  it('refuse a late tender and one too large', async () => {
    const ref = await publish();
    const body = { competition: ref.id };
    await call(TENDERS, { body });
    const envelope = await sealed(world, ref, WORLD.provider);
    const huge = { ...envelope, ciphertext: 'a'.repeat(180_001) };
    expect(
      (await call(`${TENDERS}/submission`, { body: { ...body, envelope: huge, keepsCopy: false }, match: 1 })).status,
    ).toBe(413);
    world.house.clock.moveTo(WORLD.deadline);
    const late = await call(`${TENDERS}/submission`, { body: { ...body, envelope, keepsCopy: false }, match: 1 });
    expect(late).toMatchObject({ status: 409, code: 'competition.deadline_passed' });
  });

  it('show no tender before the opening, masked ones to evaluators after it', async () => {
    const ref = await publish();
    await call(TENDERS, { body: { competition: ref.id } });
    const envelope = await sealed(world, ref, WORLD.provider);
    await call(`${TENDERS}/submission`, { body: { competition: ref.id, envelope, keepsCopy: false }, match: 1 });
    const one = `/procurement/competitions/${ref.id}`;
    expect(await call(`${one}/tenders`)).toMatchObject({ status: 409, code: 'competition.not_opened' });
    expect(await call(`${one}/scoring`, { as: WORLD.evaluator })).toMatchObject({ status: 404 });
    world.house.clock.moveTo(WORLD.deadline);
    const approval = { body: { declaresNoConflict: true } };
    expect(await call(`${one}/opening-approvals`, { ...approval, as: WORLD.opener, match: 5 })).toMatchObject({
      status: 409,
      code: 'competition.opening_waits',
      facts: { from: WORLD.openable },
    });
    world.house.clock.moveTo(WORLD.openable);
    expect(
      await call(`${one}/opening-approvals`, { body: { declaresNoConflict: false }, as: WORLD.opener, match: 5 }),
    ).toMatchObject({ status: 400 });
    expect(await call(`${one}/opening-approvals`, { ...approval, as: WORLD.opener, match: 5 })).toMatchObject({
      status: 200,
    });
    expect(await call(`${one}/opening-approvals`, { ...approval, as: WORLD.opener, match: 6 })).toMatchObject({
      status: 403,
      code: 'competition.same_person',
    });
    expect(await call(`${one}/opening-approvals`, { ...approval, as: WORLD.otherOpener, match: 6 })).toMatchObject({
      status: 200,
    });
    await world.settle();
    expect(await call(`${one}/scoring`, { as: WORLD.evaluator })).toMatchObject({
      status: 403,
      code: 'competition.must_state_ties',
    });
    await evaluatorsDeclare(world, ref);
    const scoring = await call(`${one}/scoring`, { as: WORLD.evaluator });
    expect(scoring).toMatchObject({ status: 200, rows: [{ answers: { method: 'Rinnalla kulkemista.' } }] });
    expect(JSON.stringify(scoring)).not.toContain(WORLD.provider);
    expect(JSON.stringify(scoring)).not.toContain('200000');
    expect(await call(`${one}/scoring`)).toMatchObject({ status: 403, code: 'competition.not_evaluator' });
    expect(await call(`${one}/tenders`)).toMatchObject({
      status: 200,
      rows: [{ provider: WORLD.provider, state: 'valid' }],
    });
  });

  it('divide a draft into lots, and let nobody begin as one of a bundle', async () => {
    const own = { as: WORLD.officer };
    const drafts = '/procurement/competitions';
    const lot = { bundle: 'x', number: 1, of: 2, title: { fi: 'Pohjoinen' } };
    expect(await call(drafts, { body: { ...aContent(), lot }, ...own })).toMatchObject({ status: 400 });
    const drafted = must(
      await world.officers.draftCompetition(WORLD.authority, aContent(), act(WORLD.officer, 'competition.create')),
    );
    const one = `${drafts}/${drafted.id}`;
    const titles = [{ fi: 'Pohjoinen', sv: 'Norra' }];
    expect(await call(`${one}/lots`, { body: { titles }, match: 1, ...own })).toMatchObject({
      status: 422,
      code: 'competition.lots_too_few',
    });
    const two = { titles: [...titles, { fi: 'Etelä', sv: 'Södra' }] };
    expect(await call(`${one}/lots`, { body: two, match: 7, ...own })).toMatchObject({ status: 412 });
    expect(await call(`${one}/lots`, { body: two, match: 1, ...own })).toMatchObject({ status: 200, version: 2 });
    expect(await call(one, own)).toMatchObject({ status: 200, bundle: [{ number: 1 }, { number: 2, state: 'draft' }] });
  });

  it('let nobody decide about an organisation they belong to', async () => {
    const ref = await publish();
    const one = `/procurement/competitions/${ref.id}`;
    const body = { reason: 'Määräraha puuttuu' };
    const own = { belongsTo: `${WORLD.thirdProvider} ${WORLD.provider}` };
    const refused = { status: 403, code: 'competition.conflict_of_interest' };
    expect(await call(`${one}/cancellation`, { body, match: 5, ...own })).toMatchObject(refused);
    await call(TENDERS, { body: { competition: ref.id } });
    const envelope = await sealed(world, ref, WORLD.provider);
    await call(`${TENDERS}/submission`, { body: { competition: ref.id, envelope, keepsCopy: false }, match: 1 });
    await opened(world, ref);
    const { rows } = await world.officers.listTenders(ref);
    const tender = `${one}/tenders/${rows[0]?.id ?? ''}`;
    const request = { ground: 'unclear', question: 'Miksi?', deadline: earliestAnswerBy(WORLD.deadline) };
    const asked = { body: request, match: 1 };
    expect(await call(`${tender}/clarifications`, { ...asked, ...own })).toMatchObject(refused);
    expect(await call(`${tender}/clarifications`, asked)).toMatchObject({ status: 200 });
    const word = { competition: ref.id, number: 1, answer: 'Siksi.' };
    expect(await call(`${TENDERS}/clarifications/answer`, { body: word, match: 1 })).toMatchObject({ status: 412 });
    expect(await call(`${TENDERS}/clarifications/answer`, { body: { ...word, price: 1 }, match: 2 })).toMatchObject({
      status: 400,
    });
    expect(await call(`${TENDERS}/clarifications/answer`, { body: word, match: 2 })).toMatchObject({ status: 200 });
    expect(await call(`${TENDERS}/clarifications/view`, { body: { competition: ref.id } })).toMatchObject({
      version: 3,
      rows: [{ number: 1, answer: 'Siksi.' }],
    });
    const found = { body: { findings: [{ requirement: 'site', met: true }] }, match: 3 };
    expect(await call(`${tender}/requirements`, { ...found, ...own })).toMatchObject(refused);
    expect(await call(`${tender}/requirements`, found)).toMatchObject({
      status: 422,
      code: 'competition.requirement_unknown',
    });
    expect(await call(`${tender}/requirements`, { ...found, body: { findings: [] } })).toMatchObject({ status: 400 });
    const rejection = { body: { ground: 'minimum_requirement', reason: 'Ei täytä' }, match: 3, ...own };
    expect(await call(`${tender}/rejection`, rejection)).toMatchObject(refused);
    const { version } = await call(one);
    const ending = { body, match: version ?? 0, as: WORLD.decider };
    expect(await call(`${one}/none-suitable`, { ...ending, ...own })).toMatchObject(refused);
    await scored(world, ref, () => 400);
    must(await world.officers.giveCommand(ref, { do: 'return', reason: 'Tarkistus' }, act(WORLD.decider, 'return')));
    const lock = { method: 'POST', match: (await call(one)).version ?? 0 };
    expect(await call(`${one}/score-lock`, { ...lock, ...own })).toMatchObject(refused);
    expect(await call(`${one}/none-suitable`, { ...ending, match: lock.match })).toMatchObject({ status: 200 });
  });

  it('take no remedy from somebody who belongs to a tenderer', async () => {
    const ref = await publish();
    await bids(world, ref, WORLD.provider);
    await opened(world, ref);
    await decided(world, ref, await scored(world, ref, () => 400));
    const one = `/procurement/competitions/${ref.id}`;
    const own = { belongsTo: WORLD.provider };
    const refused = { status: 403, code: 'competition.conflict_of_interest' };
    const files = { body: { kind: 'appeal' }, match: (await call(one)).version ?? 0 };
    expect(await call(`${one}/remedies`, { ...files, ...own })).toMatchObject(refused);
    expect(await call(`${one}/remedies`, files)).toMatchObject({ status: 200 });
    const settles = { body: { number: 1 }, match: files.match + 1 };
    expect(await call(`${one}/remedies/settlement`, { ...settles, ...own })).toMatchObject(refused);
    expect(await call(`${one}/remedies/settlement`, settles)).toMatchObject({ status: 200 });
  });

  it('rectify a decision once, upon the version that was read, by somebody untied', async () => {
    const ref = await publish();
    await bids(world, ref, WORLD.provider);
    await opened(world, ref);
    const evaluation = await scored(world, ref, () => 400);
    await decided(world, ref, evaluation);
    const one = `/procurement/competitions/${ref.id}`;
    const { rows } = await world.officers.listTenders(ref);
    const reasons = Object.fromEntries(rows.map(({ id }) => [id, 'Oikaistu perustelu']));
    const written = { evaluation, reasons, userNeeds: 'Palvelu molemmilla kielillä', dropped: [] };
    const body = { ...written, initiative: 'provider', reason: 'Perustelut puuttuivat' };
    const { version = 0 } = await call(one);
    const asks = { body, as: WORLD.decider, match: version };
    const path = `${one}/rectification`;
    expect(await call(path, { body, as: WORLD.decider })).toMatchObject({ status: 428 });
    expect(await call(path, { ...asks, match: version - 1 })).toMatchObject({ status: 412 });
    expect(await call(path, { ...asks, body: { ...body, initiative: 'court' } })).toMatchObject({ status: 400 });
    expect(await call(path, { ...asks, body: { ...body, reason: 'ei' } })).toMatchObject({ status: 400 });
    expect(await call(path, { ...asks, as: WORLD.evaluator })).toMatchObject({ code: 'competition.same_person' });
    expect(await call(path, { ...asks, belongsTo: WORLD.provider })).toMatchObject({
      status: 403,
      code: 'competition.conflict_of_interest',
    });
    const done = { status: 200, version: version + 1 };
    expect(await call(path, { ...asks, key: 'rectified-once' })).toMatchObject(done);
    expect(await call(path, { ...asks, key: 'rectified-once' })).toMatchObject(done);
    expect(await call(`${one}/decision`)).toMatchObject({ decision: { version: 2 }, rectifies: { version: 1 } });
    for (const name of asked) expect(Object.keys(competitionPermissions)).toContain(name);
    expect(competitionPermissions['competition.rectify']).toEqual(competitionPermissions['competition.decide']);
  });

  it('bind an organisation by those alone who hold a mandate', () => {
    for (const name of ['tender.submit', 'tender.withdraw', 'tender.confirm'] as const)
      expect(competitionPermissions[name]).toMatchObject({ roles: ['signatory'], standing: 'mandated' });
  });

  it('have a permission row for every operation asked, and a status for every refusal', async () => {
    await publish();
    for (const name of asked) expect(Object.keys(competitionPermissions)).toContain(name);
    for (const status of Object.values(statusOf)) expect(status).toBeGreaterThanOrEqual(400);
  });
});
