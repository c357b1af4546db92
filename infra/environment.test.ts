import { beforeAll, describe, expect, it } from 'vitest';
import { HEARD } from '../functions/relay/audience.ts';
import { MACHINE_SCOPE } from '../packages/platform/http/bearer.ts';
import { commonRule, RULES_FROM } from '../packages/terms/index.ts';
import { DEPLOYMENTS } from './deployments.ts';
import { INBOXES, LISTENING, listenersTo, PUBLISHING } from './tables.ts';
import { list, type Resource, record, resourcesOf, textOf } from './testing/read-template.ts';
import { type Synthesized, sharedSynthesis } from './testing/templates.ts';

let made: Synthesized;
let functions: ReadonlyMap<string, Resource>;
beforeAll(() => {
  made = sharedSynthesis();
  const found = [made.api, made.workers].flatMap((of) => resourcesOf(made.template(of), 'AWS::Lambda::Function'));
  functions = new Map(
    found.map((one) => [String(one.properties['FunctionName']).replace('kumppanitori-prod-', ''), one]),
  );
});

/** What the cloud would put in place of a reference: an ARN, a bucket's name, a pool's id. */
const asDeployed = (value: unknown): string => {
  if (typeof value === 'string') return value;
  const [, parts] = list(record(value)['Fn::Join']);
  if (parts !== undefined) return list(parts).map(asDeployed).join('');
  const name = textOf(record(value)['Fn::ImportValue']);
  if (name.includes('Arn')) return 'arn:aws:kms:eu-north-1:111122223333:key/00000000-0000-0000-0000-000000000000';
  return name.includes('Files') ? 'files-of-a-context' : 'eu-north-1_abcdefghi';
};

type Schema = { readonly parse: (value: unknown) => unknown };
const schemaOf = async (folder: string): Promise<Schema> => {
  const { zEnv }: { readonly zEnv: Schema } = await import(`../functions/${folder}/env.ts`);
  return zEnv;
};

describe('the environment of every function', () => {
  it('is what the function asks for when it starts, and nothing besides', async () => {
    for (const { name, folder } of DEPLOYMENTS) {
      const given = record(record(functions.get(name)?.properties['Environment'])['Variables']);
      const deployed = Object.fromEntries(Object.entries(given).map(([key, value]) => [key, asDeployed(value)]));
      const parsed = record((await schemaOf(folder)).parse(deployed));
      expect([name, Object.keys(deployed).filter((key) => !(key in parsed))]).toEqual([name, []]);
    }
    expect(functions.size).toBe(DEPLOYMENTS.length);
  });

  it('runs on the pinned Node, on ARM, as a module', () => {
    for (const { properties } of functions.values()) {
      expect(properties['Runtime']).toBe('nodejs24.x');
      expect(properties['Architectures']).toEqual(['arm64']);
      expect(properties['Handler']).toBe('index.handler');
    }
  });
});

describe('how long a function may run', () => {
  it('is shorter for everything that takes tenders than the wait between deadline and opening', () => {
    const takers = DEPLOYMENTS.filter(({ wakes, role }) => wakes === 'request' && 'competition' in role.tables);
    expect(takers.map(({ name }) => name)).toEqual(['provider-api', 'procurement-api']);
    const waitSeconds = commonRule('openingWaitMinutes', RULES_FROM) * 60;
    for (const { name, seconds } of takers)
      expect([name, functions.get(name)?.properties['Timeout'], seconds < waitSeconds / 2]).toEqual([
        name,
        seconds,
        true,
      ]);
  });
});

describe('the pool of people', () => {
  it('lets machines ask for the one scope that the interfaces know', () => {
    const [server] = resourcesOf(made.template(made.data), 'AWS::Cognito::UserPoolResourceServer');
    const [scope] = list(server?.properties['Scopes']).map((one) => textOf(record(one)['ScopeName']));
    expect(`${textOf(server?.properties['Identifier'])}/${String(scope)}`).toBe(MACHINE_SCOPE);
  });
});

/** Which context publishes a fact, by what it is about. */
const ABOUT: Readonly<Record<string, (typeof PUBLISHING)[number]>> = {
  role: 'access',
  mandate: 'access',
  board: 'access',
  machine: 'access',
  provider: 'registry',
  places: 'registry',
  service: 'registry',
  certificate: 'registry',
  consortium: 'registry',
  request: 'purchasing',
  admission: 'purchasing',
  renewal_round: 'purchasing',
  hearing: 'purchasing',
  countersignature: 'purchasing',
  need: 'purchasing',
  question: 'purchasing',
  system: 'purchasing',
  competition: 'competition',
  enquiry: 'competition',
  notice: 'competition',
  tender: 'competition',
  agreement: 'agreements',
  call_request: 'competition',
  place: 'agreements',
  waiting_entry: 'casework',
  service_request: 'casework',
  referral: 'casework',
  evidence: 'casework',
  client: 'casework',
  deputy: 'casework',
  message: 'casework',
  conversation: 'casework',
  claim: 'outcomes',
  commitment: 'settlement',
  line: 'settlement',
  run: 'settlement',
  chunk: 'settlement',
};

describe('what wakes the workers', () => {
  it('has a way for every fact that anybody hears, and no way that nobody needs', () => {
    const heard = Object.entries(HEARD).map(([inbox, types]): [string, readonly string[]] => [
      inbox,
      [...new Set(types.map((type) => ABOUT[type.split('.')[0] ?? ''] ?? type))].sort(),
    ]);
    const expected = Object.entries(LISTENING)
      .filter(([inbox]) => inbox !== 'transparency')
      .map(([inbox, contexts]): [string, readonly string[]] => [inbox, [...contexts].sort()]);
    expect(new Map(expected)).toEqual(new Map(heard));
    expect(PUBLISHING.filter((context) => !listenersTo(context).includes('transparency'))).toEqual([]);
  });

  it('are new items of the right kind, in order, with an end to trying', () => {
    const mappings = resourcesOf(made.template(made.workers), 'AWS::Lambda::EventSourceMapping');
    expect(mappings.length).toBe(PUBLISHING.length + INBOXES.length);
    for (const { properties } of mappings) {
      const source = JSON.stringify(properties['EventSourceArn']);
      const tag = source.includes('inbox') ? 'delivery' : 'event';
      const filters = list(record(properties['FilterCriteria'])['Filters']).map((one) => record(one)['Pattern']);
      expect(filters).toEqual([
        JSON.stringify({ eventName: ['INSERT'], dynamodb: { NewImage: { tag: { S: [tag] } } } }),
      ]);
      expect(properties).toMatchObject({
        FunctionResponseTypes: ['ReportBatchItemFailures'],
        BisectBatchOnFunctionError: true,
        MaximumRetryAttempts: 10,
        StartingPosition: 'TRIM_HORIZON',
        ParallelizationFactor: 1,
      });
      expect(record(record(properties['DestinationConfig'])['OnFailure'])['Destination']).toBeDefined();
    }
  });

  it('is the clock, each minute, for every context in which something can be due', () => {
    const schedules = resourcesOf(made.template(made.workers), 'AWS::Scheduler::Schedule');
    const named = schedules.map(({ properties }) => String(properties['Name']).replace('kumppanitori-prod-', ''));
    expect(named.sort()).toEqual(
      DEPLOYMENTS.filter(({ wakes }) => wakes === 'minute')
        .map(({ name }) => name)
        .sort(),
    );
    for (const { properties } of schedules) {
      expect(properties['ScheduleExpression']).toBe('rate(1 minute)');
      expect(record(properties['Target'])['DeadLetterConfig']).toBeDefined();
    }
  });
});
