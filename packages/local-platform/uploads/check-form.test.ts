import { createHash } from 'node:crypto';
import { postForm } from '@kt/platform/aws/post-policy.ts';
import { expect, it } from 'vitest';
import { formRefusal } from './check-form.ts';

const FILE = new TextEncoder().encode('%PDF-1.7 a report');
const NOW = new Date('2026-01-07T08:00:00.000Z');
const signing = {
  url: 'https://b.example',
  bucket: 'b',
  region: 'local',
  accessKeyId: 'me',
  secretAccessKey: 's',
  at: NOW,
};
const sha256 = createHash('sha256').update(FILE).digest('hex');
const { fields } = postForm(signing, {
  key: 'registry/org/crt/1',
  mediaType: 'application/pdf',
  bytes: FILE.length,
  sha256,
  minutes: 10,
});
const refusal = (changes: Readonly<Record<string, string>> = {}, file = FILE, now = NOW) =>
  formRefusal(
    { fields: new Map(Object.entries({ ...fields, ...changes })), file },
    { bucket: 'b', secretOf: (id) => (id === 'me' ? 's' : undefined), now },
  );

it('takes what was announced, until the minutes are over', () => {
  expect(refusal()).toBeUndefined();
  expect(refusal({}, FILE, new Date('2026-01-07T08:09:59.999Z'))).toBeUndefined();
  expect(refusal({}, FILE, new Date('2026-01-07T08:10:00.000Z'))).toBe('AccessDenied');
});

it.each([
  ['another place', { key: 'registry/org_other/crt/1' }, FILE, 'AccessDenied'],
  ['another type', { 'Content-Type': 'text/html' }, FILE, 'AccessDenied'],
  ['a field more', { acl: 'public-read' }, FILE, 'AccessDenied'],
  ['another signature', { 'x-amz-signature': '00' }, FILE, 'SignatureDoesNotMatch'],
  ['another signer', { 'x-amz-credential': 'you/20260107/local/s3/aws4_request' }, FILE, 'SignatureDoesNotMatch'],
  ['another policy', { policy: 'e30=' }, FILE, 'InvalidPolicyDocument'],
  ['more bytes', {}, new Uint8Array([...FILE, 0]), 'AccessDenied'],
  ['nothing', {}, new Uint8Array(), 'AccessDenied'],
  ['other bytes of the same length', {}, new TextEncoder().encode('%PDF-1.7 a rePort'), 'BadDigest'],
])('refuses %s', (_what, changes, file, code) => {
  expect(refusal(changes, file)).toBe(code);
});
