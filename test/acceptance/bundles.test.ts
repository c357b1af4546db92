import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { gzipSync } from 'node:zlib';
import { type KmsStandIn, kmsStandIn } from '@kt/platform/testing/cloud/kms.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeBundles } from '../../infra/bundles.ts';

const CALLERS = { ORIGIN: 'https://kumppanitori.example', ISSUER: 'https://id.example/pool', AUDIENCE: 'api' };
const CURSOR = { CURSOR_KEY_ID: 'cursors' };
const SIGNING = { SIGNING_KEY_ID: 'signing' };
const PSEUDONYM = { PSEUDONYM_KEY_ID: 'pseudonyms' };
const BUCKET = { OBJECTS_BUCKET: 'files' };
const LETTERS = { LETTERS_BUCKET: 'letters' };
const WALLET = { WALLET_BUCKET: 'wallets' };
const UPLOADS = {
  ...WALLET,
  UPLOADS_URL: 'https://wallets.s3.eu-north-1.amazonaws.com/',
  ATTACHMENTS_URL: 'https://objects.s3.eu-north-1.amazonaws.com/',
};

/** A folder, what its template gives it beside the stage, and the most its bundle may weigh, in kB gzipped. */
const STARTS: readonly (readonly [folder: string, own: Readonly<Record<string, string>>, kilobytes: number])[] = [
  ['public-api', SIGNING, 180],
  [
    'provider-api',
    { ...CALLERS, ...BUCKET, ...LETTERS, ...UPLOADS, ...SIGNING, ...CURSOR, ...PSEUDONYM, DRAFT_KEY_ID: 'drafts' },
    390,
  ],
  ['procurement-api', { ...CALLERS, ...BUCKET, ...LETTERS, ...WALLET, ...CURSOR }, 385],
  // Seven of them are the library that reads rows of files.
  ['casework-api', { ...CALLERS, ...BUCKET, ...CURSOR }, 347],
  ['finance-api', { ...CALLERS, ...CURSOR }, 320],
  ['auth', { ...CALLERS, CLIENT_ID: 'web' }, 190],
  ['opening', { ...BUCKET, ...PSEUDONYM, CUSTODY_KEY_ID: 'custody' }, 245],
  ['relay', { CONTEXT: 'transparency', ...SIGNING }, 545],
  ['relay', { CONTEXT: 'competition', ...BUCKET }, 545],
  ['relay', { CONTEXT: 'settlement' }, 545],
  ['relay', { CONTEXT: 'registry' }, 545],
  ['timers', { CONTEXT: 'casework', ...BUCKET }, 520],
  ['timers', { CONTEXT: 'purchasing' }, 520],
  ['timers', { CONTEXT: 'registry', ...BUCKET }, 520],
  ['letters', { ...LETTERS, ...BUCKET }, 600],
  ['notifier', { ORIGIN: CALLERS.ORIGIN, MAIL_FROM: 'no-reply@kumppanitori.example' }, 290],
];

const run = promisify(execFile);

describe('the bundles', () => {
  let kms: KmsStandIn;
  let folder: (name: string) => string;
  const dir = mkdtempSync(join(tmpdir(), 'kumppanitori-bundles-'));
  beforeAll(async () => {
    kms = await kmsStandIn();
    folder = await makeBundles(dir);
  }, 180_000);
  afterAll(async () => {
    await kms.close();
    rmSync(dir, { recursive: true, force: true });
  });

  /** Starts a bundle in a process of its own, with nothing in its environment but what it is given. */
  const start = async (name: string, own: Readonly<Record<string, string>>): Promise<string> => {
    const at = JSON.stringify(pathToFileURL(join(folder(name), 'index.mjs')).href);
    const script = `const { handler } = await import(${at}); process.stdout.write(typeof handler);`;
    const env = {
      STAGE: 'test',
      AWS_REGION: 'eu-north-1',
      AWS_ACCESS_KEY_ID: 'loopback',
      AWS_SECRET_ACCESS_KEY: 'loopback',
      AWS_ENDPOINT_URL_KMS: kms.endpoint,
      ...own,
    };
    const { stdout } = await run(process.execPath, ['--input-type=module', '--eval', script], { env, timeout: 20_000 });
    return stdout;
  };

  it.each(STARTS)('%s starts with %o and weighs at most %i kB', async (name, own, kilobytes) => {
    expect(await start(name, own)).toBe('function');
    const weighs = gzipSync(readFileSync(join(folder(name), 'index.mjs'))).length / 1_000;
    expect(weighs, `${name} weighs ${weighs.toFixed(0)} kB`).toBeLessThanOrEqual(kilobytes);
  });

  it('hold no address of what exists on one machine only', () => {
    const names = [...new Set(STARTS.map(([name]) => name))];
    const holding = (mark: string): readonly string[] =>
      names.filter((name) => readFileSync(join(folder(name), 'index.mjs'), 'utf8').includes(mark));
    expect(holding('/sign-out')).toEqual(['auth']);
    expect(['/clock', '/personas', '/dead-letters', '/bank/statement', 'kt-panel'].flatMap(holding)).toEqual([]);
  });

  it('does not start without its environment, and names what is missing but not what is there', async () => {
    const failed = start('opening', { OBJECTS_BUCKET: 'Not A Bucket' });
    await expect(failed).rejects.toThrow('environment: CUSTODY_KEY_ID, OBJECTS_BUCKET, PSEUDONYM_KEY_ID missing');
    await expect(failed).rejects.not.toThrow('Not A Bucket');
  });
});
