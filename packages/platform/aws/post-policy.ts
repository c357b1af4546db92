import { createHmac } from 'node:crypto';
import type { UploadForm, UploadPermit } from '../ports/uploads.ts';

/** Who signs, and where the form goes. `url` is the bucket's own address. */
export type Signing = {
  readonly url: string;
  readonly bucket: string;
  readonly region: string;
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly sessionToken?: string;
  /** The real time: the store checks against its own. */
  readonly at: Date;
};

const mac = (key: string | Buffer, text: string): Buffer => createHmac('sha256', key).update(text).digest();
const MINUTE_MS = 60_000;

/** Signature Version 4 of a form's policy; `date` as `yyyymmdd`. Hexadecimal. */
export const signPolicy = (
  policy: string,
  { secretAccessKey, region }: Pick<Signing, 'secretAccessKey' | 'region'>,
  date: string,
): string => {
  const ofDay = mac(mac(mac(`AWS4${secretAccessKey}`, date), region), 's3');
  return mac(mac(ofDay, 'aws4_request'), policy).toString('hex');
};

/**
 * A form with which a browser sends one file straight to S3: this key, this type, this length and this SHA-256, until the
 * minutes are over. S3 refuses anything else, and any field beside these.
 */
export const postForm = (signing: Signing, { key, mediaType, bytes, sha256, minutes }: UploadPermit): UploadForm => {
  const { url, bucket, region, accessKeyId, sessionToken, at } = signing;
  const stamp = at.toISOString().replaceAll(/[:-]|\.\d{3}/g, '');
  const date = stamp.slice(0, 8);
  const fields = {
    key,
    'Content-Type': mediaType,
    'x-amz-checksum-algorithm': 'SHA256',
    'x-amz-checksum-sha256': Buffer.from(sha256, 'hex').toString('base64'),
    'x-amz-algorithm': 'AWS4-HMAC-SHA256',
    'x-amz-credential': `${accessKeyId}/${date}/${region}/s3/aws4_request`,
    'x-amz-date': stamp,
    ...(sessionToken !== undefined && { 'x-amz-security-token': sessionToken }),
  };
  const conditions = [
    { bucket },
    ...Object.entries(fields).map(([name, value]) => ({ [name]: value })),
    ['content-length-range', bytes, bytes],
  ];
  const expiration = new Date(at.getTime() + minutes * MINUTE_MS).toISOString();
  const policy = Buffer.from(JSON.stringify({ expiration, conditions })).toString('base64');
  return { url, fields: { ...fields, policy, 'x-amz-signature': signPolicy(policy, signing, date) } };
};
