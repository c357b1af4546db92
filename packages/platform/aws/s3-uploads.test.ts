import { S3Client } from '@aws-sdk/client-s3';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { signPolicy } from './post-policy.ts';
import { s3Uploads } from './s3-uploads.ts';

const PERMIT = {
  key: 'registry/certificates/crt_A/hash',
  mediaType: 'application/pdf',
  bytes: 4_711,
  sha256: '00'.repeat(32),
  minutes: 15,
};
const AT = { bucket: 'registry-files', url: 'https://registry-files.s3.eu-north-1.amazonaws.com/' };
const now = () => new Date('2027-03-08T22:59:30.500Z');
const zPolicy = z.strictObject({ expiration: z.iso.datetime(), conditions: z.array(z.unknown()) });
const policyIn = (policy: string | undefined) =>
  zPolicy.parse(JSON.parse(Buffer.from(policy ?? '', 'base64').toString('utf8')));

type Held = { secret: string; readonly token?: string };

/** A client whose credentials are out of date as soon as they are read. */
const client = (held: Held): S3Client =>
  new S3Client({
    region: 'eu-north-1',
    credentials: () => {
      const { secret, token } = held;
      const keys = { accessKeyId: `key-${secret}`, secretAccessKey: secret, expiration: new Date(0) };
      return Promise.resolve({ ...keys, ...(token !== undefined && { sessionToken: token }) });
    },
  });

describe('a form for one file', () => {
  it('goes to the bucket, under the rights that the function holds for a while', async () => {
    const { permit } = s3Uploads({ ...AT, now }, client({ secret: 'a', token: 'of-the-role' }));
    const { url, fields } = await permit(PERMIT);
    expect(url).toBe(AT.url);
    expect(fields).toMatchObject({
      key: PERMIT.key,
      'Content-Type': 'application/pdf',
      'x-amz-credential': 'key-a/20270308/eu-north-1/s3/aws4_request',
      'x-amz-date': '20270308T225930Z',
      'x-amz-security-token': 'of-the-role',
    });
    const signer = { secretAccessKey: 'a', region: 'eu-north-1' };
    expect(fields['x-amz-signature']).toBe(signPolicy(fields['policy'] ?? '', signer, '20270308'));
  });

  it('permits these bytes at this place for a quarter of an hour, and binds every field it holds', async () => {
    const { permit } = s3Uploads({ ...AT, now }, client({ secret: 'a', token: 'of-the-role' }));
    const { policy, 'x-amz-signature': _signature, ...bound } = (await permit(PERMIT)).fields;
    const { expiration, conditions } = policyIn(policy);
    expect(expiration).toBe('2027-03-08T23:14:30.500Z');
    expect(conditions).toEqual([
      { bucket: 'registry-files' },
      ...Object.entries(bound).map(([name, value]) => ({ [name]: value })),
      ['content-length-range', 4_711, 4_711],
    ]);
    expect(bound['x-amz-checksum-sha256']).toBe(Buffer.alloc(32).toString('base64'));
  });

  it('names no session where there is none, and is signed with what is valid when it is asked for', async () => {
    const held = { secret: 'a' };
    const { permit } = s3Uploads({ ...AT, now }, client(held));
    const first = await permit(PERMIT);
    held.secret = 'b';
    const second = await permit(PERMIT);
    expect(Object.keys(first.fields)).not.toContain('x-amz-security-token');
    expect(second.fields['x-amz-credential']).toMatch(/^key-b\//);
    expect(second.fields['x-amz-signature']).not.toBe(first.fields['x-amz-signature']);
  });
});
