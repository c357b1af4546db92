import { S3Client } from '@aws-sdk/client-s3';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Scanner } from '../ports/scanner.ts';
import { type Loopback, loopback } from '../testing/cloud/loopback.ts';
import { Outage } from './outage.ts';
import { s3Scanner } from './s3-scanner.ts';

const KEY = 'registry/certificates/crt_A/hash';
const NO_BYTES = new Uint8Array();
const tagged = (tags: Readonly<Record<string, string>>) => ({
  status: 200,
  headers: { 'content-type': 'application/xml' },
  body: `<?xml version="1.0"?><Tagging xmlns="http://s3.amazonaws.com/doc/2006-03-01/"><TagSet>${Object.entries(tags)
    .map(([key, value]) => `<Tag><Key>${key}</Key><Value>${value}</Value></Tag>`)
    .join('')}</TagSet></Tagging>`,
});

describe('what the scanner has written on a file', () => {
  let stand: Loopback;
  let scanner: Scanner;
  beforeAll(async () => {
    stand = await loopback(() => tagged({ whose: 'wallet', GuardDutyMalwareScanStatus: 'NO_THREATS_FOUND' }));
    const s3 = new S3Client({
      endpoint: stand.endpoint,
      forcePathStyle: true,
      region: 'eu-north-1',
      credentials: { accessKeyId: 'loopback', secretAccessKey: 'loopback' },
      maxAttempts: 1,
      requestHandler: { requestTimeout: 200, throwOnRequestTimeout: true },
    });
    scanner = s3Scanner('registry-files', s3);
  });
  afterEach(() => {
    stand.trouble(undefined);
  });
  afterAll(() => stand.close());

  it('is read from the tags of that file, and its bytes are not sent anywhere', async () => {
    expect(await scanner.verdictOn(KEY, NO_BYTES)).toBe('clean');
    const { method, path, body } = stand.asked.at(-1) ?? expect.fail('nothing was asked');
    expect([method, path.replace(/=?(&.*)?$/, ''), body.length]).toEqual(['GET', `/registry-files/${KEY}?tagging`, 0]);
  });

  it.each([
    ['harm', 'THREATS_FOUND', 'infected'],
    ['a file that no scanner can open', 'UNSUPPORTED', 'unreadable'],
    ['that it could not reach the file', 'ACCESS_DENIED', 'pending'],
    ['that it broke down', 'FAILED', 'pending'],
  ])('says %s', async (_what, status, verdict) => {
    stand.trouble(tagged({ GuardDutyMalwareScanStatus: status }));
    expect(await scanner.verdictOn(KEY, NO_BYTES)).toBe(verdict);
  });

  it.each([
    ['no tag at all', {}],
    ['the tags of others alone', { scanned: 'NO_THREATS_FOUND' }],
  ])('is waited for while there is %s', async (_what, tags) => {
    stand.trouble(tagged(tags));
    expect(await scanner.verdictOn(KEY, NO_BYTES)).toBe('pending');
  });

  it.each([
    ['never answers', 'silence' as const],
    ['refuses', { status: 403, body: '<Error><Code>AccessDenied</Code></Error>' }],
  ])('is an outage, and no verdict, when the store %s', async (_what, trouble) => {
    stand.trouble(trouble);
    await expect(scanner.verdictOn(KEY, NO_BYTES)).rejects.toThrow(Outage);
  });
});
