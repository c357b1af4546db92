import { execFile } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { composeAccess, tables } from '@kt/access/compose.ts';
import { createEngine, type Listening, listen } from '@kt/dynamodb-embedded';
import { epochMs, parseId } from '@kt/kernel';
import { openDb } from '@kt/platform/db/db.ts';
import { createTableInput } from '@kt/platform/db/table.ts';
import { silentLog } from '@kt/platform/log/log.ts';
import { freshKey } from '@kt/platform/ports/chance.ts';
import { systemClock } from '@kt/platform/ports/clock.ts';
import { ulidSource } from '@kt/platform/ports/ids.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const SCRIPT = join(import.meta.dirname, 'found-authority.ts');
const FOUNDING = {
  names: { fi: 'Vaasan työllisyysalue', sv: 'Vasa sysselsättningsområde' },
  municipality: '905',
  prefix: 'VAA',
  admins: [
    { name: 'Aino Pääkäyttäjä', email: 'aino@vaasa.example', language: 'fi' },
    { name: 'Axel Administratör', email: 'axel@vaasa.example', language: 'sv' },
  ],
};

describe('the founding of an authority by its operator', () => {
  let engine: Awaited<ReturnType<typeof createEngine>>;
  let dynamodb: Listening;
  beforeAll(async () => {
    engine = await createEngine({ now: () => epochMs(systemClock.now()) });
    for (const table of tables) await engine.handle('CreateTable', createTableInput('test', table));
    dynamodb = await listen(engine, 0);
  });
  afterAll(async () => {
    await dynamodb.close();
    await engine.close();
  });

  const found = async (founding: object): Promise<string> => {
    const file = join(mkdtempSync(join(tmpdir(), 'kumppanitori-founding-')), 'founding.json');
    writeFileSync(file, JSON.stringify(founding));
    const own = { AWS_REGION: 'eu-north-1', AWS_ACCESS_KEY_ID: 'operator', AWS_SECRET_ACCESS_KEY: 'operator' };
    const env = { ...process.env, ...own, AWS_ENDPOINT_URL_DYNAMODB: dynamodb.endpoint, STAGE: 'test' };
    const { stdout } = await promisify(execFile)(process.execPath, [SCRIPT, file], { env });
    return stdout.trim();
  };

  it('seats its two admins, who are known by their e-mail addresses when they sign in', async () => {
    const authority = parseId('authority', await found(FOUNDING)) ?? expect.fail('no authority');
    const ids = ulidSource(systemClock);
    const core = { db: openDb(engine.client(), 'test'), clock: systemClock, ids, log: silentLog };
    const access = composeAccess({ ...core, cursorKey: freshKey() }, { realClock: systemClock });
    expect((await access.viewAuthority(authority))?.prefix).toBe('VAA');
    const claimed = { issuer: 'https://id.example', subject: 'aino-at-the-issuer', name: 'Aino', emailVerified: true };
    const person = await access.signIn({ ...claimed, email: 'aino@vaasa.example', language: 'fi' });
    const admins = await access.contactsOf(authority, ['system_admin']);
    expect(admins.map((one) => one.email).sort()).toEqual(['aino@vaasa.example', 'axel@vaasa.example']);
    expect(admins.map((one) => one.person)).toContain(person.ok ? person.value : undefined);
  }, 30_000);

  it('writes nothing for what it cannot read', async () => {
    const before = engine.ledger.totals().writeUnits;
    await expect(found({ ...FOUNDING, admins: FOUNDING.admins.slice(1) })).rejects.toThrow();
    await expect(found({ ...FOUNDING, prefix: 'vaa' })).rejects.toThrow();
    expect(engine.ledger.totals().writeUnits).toBe(before);
  }, 30_000);
});
