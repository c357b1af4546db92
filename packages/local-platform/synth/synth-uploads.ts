import type { ObjectStore } from '@kt/platform/ports/objects.ts';
import { Hono } from 'hono';
import { realNow } from '../uploads/local-uploads.ts';
import { uploadRoutes } from '../uploads/upload-routes.ts';
import type { Cloud } from './cloud.ts';
import { allowing } from './permitted.ts';
import type { usedRights } from './used-rights.ts';

type Seen = ReturnType<typeof usedRights>['seen'];

const uploadsInto = (cloud: Cloud, objects: ObjectStore, seen: Seen, bucket: string) => {
  const mayPut = (name: string, key: string): boolean => {
    const wanted = { action: 's3:PutObject', resource: `arn:aws:s3:::${bucket}/${key}`, context: {} };
    const allowed = cloud.functions.find((one) => one.name === name)?.allowed ?? [];
    const statement = allowing(allowed, wanted);
    seen(name, wanted, statement);
    return statement !== undefined;
  };
  return uploadRoutes(objects, { bucket, secretOf: (name) => name, mayPut }, realNow);
};

/** Below the way for files of wallets: the way for files that go with tenders. */
export const ATTACHMENTS = '/attachments';

/** Where browsers send files, by forms that a function has signed with its own name as the secret. */
export const uploadsOf = (cloud: Cloud, objects: ObjectStore, seen: Seen) => {
  const signer = cloud.functions.find(({ environment }) => environment['UPLOADS_URL'] !== undefined)?.environment ?? {};
  return new Hono()
    .route(ATTACHMENTS, uploadsInto(cloud, objects, seen, signer['OBJECTS_BUCKET'] ?? ''))
    .route('/', uploadsInto(cloud, objects, seen, signer['WALLET_BUCKET'] ?? ''));
};
