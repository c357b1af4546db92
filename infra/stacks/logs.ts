import { RemovalPolicy } from 'aws-cdk-lib';
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import type { Construct } from 'constructs';
import { DEPLOYMENTS } from '../deployments.ts';
import { named, type Settings } from '../naming.ts';

/** The API's own log. */
export const API_LOG = 'api';

/** A log for each function and one for the API: codes and ids, kept for thirteen months. */
export const logs = (scope: Construct, settings: Settings): ReadonlyMap<string, LogGroup> => {
  const kept = (id: string, logGroupName: string): LogGroup =>
    new LogGroup(scope, `${id}-logs`, {
      logGroupName,
      retention: RetentionDays.THIRTEEN_MONTHS,
      removalPolicy: RemovalPolicy.RETAIN,
    });
  return new Map([
    [API_LOG, kept(API_LOG, `/aws/apigateway/${named(settings, 'api')}`)],
    ...DEPLOYMENTS.map(({ name }) => [name, kept(name, `/aws/lambda/${named(settings, name)}`)] as const),
  ]);
};
