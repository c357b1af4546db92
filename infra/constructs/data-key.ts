import { Duration, RemovalPolicy, Stack } from 'aws-cdk-lib';
import { AnyPrincipal, PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { Key } from 'aws-cdk-lib/aws-kms';
import type { Construct } from 'constructs';

/** What reading and writing through a service asks of a key. */
const THROUGH_A_SERVICE = ['kms:Encrypt', 'kms:Decrypt', 'kms:GenerateDataKey', 'kms:DescribeKey'];

export type DataKeyProps = {
  readonly description: string;
  readonly services: readonly ('dynamodb' | 's3')[];
  /** Names of the roles that may use what lies under the key. */
  readonly roles: readonly string[];
};

/**
 * A key for tables or files. Only the roles named, and only through the services named, may use it: no role holds a
 * right to the key itself, so nobody can carry a ciphertext elsewhere and open it there.
 */
export const dataKey = (scope: Construct, id: string, { description, services, roles }: DataKeyProps): Key => {
  const { account, region, partition } = Stack.of(scope);
  const key = new Key(scope, id, {
    description,
    enableKeyRotation: true,
    removalPolicy: RemovalPolicy.RETAIN,
    pendingWindow: Duration.days(30),
  });
  key.addToResourcePolicy(
    new PolicyStatement({
      sid: 'OnlyThroughTheServiceAndForTheseRoles',
      actions: THROUGH_A_SERVICE,
      principals: [new AnyPrincipal()],
      resources: ['*'],
      conditions: {
        StringEquals: {
          'kms:CallerAccount': account,
          'kms:ViaService': services.map((service) => `${service}.${region}.amazonaws.com`),
        },
        ArnEquals: { 'aws:PrincipalArn': roles.map((name) => `arn:${partition}:iam::${account}:role/${name}`) },
      },
    }),
  );
  return key;
};
