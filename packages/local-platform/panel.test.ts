import { type Instant, instant } from '@kt/kernel';
import { type MovableClock, standingClock } from '@kt/platform/ports/clock.ts';
import { beforeEach, describe, expect, it } from 'vitest';
import { createPanel } from './panel.ts';

const NOON = instant('2026-03-02T10:00:00.000Z');
const DUE = instant('2026-03-09T08:00:00.000Z');
const OWN = 'http://localhost:8080';

let clock: MovableClock;
let panel: ReturnType<typeof createPanel>;
beforeEach(() => {
  clock = standingClock(NOON);
  const moveTo = (to: Instant): Promise<void> => {
    clock.moveTo(to);
    return Promise.resolve();
  };
  const runner = {
    settle: () => Promise.resolve(),
    moveTo,
    nextDue: () => Promise.resolve(DUE),
    isQuiet: () => true,
    start: () => undefined,
    stop: () => Promise.resolve(),
  };
  const nothing = () => Promise.resolve([]);
  const retry = () => Promise.resolve({ sent: 0 });
  panel = createPanel({ origin: OWN, clock, runner, mail: nothing, iban: 'FI', deadLetters: () => [], retry });
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
});
