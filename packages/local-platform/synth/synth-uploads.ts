import type { ObjectStore } from '@kt/platform/ports/objects.ts';
import { realNow } from '../uploads/local-uploads.ts';
import { uploadRoutes } from '../uploads/upload-routes.ts';
import type { Cloud } from './cloud.ts';
import { allowing } from './permitted.ts';
import type { usedRights } from './used-rights.ts';

/** Where browsers send files for the wallets, by forms that a function has signed with its own name as the secret. */
export const uploadsOf = (cloud: Cloud, objects: ObjectStore, seen: ReturnType<typeof usedRights>['seen']) => {
  const bucket = cloud.functions.map(({ environment }) => environment['WALLET_BUCKET']).find((name) => name) ?? '';
  const mayPut = (name: string, key: string): boolean => {
    const wanted = { action: 's3:PutObject', resource: `arn:aws:s3:::${bucket}/${key}`, context: {} };
    const allowed = cloud.functions.find((one) => one.name === name)?.allowed ?? [];
    const statement = allowing(allowed, wanted);
    seen(name, wanted, statement);
    return statement !== undefined;
  };
  return uploadRoutes(objects, { bucket, secretOf: (name) => name, mayPut }, realNow);
};
