import { createHash } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { ObjectStore } from '@kt/platform/ports/objects.ts';
import { testStringScanner } from '@kt/platform/ports/scanner.ts';
import type { Wanted } from './permitted.ts';

export type Reply = {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array;
};

const ACTIONS: Readonly<Record<string, string>> = {
  GET: 's3:GetObject',
  PUT: 's3:PutObject',
  DELETE: 's3:DeleteObject',
};

const sum = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('base64');
const error = (status: number, code: string): Reply => ({
  status,
  headers: { 'content-type': 'application/xml' },
  body: `<?xml version="1.0" encoding="UTF-8"?><Error><Code>${code}</Code></Error>`,
});

/** The bucket and the key of a request in path style. */
const placeOf = ({ url = '/' }: IncomingMessage): { readonly bucket: string; readonly key: string } => {
  const [bucket = '', ...key] = decodeURIComponent(new URL(url, 'http://s3').pathname).slice(1).split('/');
  return { bucket, key: key.join('/') };
};

const isTags = ({ url = '/', method }: IncomingMessage): boolean => method === 'GET' && /[?&]tagging\b/.test(url);
const actionOf = (request: IncomingMessage): string =>
  isTags(request) ? 's3:GetObjectTagging' : (ACTIONS[request.method ?? ''] ?? 's3:?');

const TAGS = { clean: 'NO_THREATS_FOUND', infected: 'THREATS_FOUND', unreadable: 'UNSUPPORTED', pending: '' } as const;

/** The tag that a malware protection would have written by now. */
const tagged = async (key: string, bytes: Uint8Array): Promise<Reply> => {
  const status = TAGS[await testStringScanner.verdictOn(key, bytes)];
  const tag = `<Tag><Key>GuardDutyMalwareScanStatus</Key><Value>${status}</Value></Tag>`;
  return {
    status: 200,
    headers: { 'content-type': 'application/xml' },
    body: `<?xml version="1.0" encoding="UTF-8"?><Tagging><TagSet>${tag}</TagSet></Tagging>`,
  };
};

/** S3 on one machine: four operations on the buckets that exist, with the checksums that are asked for. */
export const standInS3 = (buckets: ReadonlyMap<string, ObjectStore>) => ({
  wanted: (request: IncomingMessage): readonly Wanted[] => {
    const { bucket, key } = placeOf(request);
    return [{ action: actionOf(request), resource: `arn:aws:s3:::${bucket}/${key}`, context: {} }];
  },
  answer: async (request: IncomingMessage, body: Uint8Array): Promise<Reply> => {
    const { bucket, key } = placeOf(request);
    const store = buckets.get(bucket);
    if (store === undefined) return error(404, 'NoSuchBucket');
    if (request.method === 'PUT') {
      if (request.headers['x-amz-checksum-sha256'] !== sum(body)) return error(400, 'BadDigest');
      await store.put(key, body, request.headers['content-type'] ?? 'application/octet-stream');
      return { status: 200, headers: { 'x-amz-checksum-sha256': sum(body) } };
    }
    if (request.method === 'DELETE') {
      await store.remove(key);
      return { status: 204 };
    }
    const found = await store.get(key);
    if (found === undefined) return error(404, 'NoSuchKey');
    if (isTags(request)) return tagged(key, found.bytes);
    const headers = { 'content-type': found.contentType, 'x-amz-checksum-sha256': sum(found.bytes) };
    return { status: 200, headers, body: found.bytes };
  },
});
