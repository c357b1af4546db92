import type { Stack } from 'aws-cdk-lib';
import type { Table } from 'aws-cdk-lib/aws-dynamodb';
import type { Key } from 'aws-cdk-lib/aws-kms';
import type { LogGroup } from 'aws-cdk-lib/aws-logs';
import type { Bucket } from 'aws-cdk-lib/aws-s3';
import type { KeyName, WithFiles } from './roles.ts';
import type { Context, Inbox } from './tables.ts';

/** Sign-in: who somebody is. What they may do stands in the access table. */
export type People = { readonly issuer: string; readonly clientId: string };

export type Keys = Readonly<Record<KeyName, Key>>;

/** Everything that must outlive a deployment. */
export type Data = {
  readonly stack: Stack;
  readonly tables: Readonly<Record<Context, Table>>;
  readonly inboxes: Readonly<Record<Inbox, Table>>;
  readonly buckets: Readonly<Record<WithFiles, Bucket>>;
  readonly keys: Keys;
  /** Each function's own, and the API's: they outlive a function that is deployed anew. */
  readonly logs: ReadonlyMap<string, LogGroup>;
  readonly people: People;
};

/** Where a browser sends files by signed forms: the buckets themselves. */
export const uploadOrigins = ({ buckets: { registry, competition } }: Pick<Data, 'buckets'>) => ({
  wallet: `https://${registry.bucketRegionalDomainName}`,
  /** Sealed files that go with tenders. */
  attachments: `https://${competition.bucketRegionalDomainName}`,
});
