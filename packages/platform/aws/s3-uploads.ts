import { S3Client } from '@aws-sdk/client-s3';
import type { Uploads } from '../ports/uploads.ts';
import { patience } from './patience.ts';
import { postForm } from './post-policy.ts';

export type UploadsAt = { readonly bucket: string; readonly url: string; readonly now: () => Date };

/** Forms signed with the rights of whoever runs this: what its role may not put there, the form may not either. */
export const s3Uploads = (
  { bucket, url, now }: UploadsAt,
  s3: Pick<S3Client, 'config'> = new S3Client(patience(10)),
): Uploads => ({
  permit: async (permit) => {
    const { accessKeyId, secretAccessKey, sessionToken } = await s3.config.credentials();
    const region = await s3.config.region();
    const signing = { url, bucket, region, accessKeyId, secretAccessKey, at: now() };
    return postForm({ ...signing, ...(sessionToken !== undefined && { sessionToken }) }, permit);
  },
});
