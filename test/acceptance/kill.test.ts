import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { keptPersonas } from '@kt/local-platform/personas.ts';
import { type Caller, signIn } from '@kt/local-platform/world/caller.ts';
import { AREA } from '@kt/local-platform/world/the-area.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { freePort, type Running, startOn, verify } from './on-disk.ts';

const SYSTEMS = '/api/procurement/v1/systems';
const WRITERS = 6;
const ANSWERS_BEFORE_KILL = 30;
const zDone = z.looseObject({ id: z.string(), version: z.literal(1) });
const zSystem = z.looseObject({ id: z.string(), state: z.literal('draft'), estimatedValueCents: z.int() });

const description = (estimatedValueCents: number) => ({
  names: { fi: 'Valmennus', sv: 'Träning', en: 'Coaching' },
  profile: 'eu_dps',
  lastDay: '2032-12-31',
  estimatedValueCents,
  languages: ['fi', 'sv'],
});

type Written = { readonly id: string; readonly key: string; readonly cents: number };

/** Drafts systems from several hands at once; with the answer that is one too many the process is killed. */
const writeUntilKilled = async (officer: Caller, running: Running): Promise<readonly Written[]> => {
  const written: Written[] = [];
  let killed: Promise<void> | undefined;
  const write = async (writer: number): Promise<void> => {
    for (let n = 1; killed === undefined; n += 1) {
      const [key, cents] = [`kill-${String(writer)}-${String(n)}`, writer * 1_000_000 + n * 100];
      const { status, body } = await officer.send({ method: 'POST', path: SYSTEMS, key, body: description(cents) });
      if (status !== 200) throw new Error(`a draft was refused: ${JSON.stringify(body)}`);
      written.push({ id: zDone.parse(body).id, key, cents });
      if (written.length >= ANSWERS_BEFORE_KILL) killed ??= running.end('SIGKILL');
    }
  };
  await Promise.allSettled(Array.from({ length: WRITERS }, (_, n) => write(n + 1)));
  await killed;
  return written;
};

describe('a marketplace that is killed', { timeout: 180_000 }, () => {
  const dir = mkdtempSync(join(tmpdir(), 'kumppanitori-kill-'));
  let port = 0;
  let running: Running;
  const again = async (): Promise<void> => {
    running = startOn(dir, port);
    await running.until('is up');
  };
  beforeAll(async () => {
    port = await freePort();
  });
  afterAll(async () => {
    await running.end('SIGKILL');
    rmSync(dir, { recursive: true, force: true });
  });

  it('begins its seeding again when that was cut off', async () => {
    running = startOn(dir, port);
    await running.until('area founded by two');
    await running.end('SIGKILL');
    await again();
    expect(running.said()).toContain('Seeding the world');
    expect(running.said()).toContain('52 agreements taken over');
  });

  it('has everything that it acknowledged, once, and goes on where it was', async () => {
    const person =
      keptPersonas(dir)
        .all()
        .find(({ roles }) => roles === 'procurement_officer') ?? expect.fail();
    const signedIn = await signIn(`http://localhost:${String(port)}`, person.sub, person.name, () => undefined);
    const officer = signedIn.actingFor(AREA);
    const written = await writeUntilKilled(officer, running);
    expect(written.length).toBeGreaterThanOrEqual(ANSWERS_BEFORE_KILL);
    await again();
    expect(running.said()).not.toContain('Seeding the world');
    for (const { id, key, cents } of written) {
      expect(await officer.get(`${SYSTEMS}/${id}`, zSystem)).toMatchObject({ id, estimatedValueCents: cents });
      const repeated = await officer.send({ method: 'POST', path: SYSTEMS, key, body: description(cents) });
      expect(repeated).toMatchObject({ status: 200, body: { id } });
    }
    expect((await officer.send({ method: 'POST', path: '/local/settle' })).status).toBe(200);
    await running.end('SIGTERM');
    const { code, said } = await verify(dir);
    expect(said).toContain('Everything is whole.');
    expect(said).not.toContain('wait for the relay');
    expect(code).toBe(0);
  });
});
