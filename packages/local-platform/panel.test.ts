import { type Instant, instant } from '@kt/kernel';
import { type MovableClock, standingClock } from '@kt/platform/ports/clock.ts';
import { beforeEach, describe, expect, it } from 'vitest';
import type { SentFiles } from './bank/sent-files.ts';
import { createPanel } from './panel.ts';

const NOON = instant('2026-03-02T10:00:00.000Z');
const DUE = instant('2026-03-09T08:00:00.000Z');
const OWN = 'http://localhost:8080';

const OLLI = { sub: 'per_1', name: 'Olli', roles: 'case_worker, verifier', group: 'Vaasa', email: 'o@vaasa.example' };
const TRANSFER = {
  endToEndId: 'E1',
  cents: 12_345,
  name: 'A ry',
  iban: 'FI21',
  reference: 'RF18539007547034',
  message: '',
};
const ORDER = { messageId: 'M1', payerIban: 'FI', transfers: [TRANSFER] };

let clock: MovableClock;
let files: SentFiles;
let panel: ReturnType<typeof createPanel>;
beforeEach(() => {
  clock = standingClock(NOON);
  files = { orders: [], number: 0 };
  const moveTo = (to: Instant): Promise<void> => {
    clock.moveTo(to);
    return Promise.resolve();
  };
  const runner = {
    settle: () => Promise.resolve(),
    moveTo,
    nextDue: () => Promise.resolve(DUE),
    isQuiet: () => true,
  };
  const nothing = () => Promise.resolve([]);
  const retry = () => Promise.resolve({ sent: 0 });
  panel = createPanel({
    origin: OWN,
    clock,
    runner,
    mail: nothing,
    iban: 'FI',
    sent: () => Promise.resolve(files),
    personas: () => [OLLI],
    whoIs: () => Promise.resolve({ person: OLLI.sub }),
    deadLetters: () => [],
    retry,
  });
});

const post = async (path: string, body: string, headers: Record<string, string> = {}) => {
  const response = await panel.request(path, { method: 'POST', body, headers });
  return { status: response.status, body: await response.text() };
};

describe('the panel of one machine', () => {
  it.each([
    ['{"hours":3}', '2026-03-02T13:00:00.000Z'],
    ['{"to":"2026-04-01T00:00:00.000Z"}', '2026-04-01T00:00:00.000Z'],
    ['{"next":true}', DUE],
  ])('moves the clock by %s', async (body, now) => {
    expect((await post('/clock', body, { origin: OWN })).status).toBe(200);
    expect(clock.now()).toBe(now);
  });

  it.each([
    ['/clock', '{', 400, 'local.body_invalid'],
    ['/clock', '', 400, 'local.body_invalid'],
    ['/clock', '{"hours":-1}', 400, 'local.body_invalid'],
    ['/clock', '{"to":"2026-01-01T00:00:00.000Z"}', 409, 'local.clock_only_forward'],
    ['/bank/statement', 'null', 400, 'local.body_invalid'],
    ['/bank/statement', '{"orders":["<a>"],"number":1}', 400, 'local.body_invalid'],
    ['/nothing', '{}', 404, 'local.not_found'],
  ])('refuses %s of %s with %i %s and does nothing', async (path, body, status, code) => {
    const answered = await post(path, body);
    expect(answered.status).toBe(status);
    expect(answered.body).toContain(`"code":"${code}"`);
    expect(clock.now()).toBe(NOON);
  });

  it.each(['https://elsewhere.example', 'null', 'http://localhost:9999'])(
    'does nothing for a page of %s',
    async (origin) => {
      expect((await post('/clock', '{"next":true}', { origin })).status).toBe(403);
      expect(clock.now()).toBe(NOON);
    },
  );

  it('stands still where what is due next is overdue already', async () => {
    clock.moveTo(instant('2026-04-01T00:00:00.000Z'));
    expect((await post('/clock', '{"next":true}')).status).toBe(200);
    expect(clock.now()).toBe('2026-04-01T00:00:00.000Z');
  });

  it.each([
    ['fi', 'omavalmentaja, todentaja'],
    ['sv', 'egen handledare, granskare'],
    ['en', 'case worker, verifier'],
  ])('names in %s who may be played, and who is signed in', async (language, told) => {
    const { email, sub, name, group } = OLLI;
    const answered = await panel.request(`/personas?language=${language}`);
    expect(await answered.json()).toEqual({
      self: sub,
      people: [{ sub, name, group, email, told, roles: ['case_worker', 'verifier'] }],
    });
  });

  it('has the bank book every file that waits, as one statement to be fetched', async () => {
    files = { orders: [ORDER], number: 7 };
    expect(await (await panel.request('/bank/waiting')).json()).toEqual({ files: 1 });
    const fetched = await panel.request('/bank/statement');
    const xml = await fetched.text();
    expect(fetched.headers.get('content-disposition')).toBe('attachment; filename="tiliote-2026-03-02.xml"');
    expect(xml).toContain('<EndToEndId>E1</EndToEndId>');
    expect(xml).toContain('<ElctrncSeqNb>7</ElctrncSeqNb>');
  });

  it('has nothing from the bank when nothing was sent', async () => {
    expect((await panel.request('/bank/statement')).status).toBe(409);
    expect(await (await panel.request('/bank/waiting')).json()).toEqual({ files: 0 });
  });
});
