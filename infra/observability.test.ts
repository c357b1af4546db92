import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { DEPLOYMENTS } from './deployments.ts';
import { list, type Resource, resourcesOf, textOf } from './testing/read-template.ts';
import { type Synthesized, sharedSynthesis } from './testing/templates.ts';

const RUNBOOKS = join(import.meta.dirname, '../docs/runbooks');

let made: Synthesized;
let alarms: readonly Resource[];
beforeAll(() => {
  made = sharedSynthesis();
  alarms = resourcesOf(made.template({ stack: made.observability }), 'AWS::CloudWatch::Alarm');
});

const nameOf = ({ properties }: Resource): string => String(properties['AlarmName']).replace('kumppanitori-prod-', '');

describe('every alarm', () => {
  it('names a runbook that exists and stands in the list of runbooks', () => {
    const rules = resourcesOf(made.template({ stack: made.observability }), 'AWS::Events::Rule');
    const texts = [
      ...alarms.map(({ properties }) => textOf(properties['AlarmDescription'])),
      ...rules.map(({ properties }) => textOf(properties['Description'])),
    ];
    const pages = texts.map((text) => /docs\/runbooks\/([a-z-]+\.md)$/.exec(text)?.[1] ?? text);
    const index = readFileSync(join(RUNBOOKS, 'README.md'), 'utf8');
    expect([...new Set(pages)].filter((page) => !existsSync(join(RUNBOOKS, page)) || !index.includes(page))).toEqual(
      [],
    );
    expect(pages.length).toBeGreaterThan(DEPLOYMENTS.length * 2);
  });

  it('tells somebody, also when it is over', () => {
    for (const { properties } of alarms) {
      expect(list(properties['AlarmActions']).length).toBe(1);
      expect(list(properties['OKActions']).length).toBe(1);
    }
    const topics = resourcesOf(made.template({ stack: made.observability }), 'AWS::SNS::Subscription');
    expect(topics.map(({ properties }) => properties['Endpoint'])).toEqual(['operations@kumppanitori.example']);
  });

  it('is there for every function, its dead letters, its delay and its silence', () => {
    const names = new Set(alarms.map(nameOf));
    const wanted = DEPLOYMENTS.flatMap(({ name, wakes }) => [
      `${name}-errors`,
      `${name}-throttled`,
      ...(wakes === 'request' ? [] : [`${name}-dead-letters`]),
      ...(wakes === 'stream' ? [`${name}-late`] : []),
      ...(wakes === 'minute' ? [`${name}-silent`] : []),
    ]);
    expect(wanted.filter((name) => !names.has(name))).toEqual([]);
  });

  it('shows every use of the key of private halves but the opening', () => {
    const [rule] = resourcesOf(made.template({ stack: made.observability }), 'AWS::Events::Rule');
    const pattern = JSON.stringify(rule?.properties['EventPattern']);
    expect(pattern).toContain('"Decrypt"');
    expect(pattern).toMatch(/anything-but":\[\{"Fn::ImportValue":"[^"]*openingrole/);
    expect(rule?.properties['State']).toBe('ENABLED_WITH_ALL_CLOUDTRAIL_MANAGEMENT_EVENTS');
  });
});
