import { Duration } from 'aws-cdk-lib';
import type { Table } from 'aws-cdk-lib/aws-dynamodb';
import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { EventSourceMapping, FilterCriteria, StartingPosition } from 'aws-cdk-lib/aws-lambda';
import { SqsDlq } from 'aws-cdk-lib/aws-lambda-event-sources';
import { CfnSchedule } from 'aws-cdk-lib/aws-scheduler';
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import type { Construct } from 'constructs';
import type { Deployment } from '../deployments.ts';
import type { Data } from '../kept.ts';
import { named, type Settings } from '../naming.ts';
import { accepted } from './accepted.ts';
import { type Deployed, deployedFunction, type Placing } from './deployed-function.ts';

export type Worker = Deployed & { readonly name: string; readonly deadLetters: Queue };

/** What could not be taken, as long as a queue keeps anything. */
const deadLetters = (scope: Construct, settings: Settings, of: string): Queue => {
  const queue = new Queue(scope, `${of}-dead-letters`, {
    queueName: named(settings, `${of}-dead-letters`),
    encryption: QueueEncryption.SQS_MANAGED,
    enforceSSL: true,
    retentionPeriod: Duration.days(14),
  });
  accepted(queue, 'SQS3', 'This is where dead letters end: a person reads them, and an alarm tells of each.');
  return queue;
};

const READING = ['DescribeStream', 'GetRecords', 'GetShardIterator', 'ListStreams'];

/** What one stream brings to a worker: the new items with this tag, and nothing else that changes in the table. */
type Source = { readonly id: string; readonly table: Table; readonly tag: 'event' | 'delivery' };

const sourcesOf = ({ role, context }: Deployment, { tables, inboxes }: Data): readonly Source[] => [
  ...(role.posts !== undefined && context !== undefined
    ? [{ id: 'events', table: tables[context], tag: 'event' } as const]
    : []),
  ...(role.inbox === undefined ? [] : [{ id: 'inbox', table: inboxes[role.inbox], tag: 'delivery' } as const]),
];

const follow = (scope: Construct, { name, lambda, role, deadLetters: refused }: Worker, source: Source): void => {
  const { id, table, tag } = source;
  const eventSourceArn = table.tableStreamArn ?? '';
  role.addToPolicy(
    new PolicyStatement({ actions: READING.map((action) => `dynamodb:${action}`), resources: [eventSourceArn] }),
  );
  const newItems = { eventName: ['INSERT'], dynamodb: { NewImage: { tag: { S: [tag] } } } };
  const mapping = new EventSourceMapping(scope, `${name}-${id}`, {
    target: lambda,
    eventSourceArn,
    startingPosition: StartingPosition.TRIM_HORIZON,
    filters: [FilterCriteria.filter(newItems)],
    batchSize: 100,
    parallelizationFactor: 1,
    reportBatchItemFailures: true,
    bisectBatchOnError: true,
    retryAttempts: 10,
    maxRecordAge: Duration.hours(12),
    onFailure: new SqsDlq(refused),
  });
  mapping.node.addDependency(role);
};

/**
 * A function that streams wake, in order, with each item at least once. It names the record where it had to stop; what
 * fails after its tries lies in its dead letters and holds up nobody.
 */
export const streamWorker = (scope: Construct, placing: Placing, it: Deployment): Worker => {
  const deployed = deployedFunction(scope, placing, it);
  const worker = { ...deployed, deadLetters: deadLetters(scope, placing.settings, it.name), name: it.name };
  for (const source of sourcesOf(it, placing.data)) follow(scope, worker, source);
  return worker;
};

/** A function that a schedule wakes each minute; a call that never arrived lies in its dead letters. */
export const scheduledWorker = (scope: Construct, placing: Placing, it: Deployment, group: string): Worker => {
  const deployed = deployedFunction(scope, placing, it);
  const refused = deadLetters(scope, placing.settings, it.name);
  const waker = new Role(scope, `${it.name}-waker`, {
    assumedBy: new ServicePrincipal('scheduler.amazonaws.com'),
    description: `Wakes ${it.name}`,
  });
  const allow = (action: string, resource: string): void => {
    waker.addToPolicy(new PolicyStatement({ actions: [action], resources: [resource] }));
  };
  allow('lambda:InvokeFunction', deployed.lambda.functionArn);
  allow('sqs:SendMessage', refused.queueArn);
  const schedule = new CfnSchedule(scope, `${it.name}-each-minute`, {
    groupName: group,
    name: named(placing.settings, it.name),
    scheduleExpression: 'rate(1 minute)',
    flexibleTimeWindow: { mode: 'OFF' },
    target: {
      arn: deployed.lambda.functionArn,
      roleArn: waker.roleArn,
      deadLetterConfig: { arn: refused.queueArn },
      retryPolicy: { maximumRetryAttempts: 1, maximumEventAgeInSeconds: 60 },
    },
  });
  schedule.node.addDependency(waker);
  return { ...deployed, deadLetters: refused, name: it.name };
};
