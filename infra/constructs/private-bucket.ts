import { Duration, RemovalPolicy, Stack } from 'aws-cdk-lib';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import {
  BlockPublicAccess,
  Bucket,
  BucketEncryption,
  type BucketProps,
  CfnBucket,
  type IBucket,
  ObjectOwnership,
} from 'aws-cdk-lib/aws-s3';
import type { Construct } from 'constructs';

/** A bucket that nobody reaches without a right of their own and without TLS; kept when its stack is deleted. */
export const privateBucket = (scope: Construct, id: string, props: BucketProps): Bucket =>
  new Bucket(scope, id, {
    blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
    objectOwnership: ObjectOwnership.BUCKET_OWNER_ENFORCED,
    enforceSSL: true,
    minimumTLSVersion: 1.2,
    removalPolicy: RemovalPolicy.RETAIN,
    ...props,
  });

const KEPT = Duration.days(400);

export const bucketOfLogs = (scope: Construct, id: string): Bucket =>
  privateBucket(scope, id, { encryption: BucketEncryption.S3_MANAGED, lifecycleRules: [{ expiration: KEPT }] });

/** Writes who reads and changes the files of `bucket` into `logs`, under a prefix of its own. */
export const logAccess = (bucket: Bucket, logs: Bucket, prefix: string): void => {
  const resource = bucket.node.defaultChild;
  if (!(resource instanceof CfnBucket)) throw new Error('a bucket stands on its own resource');
  resource.loggingConfiguration = { destinationBucketName: logs.bucketName, logFilePrefix: `${prefix}/` };
  logs.addToResourcePolicy(
    new PolicyStatement({
      principals: [new ServicePrincipal('logging.s3.amazonaws.com')],
      actions: ['s3:PutObject'],
      resources: [logs.arnForObjects(`${prefix}/*`)],
      conditions: {
        ArnEquals: { 'aws:SourceArn': bucket.bucketArn },
        StringEquals: { 'aws:SourceAccount': Stack.of(bucket).account },
      },
    }),
  );
};

/** The library's class leaves open what its own interface demands. */
const isAny = (bucket: Bucket): bucket is Bucket & IBucket => bucket.bucketName !== '';

/** A bucket as the parts of the library that take any bucket want it. */
export const anyBucket = (bucket: Bucket): IBucket => {
  if (!isAny(bucket)) throw new Error('a bucket has a name');
  return bucket;
};
