import { createHash } from 'node:crypto';
import { type Loopback, loopback, type Told } from './loopback.ts';

type Stored = { bytes: Buffer; readonly contentType: string; readonly sum: string };

export type S3StandIn = Loopback & {
  /** By `/<bucket>/<key>`. */
  readonly files: ReadonlyMap<string, Stored>;
};

const problem = (status: number, code: string): Told => ({
  status,
  headers: { 'content-type': 'application/xml' },
  body: `<?xml version="1.0"?><Error><Code>${code}</Code></Error>`,
});

/** Enough of S3: whole files with their SHA-256, which is checked when a file comes in. */
export const s3StandIn = async (): Promise<S3StandIn> => {
  const files = new Map<string, Stored>();
  const served = await loopback(({ method, path, headers, body }) => {
    const name = path.replace(/\?.*$/, '');
    if (method === 'PUT') {
      const sum = String(headers['x-amz-checksum-sha256']);
      if (createHash('sha256').update(body).digest('base64') !== sum) return problem(400, 'BadDigest');
      files.set(name, { bytes: body, contentType: String(headers['content-type']), sum });
      return { status: 200 };
    }
    if (method === 'DELETE') {
      files.delete(name);
      return { status: 204 };
    }
    const found = files.get(name);
    if (found === undefined) return problem(404, 'NoSuchKey');
    return {
      status: 200,
      headers: { 'content-type': found.contentType, 'x-amz-checksum-sha256': found.sum },
      body: found.bytes,
    };
  });
  return { ...served, files };
};
