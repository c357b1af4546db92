import { createHash } from 'node:crypto';
import { DeleteObjectCommand, GetObjectCommand, NoSuchKey, PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import type { ObjectStore } from '../ports/objects.ts';
import { asked, Outage } from './outage.ts';
import { patience } from './patience.ts';

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('base64');

const fetchObject = async (s3: S3Client, Bucket: string, Key: string) => {
  const found = await s3.send(new GetObjectCommand({ Bucket, Key, ChecksumMode: 'ENABLED' }));
  const bytes = await found.Body?.transformToByteArray();
  return { bytes, contentType: found.ContentType, sum: found.ChecksumSHA256 };
};

/**
 * Files in one context's bucket. Each is stored with its SHA-256, which S3 checks when it takes the file and which is
 * checked again on the way back: a damaged file is an outage, never an answer.
 */
export const s3Objects = (Bucket: string, s3: S3Client = new S3Client(patience(10))): ObjectStore => ({
  put: (Key, bytes, ContentType) =>
    asked(
      's3.put',
      () => s3.send(new PutObjectCommand({ Bucket, Key, Body: bytes, ContentType, ChecksumSHA256: sha256(bytes) })),
      () => null,
    ).then(() => undefined),
  get: async (Key) => {
    try {
      const { bytes, contentType, sum } = await fetchObject(s3, Bucket, Key);
      if (bytes === undefined || contentType === undefined) throw new Outage('s3.get: an answer without its content');
      if (sum !== sha256(bytes)) throw new Outage('s3.get: not what was stored');
      return { bytes, contentType };
    } catch (cause) {
      if (cause instanceof NoSuchKey) return undefined;
      throw cause instanceof Outage ? cause : new Outage('s3.get', { cause });
    }
  },
  remove: (Key) =>
    asked(
      's3.remove',
      () => s3.send(new DeleteObjectCommand({ Bucket, Key })),
      () => null,
    ).then(() => undefined),
});
