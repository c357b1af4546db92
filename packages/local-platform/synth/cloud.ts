import { join } from 'node:path';
import * as z from 'zod';
import type { Statement } from './permitted.ts';
import { type Resource, readTemplates } from './template.ts';

/** One deployed function as the template tells of it. */
export type Deployed = {
  /** Without the stage: `relay-access`. */
  readonly name: string;
  readonly bundle: string;
  readonly environment: Readonly<Record<string, string>>;
  readonly seconds: number;
  readonly allowed: readonly Statement[];
};

export type Mapping = {
  readonly function: string;
  readonly table: string;
  readonly pattern: unknown;
  readonly batch: number;
  readonly tries: number;
};

/** What a `cdk.out` says is to be deployed. */
export type Cloud = {
  readonly functions: readonly Deployed[];
  readonly routes: readonly { readonly prefix: string; readonly function: string }[];
  readonly mappings: readonly Mapping[];
  readonly timers: readonly string[];
  /** `CreateTable` inputs. */
  readonly tables: readonly object[];
  readonly buckets: readonly string[];
  readonly keys: readonly { readonly arn: string; readonly spec: string }[];
};

const zStatements = z
  .looseObject({
    Roles: z.array(z.string()),
    PolicyDocument: z.looseObject({
      Statement: z.array(
        z.looseObject({
          Action: z.union([z.string(), z.array(z.string())]),
          Resource: z.union([z.string(), z.array(z.string())]),
          Condition: z.record(z.string(), z.record(z.string(), z.union([z.string(), z.array(z.string())]))).default({}),
        }),
      ),
    }),
  })
  .transform(({ Roles, PolicyDocument }) => ({
    roles: Roles,
    statements: PolicyDocument.Statement.map(
      ({ Action, Resource, Condition }): Statement => ({
        actions: [Action].flat(),
        resources: [Resource].flat(),
        conditions: Condition,
      }),
    ),
  }));

const zFunction = z.looseObject({
  FunctionName: z.string(),
  Role: z.string(),
  Timeout: z.int(),
  Code: z.looseObject({ S3Key: z.string() }),
  Environment: z.looseObject({ Variables: z.record(z.string(), z.string()) }),
});
const zMapping = z.looseObject({
  EventSourceArn: z.string(),
  FunctionName: z.string(),
  BatchSize: z.int(),
  MaximumRetryAttempts: z.int(),
  FilterCriteria: z.looseObject({ Filters: z.tuple([z.looseObject({ Pattern: z.string() })]) }),
});
const zRoute = z.looseObject({ RouteKey: z.string(), Target: z.string() });
const zIntegration = z.looseObject({ IntegrationUri: z.string() });
const zSchedule = z.looseObject({ Target: z.looseObject({ Arn: z.string() }) });
const zTable = z.looseObject({ TableName: z.string() });
const zKey = z.looseObject({ KeySpec: z.string().default('SYMMETRIC_DEFAULT') });

const last = (text: string, separator: string): string => text.split(separator).at(-1) ?? text;

/** What a role's name says after the stage. */
const short = (stage: string) => (name: string) => last(name, '/').replace(`kumppanitori-${stage}-`, '');

const tableOf = (stream: string): string => /:table\/([^/]+)\/stream\//.exec(stream)?.[1] ?? stream;

/** What belongs to a `CreateTable` of the one machine; protection, backups and keys are the cloud's own. */
const tableInput = (properties: Resource['properties']): object => {
  const { TableName } = zTable.parse(properties);
  const { KeySchema, AttributeDefinitions, GlobalSecondaryIndexes, BillingMode } = properties;
  return {
    TableName,
    KeySchema,
    AttributeDefinitions,
    BillingMode,
    ...(GlobalSecondaryIndexes !== undefined && { GlobalSecondaryIndexes }),
    StreamSpecification: { StreamEnabled: true, StreamViewType: 'NEW_IMAGE' },
  };
};

/** Reads what a synthesis of `stage` wrote into `dir`. */
export const readCloud = (dir: string, stage: string): Cloud => {
  const resources = readTemplates(dir);
  const ofType = (type: string): readonly Resource[] => resources.filter((one) => one.type === type);
  const nameOf = short(stage);
  const functionOf = (arn: string): string => nameOf(last(arn, ':'));
  const policies = ofType('AWS::IAM::Policy').map(({ properties }) => zStatements.parse(properties));
  const integrations = new Map(
    ofType('AWS::ApiGatewayV2::Integration').map(({ id, properties }) => [
      id,
      functionOf(zIntegration.parse(properties).IntegrationUri),
    ]),
  );
  return {
    functions: ofType('AWS::Lambda::Function').map(({ properties }) => {
      const { FunctionName, Role, Timeout, Code, Environment } = zFunction.parse(properties);
      const role = last(Role, '/');
      return {
        name: nameOf(FunctionName),
        bundle: join(dir, `asset.${Code.S3Key.replace(/\.zip$/, '')}`, 'index.mjs'),
        environment: Environment.Variables,
        seconds: Timeout,
        allowed: policies.filter(({ roles }) => roles.includes(role)).flatMap(({ statements }) => statements),
      };
    }),
    routes: ofType('AWS::ApiGatewayV2::Route').map(({ properties }) => {
      const { RouteKey, Target } = zRoute.parse(properties);
      const prefix = RouteKey.replace(/^ANY /, '').replace('{proxy+}', '');
      return { prefix, function: integrations.get(last(Target, '/')) ?? '' };
    }),
    mappings: ofType('AWS::Lambda::EventSourceMapping').map(({ properties }) => {
      const { EventSourceArn, FunctionName, BatchSize, MaximumRetryAttempts, FilterCriteria } =
        zMapping.parse(properties);
      return {
        function: nameOf(FunctionName),
        table: tableOf(EventSourceArn),
        pattern: JSON.parse(FilterCriteria.Filters[0].Pattern) as unknown,
        batch: BatchSize,
        tries: MaximumRetryAttempts,
      };
    }),
    timers: ofType('AWS::Scheduler::Schedule').map(({ properties }) =>
      functionOf(zSchedule.parse(properties).Target.Arn),
    ),
    tables: ofType('AWS::DynamoDB::Table').map(({ properties }) => tableInput(properties)),
    buckets: ofType('AWS::S3::Bucket').map(({ id }) => id),
    keys: ofType('AWS::KMS::Key').map(({ id, properties }) => ({
      arn: `arn:aws:kms:eu-north-1:111122223333:key/${id}`,
      spec: zKey.parse(properties).KeySpec,
    })),
  };
};
