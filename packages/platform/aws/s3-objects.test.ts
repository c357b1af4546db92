import { createHash } from 'node:crypto';
import { S3Client } from '@aws-sdk/client-s3';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { ObjectStore } from '../ports/objects.ts';
import { type S3StandIn, s3StandIn } from '../testing/cloud/s3.ts';
import { Outage } from './outage.ts';
import { s3Objects } from './s3-objects.ts';

const BYTES = new TextEncoder().encode('sealed, åäö');
const KEY = 'competition/envelopes/cmp_A/hash';

describe('files in S3 over the wire', () => {
  let stand: S3StandIn;
  let objects: ObjectStore;
  beforeAll(async () => {
    stand = await s3StandIn();
    const s3 = new S3Client({
      endpoint: stand.endpoint,
      region: 'eu-north-1',
      credentials: { accessKeyId: 'loopback', secretAccessKey: 'loopback' },
      maxAttempts: 1,
      requestHandler: { requestTimeout: 200, throwOnRequestTimeout: true },
    });
    objects = s3Objects('competition-files', s3);
  });
  afterEach(() => {
    stand.trouble(undefined);
  });
  afterAll(() => stand.close());

  it('stores whole files with their hash in the bucket of their context', async () => {
    await objects.put(KEY, BYTES, 'application/octet-stream');
    const [name, file] = Array.from(stand.files)[0] ?? expect.fail();
    expect(name).toBe(`/competition-files/${KEY}`);
    expect(new Uint8Array(file.bytes)).toEqual(BYTES);
    expect(file.sum).toBe(createHash('sha256').update(BYTES).digest('base64'));
    expect(await objects.get(KEY)).toEqual({ bytes: BYTES, contentType: 'application/octet-stream' });
  });

  it('has nothing under a name that was never stored, or no longer', async () => {
    expect(await objects.get('competition/never')).toBeUndefined();
    await objects.put('competition/gone', BYTES, 'text/plain');
    await objects.remove('competition/gone');
    expect(await objects.get('competition/gone')).toBeUndefined();
  });

  it('never answers with a damaged file', async () => {
    await objects.put('competition/damaged', BYTES, 'text/plain');
    const file = stand.files.get('/competition-files/competition/damaged') ?? expect.fail();
    file.bytes = Buffer.from('sealed, AAO');
    await expect(objects.get('competition/damaged')).rejects.toThrow(Outage);
  });

  it('takes a file without a hash for one it did not store', async () => {
    stand.trouble({ status: 200, headers: { 'content-type': 'text/plain' }, body: 'whoever put this here' });
    await expect(objects.get(KEY)).rejects.toThrow(Outage);
  });

  it.each([
    ['never answers', 'silence' as const],
    ['fails', { status: 503, body: '<Error><Code>SlowDown</Code></Error>' }],
    ['refuses', { status: 403, body: '<Error><Code>AccessDenied</Code></Error>' }],
  ])('is an outage when it %s', async (_what, trouble) => {
    stand.trouble(trouble);
    for (const call of [() => objects.put(KEY, BYTES, 'text/plain'), () => objects.get(KEY), () => objects.remove(KEY)])
      await expect(call()).rejects.toThrow(Outage);
  });
});
