import { err, ok, plusMs } from '@kt/kernel';
import { createApp } from '@kt/platform/http/shell.ts';
import { beforeEach, describe, expect, it } from 'vitest';
import * as z from 'zod';
import type { CompetitionRef } from '../app/ports.ts';
import { questionsUntil } from '../domain/enquiry-window.ts';
import { WORLD } from '../testing/default-world.ts';
import { published } from '../testing/season.ts';
import { aWorld, must, type World } from '../testing/world.ts';
import { procurementRoutes } from './procurement-routes.ts';
import { providerRoutes } from './tender-routes.ts';

const zAnswer = z.looseObject({
  id: z.string().optional(),
  version: z.number().optional(),
  code: z.string().optional(),
});
const TEXT = 'Saako valmennuksen aloittaa etänä?';
const ANSWERED = {
  question: { fi: 'Saako aloittaa etänä?', sv: 'Får man börja på distans?' },
  answer: { fi: 'Saa.', sv: 'Ja.' },
};
const BASE = `/provider/authorities/${WORLD.authority}`;

let world: World;
let ref: CompetitionRef;
let app: ReturnType<typeof createApp>;
let keys = 0;

beforeEach(async () => {
  world = await aWorld();
  ref = await published(world);
  const gate = {
    admit: (request: Request) => {
      const actingFor = request.headers.get('acting-for') ?? '';
      if (actingFor === '') return Promise.resolve(err({ code: 'access.signed_out' }));
      const by = actingFor.startsWith('aut_') ? WORLD.officer : WORLD.signatory;
      return Promise.resolve(ok({ by, actingFor, roles: [], organisations: [] }));
    },
  };
  const { log, clock } = world.house.platform;
  app = createApp({ gate, wording: (code) => code, log, clock });
  app.route('/procurement', procurementRoutes(world.officers)).route('/provider', providerRoutes(world.bidders));
});

type Asked = { readonly method?: string; readonly for?: string; readonly match?: number; readonly key?: string };
const call = async (path: string, body: object, { method = 'POST', for: actingFor, match, key }: Asked = {}) => {
  keys += 1;
  const response = await app.request(path, {
    method,
    headers: {
      'acting-for': actingFor ?? (path.startsWith('/provider') ? WORLD.provider : WORLD.authority),
      'idempotency-key': key ?? `enquiry-${String(keys).padStart(8, '0')}`,
      ...(match !== undefined && { 'if-match': `"${String(match)}"` }),
    },
    body: JSON.stringify(body),
  });
  const text = await response.text();
  const json = text.startsWith('{') ? zAnswer.parse(JSON.parse(text)) : {};
  return { status: response.status, type: response.headers.get('content-type'), text, ...json };
};
const ask = (text: string, more: Asked & { readonly extra?: object } = {}) =>
  call(`${BASE}/enquiries`, { competition: ref.id, text, ...more.extra }, more);
const answerPath = (id = '') => `/procurement/competitions/${ref.id}/enquiries/${id}/answer`;

