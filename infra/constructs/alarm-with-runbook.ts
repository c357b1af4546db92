import { Duration } from 'aws-cdk-lib';
import { Alarm, ComparisonOperator, type IMetric, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import type { ITopic } from 'aws-cdk-lib/aws-sns';
import type { Construct } from 'constructs';
import { named, type Settings } from '../naming.ts';

export type Watch = {
  readonly name: string;
  /** What has happened, in one sentence. */
  readonly says: string;
  /** A page of `docs/runbooks`. */
  readonly runbook: string;
  readonly metric: IMetric;
  /** More than this is an alarm; less than it, when `whenSilent`. */
  readonly over: number;
  readonly whenSilent?: true;
};

export const FIVE_MINUTES = Duration.minutes(5);

const SILENCE = {
  comparisonOperator: ComparisonOperator.LESS_THAN_THRESHOLD,
  treatMissingData: TreatMissingData.BREACHING,
} as const;
const MUCH = {
  comparisonOperator: ComparisonOperator.GREATER_THAN_THRESHOLD,
  treatMissingData: TreatMissingData.NOT_BREACHING,
} as const;

/** An alarm that names the page which says what to do, and tells when it is over. */
export const alarmWithRunbook = (
  scope: Construct,
  { settings, to }: { readonly settings: Settings; readonly to: ITopic },
  { name, says, runbook, metric, over, whenSilent }: Watch,
): Alarm => {
  const alarm = new Alarm(scope, name, {
    alarmName: named(settings, name),
    alarmDescription: `${says} What to do: docs/runbooks/${runbook}.md`,
    metric,
    threshold: over,
    evaluationPeriods: whenSilent === true ? 2 : 1,
    ...(whenSilent === true ? SILENCE : MUCH),
  });
  alarm.addAlarmAction(new SnsAction(to));
  alarm.addOkAction(new SnsAction(to));
  return alarm;
};
