import { type App, Duration, Stack } from 'aws-cdk-lib';
import { Metric, Stats } from 'aws-cdk-lib/aws-cloudwatch';
import { CfnRule } from 'aws-cdk-lib/aws-events';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Key } from 'aws-cdk-lib/aws-kms';
import { FilterPattern, type ILogGroup, MetricFilter } from 'aws-cdk-lib/aws-logs';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { EmailSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import type { Construct } from 'constructs';
import { alarmWithRunbook, FIVE_MINUTES, type Watch } from '../constructs/alarm-with-runbook.ts';
import type { Worker } from '../constructs/worker-function.ts';
import type { Data } from '../kept.ts';
import { named, type Settings } from '../naming.ts';
import type { Api } from './api.ts';
import type { Workers } from './workers.ts';

export type Watched = { readonly data: Data; readonly api: Api; readonly workers: Workers };

const ALARMING = ['cloudwatch.amazonaws.com', 'events.amazonaws.com'];

const topicFor = (scope: Construct, settings: Settings): Topic => {
  const key = new Key(scope, 'AlarmsKey', { description: 'Alarms on their way', enableKeyRotation: true });
  const services = ALARMING.map((name) => new ServicePrincipal(name));
  key.addToResourcePolicy(
    new PolicyStatement({ actions: ['kms:Decrypt', 'kms:GenerateDataKey'], principals: services, resources: ['*'] }),
  );
  const topic = new Topic(scope, 'Alarms', { topicName: named(settings, 'alarms'), masterKey: key, enforceSSL: true });
  topic.addToResourcePolicy(
    new PolicyStatement({ actions: ['sns:Publish'], principals: services, resources: [topic.topicArn] }),
  );
  topic.addSubscription(new EmailSubscription(settings.alarmsTo));
  return topic;
};

/** Counts one event of the log over several functions. */
const counted = (scope: Construct, settings: Settings, event: string, logs: readonly ILogGroup[]): Metric => {
  const namespace = named(settings, 'log');
  for (const [n, logGroup] of logs.entries()) {
    new MetricFilter(scope, `${event}-${String(n)}`, {
      logGroup,
      filterPattern: FilterPattern.stringValue('$.event', '=', event),
      metricNamespace: namespace,
      metricName: event,
      metricValue: '1',
    });
  }
  return new Metric({ namespace, metricName: event, statistic: Stats.SUM, period: FIVE_MINUTES });
};

const ofFunctions = ({ api, workers }: Watched): readonly Watch[] =>
  [...api.functions, ...workers.workers.map((worker) => [worker.name, worker] as const)].flatMap(
    ([name, { lambda }]) => [
      {
        name: `${name}-errors`,
        says: `${name} ended in a fault of its own.`,
        runbook: 'function-errors',
        metric: lambda.metricErrors({ period: FIVE_MINUTES }),
        over: 0,
      },
      {
        name: `${name}-throttled`,
        says: `${name} was called more often than it may run.`,
        runbook: 'function-throttled',
        metric: lambda.metricThrottles({ period: FIVE_MINUTES }),
        over: 5,
      },
    ],
  );

const TEN_MINUTES_MS = 600_000;

const ofWorker = ({ name, lambda, deadLetters }: Worker): readonly Watch[] => [
  {
    name: `${name}-dead-letters`,
    says: `${name} could not take something, and it was set aside.`,
    runbook: 'dead-letter-queue',
    metric: deadLetters.metricApproximateNumberOfMessagesVisible({ period: FIVE_MINUTES }),
    over: 0,
  },
  ...(name.startsWith('timers-')
    ? []
    : [
        {
          name: `${name}-late`,
          says: `What ${name} should do is more than ten minutes behind.`,
          runbook: 'settle-failed',
          metric: lambda.metric('IteratorAge', { statistic: Stats.MAXIMUM, period: FIVE_MINUTES }),
          over: TEN_MINUTES_MS,
        },
      ]),
];

const ofTimers = ({ name, lambda }: Worker): Watch => ({
  name: `${name}-silent`,
  says: `${name} has not been woken for ten minutes.`,
  runbook: 'timers-silent',
  metric: lambda.metricInvocations({ period: FIVE_MINUTES }),
  over: 1,
  whenSilent: true,
});

const ofApi = ({ api: { api } }: Watched): readonly Watch[] => [
  {
    name: 'api-failed',
    says: 'The interfaces answered with faults of their own.',
    runbook: 'http-failed',
    metric: api.metricServerError({ period: FIVE_MINUTES, statistic: Stats.SUM }),
    over: 0,
  },
  {
    name: 'api-slow',
    says: 'One answer of twenty took more than three seconds.',
    runbook: 'answers-slow',
    metric: api.metricLatency({ period: FIVE_MINUTES, statistic: Stats.percentile(95) }),
    over: 3_000,
  },
];

const ofMail = (): Watch => ({
  name: 'mail-returned',
  says: 'More than one message of twenty came back.',
  runbook: 'mail-returned',
  metric: new Metric({
    namespace: 'AWS/SES',
    metricName: 'Reputation.BounceRate',
    statistic: Stats.AVERAGE,
    period: Duration.hours(1),
  }),
  over: 0.05,
});

const ofLogs = (scope: Construct, settings: Settings, { api, workers }: Watched): readonly Watch[] => {
  const logsOf = (prefix: RegExp) => workers.workers.filter(({ name }) => prefix.test(name)).map(({ logs }) => logs);
  const watch = (event: string, says: string, runbook: string, logs: readonly ILogGroup[]): Watch => ({
    name: event.replaceAll(/[._]/g, '-'),
    says,
    runbook,
    metric: counted(scope, settings, event, logs),
    over: 0,
  });
  const doors = Array.from(api.functions.values(), ({ logs }) => logs);
  const followers = logsOf(/^(relay-|opening|letters|notifier)/);
  return [
    watch('http.failed', 'A request ended in a fault of our own.', 'http-failed', doors),
    watch('relay.dead_letter', 'A subscriber could not take a fact.', 'relay-dead-letter', followers),
    watch('stream.record_failed', 'A record could not be carried, and is tried again.', 'settle-failed', followers),
    watch('timers.refused', 'Something is due and was not done.', 'timers-refused', logsOf(/^timers-/)),
  ];
};

/**
 * Tells of every use of the key of competitions' private halves by anybody but the opening. Reading calls reach rules in
 * this state only; the account needs a trail of management events.
 */
const watchCustody = (scope: Construct, settings: Settings, { data, workers }: Watched, to: Topic): void => {
  const opening = workers.workers.find(({ name }) => name === 'opening');
  new CfnRule(scope, 'CustodyUsed', {
    name: named(settings, 'custody-used'),
    description: 'A private half was unwrapped outside an opening. What to do: docs/runbooks/custody-used.md',
    state: 'ENABLED_WITH_ALL_CLOUDTRAIL_MANAGEMENT_EVENTS',
    eventPattern: {
      source: ['aws.kms'],
      'detail-type': ['AWS API Call via CloudTrail'],
      detail: {
        eventName: ['Decrypt', 'ReEncrypt', 'CreateGrant', 'PutKeyPolicy', 'DisableKey', 'ScheduleKeyDeletion'],
        resources: { ARN: [data.keys.custody.keyArn] },
        userIdentity: { sessionContext: { sessionIssuer: { arn: [{ 'anything-but': [opening?.role.roleArn] }] } } },
      },
    },
    targets: [{ id: 'alarms', arn: to.topicArn }],
  });
};

/** Alarms, each with the page that says what to do. */
export const observabilityStack = (app: App, settings: Settings, watched: Watched): Stack => {
  const stack = new Stack(app, 'Observability', {
    stackName: named(settings, 'observability'),
    description: 'Kumppanitori: alarms, each with its runbook',
    env: { region: settings.region },
  });
  const to = topicFor(stack, settings);
  const watches = [
    ...ofApi(watched),
    ...ofFunctions(watched),
    ...watched.workers.workers.flatMap(ofWorker),
    ...watched.workers.workers.filter(({ name }) => name.startsWith('timers-')).map(ofTimers),
    ...ofLogs(stack, settings, watched),
    ofMail(),
  ];
  for (const watch of watches) alarmWithRunbook(stack, { settings, to }, watch);
  watchCustody(stack, settings, watched, to);
  return stack;
};
