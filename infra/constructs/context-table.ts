import { Duration, RemovalPolicy, Tags } from 'aws-cdk-lib';
import {
  AttributeType,
  BillingMode,
  ProjectionType,
  StreamViewType,
  Table,
  TableEncryption,
} from 'aws-cdk-lib/aws-dynamodb';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import type { Construct } from 'constructs';
import { type TableSpec, TIME_TO_LIVE, tableName } from '../tables.ts';

/** How far back a table can be restored to any second. */
const RECOVERY = Duration.days(35);

const text = (name: string) => ({ name, type: AttributeType.STRING });

/**
 * One context's table: as its specification says, restorable to any second of 35 days, encrypted under a key of ours,
 * with a stream of new images, and kept when the stack is deleted.
 */
export const contextTable = (
  scope: Construct,
  { stage, spec, key }: { readonly stage: string; readonly spec: TableSpec; readonly key: IKey },
): Table => {
  const table = new Table(scope, `Table-${spec.context}`, {
    tableName: tableName(stage, spec),
    partitionKey: text('pk'),
    sortKey: text('sk'),
    billingMode: BillingMode.PAY_PER_REQUEST,
    pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true, recoveryPeriodInDays: RECOVERY.toDays() },
    deletionProtection: true,
    removalPolicy: RemovalPolicy.RETAIN,
    encryption: TableEncryption.CUSTOMER_MANAGED,
    encryptionKey: key,
    stream: StreamViewType.NEW_IMAGE,
    timeToLiveAttribute: TIME_TO_LIVE,
  });
  for (const indexName of spec.indexes) {
    table.addGlobalSecondaryIndex({
      indexName,
      partitionKey: text(`${indexName}pk`),
      sortKey: text(`${indexName}sk`),
      projectionType: ProjectionType.ALL,
    });
  }
  Tags.of(table).add('context', spec.context);
  return table;
};
