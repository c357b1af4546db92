import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { App, type Stack } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { marketplace } from '../marketplace.ts';
import { settingsOf } from '../settings.ts';
import { FIREWALL_RULES } from '../stacks/edge.ts';

/** What is paid for by the piece. */
export type Counts = {
  readonly timers: number;
  readonly keys: number;
  readonly alarms: number;
  readonly logMetrics: number;
  readonly firewallRules: number;
};

const LOG_METRICS = 4;

/** Counts the pieces of the templates, with bundles that hold nothing. */
export const countPieces = (): Counts => {
  const dir = mkdtempSync(join(tmpdir(), 'kumppanitori-count-'));
  const bundle = (folder: string): string => {
    const path = join(dir, folder);
    mkdirSync(path, { recursive: true });
    writeFileSync(join(path, 'index.mjs'), '');
    return path;
  };
  const app = new App({ outdir: join(dir, 'cdk.out') });
  const { data, workers, observability } = marketplace(app, settingsOf(app), { bundle });
  const count = (type: string, ...stacks: readonly Stack[]): number =>
    stacks.reduce((sum, stack) => sum + Object.keys(Template.fromStack(stack).findResources(type)).length, 0);
  return {
    timers: count('AWS::Scheduler::Schedule', workers.stack),
    keys: count('AWS::KMS::Key', data.stack, observability),
    alarms: count('AWS::CloudWatch::Alarm', observability),
    logMetrics: LOG_METRICS,
    firewallRules: FIREWALL_RULES.length,
  };
};
