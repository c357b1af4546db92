import { randomBytes } from 'node:crypto';
import { epochMs } from '@kt/kernel';
import { postForm } from '@kt/platform/aws/post-policy.ts';
import { systemClock } from '@kt/platform/ports/clock.ts';
import type { ObjectStore } from '@kt/platform/ports/objects.ts';
import type { Uploads } from '@kt/platform/ports/uploads.ts';
import { uploadRoutes } from './upload-routes.ts';

/** Where one machine takes files from browsers. */
export const UPLOADS_PATH = '/local/uploads';

const BUCKET = 'wallets';
const SIGNER = 'this-machine';
const REGION = 'local';

/** Like the session's clock, a permit's is the real one: moving the business clock ends no upload. */
export const realNow = (): Date => new Date(epochMs(systemClock.now()));

/** Forms and the route that takes them, under a secret that lives as long as the machine runs. */
export const localUploads = (origin: string, objects: ObjectStore) => {
  const secretAccessKey = randomBytes(32).toString('hex');
  const signing = { bucket: BUCKET, region: REGION, accessKeyId: SIGNER, secretAccessKey };
  const url = `${origin}${UPLOADS_PATH}`;
  const uploads: Uploads = {
    permit: (permit) => Promise.resolve(postForm({ ...signing, url, at: realNow() }, permit)),
  };
  const secretOf = (id: string) => (id === SIGNER ? secretAccessKey : undefined);
  return { uploads, routes: uploadRoutes(objects, { bucket: BUCKET, secretOf }, realNow) };
};
