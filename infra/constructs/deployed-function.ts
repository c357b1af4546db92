import { Duration } from 'aws-cdk-lib';
import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Architecture, Code, Function as LambdaFunction, Runtime } from 'aws-cdk-lib/aws-lambda';
import type { LogGroup } from 'aws-cdk-lib/aws-logs';
import type { Construct } from 'constructs';
import type { Deployment } from '../deployments.ts';
import type { Data } from '../kept.ts';
import { named, type Settings } from '../naming.ts';
import { grant } from './grants.ts';

export type Placing = {
  readonly settings: Settings;
  readonly data: Data;
  /** Folder of a function's bundle. */
  readonly bundle: (folder: string) => string;
};

export type Deployed = { readonly lambda: LambdaFunction; readonly role: Role; readonly logs: LogGroup };

/** One deployed function: its bundle, its own role with its row of the role table, its own log. */
export const deployedFunction = (scope: Construct, { settings, data, bundle }: Placing, it: Deployment): Deployed => {
  const name = named(settings, it.name);
  const logs = data.logs.get(it.name);
  if (logs === undefined) throw new Error(`${it.name} has no log`);
  const role = new Role(scope, `${it.name}-role`, {
    roleName: named(settings, it.name),
    assumedBy: new ServicePrincipal('lambda.amazonaws.com'),
    description: `What ${it.name} may touch`,
  });
  role.addToPolicy(
    new PolicyStatement({ actions: ['logs:CreateLogStream', 'logs:PutLogEvents'], resources: [logs.logGroupArn] }),
  );
  grant(role, it.role, { data, settings });
  const lambda = new LambdaFunction(scope, it.name, {
    functionName: name,
    runtime: Runtime.NODEJS_24_X,
    architecture: Architecture.ARM_64,
    code: Code.fromAsset(bundle(it.folder), { exclude: ['*.map'] }),
    handler: 'index.handler',
    memorySize: it.memoryMb,
    timeout: Duration.seconds(it.seconds),
    ...(it.atMost !== undefined && { reservedConcurrentExecutions: it.atMost }),
    role,
    logGroup: logs,
    environment: it.environment(settings, data),
  });
  return { lambda, role, logs };
};