describe('a question over HTTP', () => {
  it('is asked once, answered once upon the version that was read, and corrected', async () => {
    const first = await ask(TEXT, { key: 'asked-once-and-again' });
    expect(first).toMatchObject({ status: 200, version: 1 });
    expect(await ask(TEXT, { key: 'asked-once-and-again' })).toMatchObject({ status: 200, id: first.id });
    expect(await ask(`${TEXT} Entä iltaisin?`, { key: 'asked-once-and-again' })).toMatchObject({ status: 422 });
    expect(await call(answerPath(first.id), ANSWERED)).toMatchObject({ status: 428 });
    expect(await call(answerPath(first.id), ANSWERED, { match: 9 })).toMatchObject({ status: 412 });
    expect(await call(answerPath(first.id), ANSWERED, { method: 'PUT', match: 1 })).toMatchObject({ status: 409 });
    expect(await call(answerPath(first.id), ANSWERED, { match: 1 })).toMatchObject({ status: 200, version: 2 });
    expect(await call(answerPath(first.id), ANSWERED, { method: 'PUT', match: 2 })).toMatchObject({ status: 200 });
    const read = await call(`${BASE}/enquiries/view`, { competition: ref.id }, { for: WORLD.otherProvider });
    expect(read).toMatchObject({ status: 200, rows: [{ id: first.id, state: 'answered' }] });
    expect(read.text).not.toContain(TEXT);
    expect(world.house.logLines.join('\n')).not.toContain(TEXT);
  });

  it.each([
    ['what nobody sees', `Saako\u0000 aloittaa?`, 400, 'http.text_unseen'],
    ['what turns the writing round', `Saako \u202ealoittaa?`, 400, 'http.text_unseen'],
    ['nothing', '    ', 400, 'http.body_invalid'],
    ['a book', 'x'.repeat(4_001), 400, 'http.body_invalid'],
    ['the asker’s name', 'Fyrens verkstad undrar: får man?', 422, 'competition.question_names_asker'],
    ['the asker’s Y-tunnus', 'Saako 9000001-1 aloittaa?', 422, 'competition.question_names_asker'],
  ])('that holds %s is refused and leaves nothing', async (_what, text, status, code) => {
    expect(await ask(text)).toMatchObject({ status, code });
    expect(await call(`${BASE}/enquiries/view`, { competition: ref.id })).toMatchObject({ rows: [] });
  });

  it('is refused with a field too many, to a stranger, and from the closing on', async () => {
    expect(await ask(TEXT, { extra: { provider: WORLD.provider } })).toMatchObject({ status: 400 });
    expect(await ask(TEXT, { for: `org_${'9'.repeat(26)}` })).toMatchObject({ status: 404 });
    expect(await ask(TEXT, { for: WORLD.authority })).toMatchObject({ status: 404 });
    world.house.clock.moveTo(questionsUntil(must(await world.officers.viewCompetition(ref))));
    expect(await ask(TEXT)).toMatchObject({ status: 409, code: 'competition.questions_closed' });
  });

  it('is nobody’s to answer but its own authority’s, and not once the deadline is over', async () => {
    const { id } = await ask(TEXT);
    const elsewhere = { match: 1, for: `aut_${'9'.repeat(26)}` };
    expect(await call(answerPath(id), ANSWERED, elsewhere)).toMatchObject({ status: 404 });
    expect(await call(answerPath('enq_x'), ANSWERED, { match: 1 })).toMatchObject({ status: 404 });
    const half = { ...ANSWERED, answer: { fi: 'Saa.' } };
    expect(await call(answerPath(id), half, { match: 1 })).toMatchObject({
      status: 422,
      code: 'competition.answer_incomplete',
    });
    const backwards = { ...ANSWERED, deadline: plusMs(WORLD.deadline, -1) };
    expect(await call(answerPath(id), backwards, { match: 1 })).toMatchObject({
      status: 422,
      code: 'competition.deadline_backwards',
    });
    world.house.clock.moveTo(WORLD.deadline);
    expect(await call(answerPath(id), ANSWERED, { match: 1 })).toMatchObject({
      status: 409,
      code: 'competition.deadline_passed',
    });
  });
});

describe('a correction over HTTP', () => {
  const texts = { fi: 'Korjaus', sv: 'Rättelse' };
  const correct = (body: object) => call(`/procurement/competitions/${ref.id}/addenda`, body, { match: 5 });

  it('changes what may change, and nothing else', async () => {
    expect(await correct({ texts, changes: { rateCard: {} } })).toMatchObject({ status: 400 });
    expect(await correct({ texts, changes: { criteria: [] } })).toMatchObject({ status: 400 });
    expect(await correct({ texts, changes: { places: 1 } })).toMatchObject({ status: 422 });
    expect(await correct({ texts, deadline: plusMs(WORLD.deadline, -1) })).toMatchObject({ status: 422 });
    expect(await correct({ texts, changes: { places: 30 } })).toMatchObject({ status: 200, version: 6 });
    const read = await call(`${BASE}/invitations/view`, { competition: ref.id });
    expect(read).toMatchObject({ places: 30, addenda: [{ changes: { was: { places: 20 }, is: { places: 30 } } }] });
  });

  it('comes to calendars as a revision of the same dates', async () => {
    const file = () => call(`${BASE}/invitations/calendar`, { competition: ref.id, language: 'fi' });
    const before = await file();
    expect(before).toMatchObject({ status: 200, type: 'text/calendar; charset=utf-8' });
    await correct({ texts, deadline: '2026-02-09T10:00:00.000Z' });
    const after = await file();
    expect(after.text.match(/^UID:.*$/gm)).toEqual(before.text.match(/^UID:.*$/gm));
    expect([before.text.includes('SEQUENCE:0'), after.text.includes('SEQUENCE:1')]).toEqual([true, true]);
    expect(await call(`${BASE}/invitations/calendar`, { competition: ref.id, language: 'de' })).toMatchObject({
      status: 400,
    });
  });
});
