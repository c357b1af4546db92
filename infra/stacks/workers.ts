import { type App, Stack } from 'aws-cdk-lib';
import { CfnScheduleGroup } from 'aws-cdk-lib/aws-scheduler';
import type { Placing } from '../constructs/deployed-function.ts';
import { scheduledWorker, streamWorker, type Worker } from '../constructs/worker-function.ts';
import { DEPLOYMENTS } from '../deployments.ts';
import { named } from '../naming.ts';

export type Workers = { readonly stack: Stack; readonly workers: readonly Worker[] };

/** Everything that works without being asked: relays, timers, the opening, messages. */
export const workersStack = (app: App, placing: Placing): Workers => {
  const { settings } = placing;
  const stack = new Stack(app, 'Workers', {
    stackName: named(settings, 'workers'),
    description: 'Kumppanitori: what follows from facts and from the passing of time',
    env: { region: settings.region },
  });
  const group = new CfnScheduleGroup(stack, 'Timers', { name: named(settings, 'timers') });
  const workers = DEPLOYMENTS.flatMap((it) => {
    if (it.wakes === 'request') return [];
    return [it.wakes === 'minute' ? scheduledWorker(stack, placing, it, group.ref) : streamWorker(stack, placing, it)];
  });
  return { stack, workers };
};
