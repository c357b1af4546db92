import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';

const zResource = z.looseObject({
  Type: z.string(),
  Properties: z.record(z.string(), z.unknown()).default({}),
});
const zTemplate = z.looseObject({
  Resources: z.record(z.string(), zResource),
  Outputs: z
    .record(
      z.string(),
      z.looseObject({ Value: z.unknown(), Export: z.looseObject({ Name: z.string() }).exactOptional() }),
    )
    .default({}),
});
type Template = z.infer<typeof zTemplate>;

/** One resource of a template with every reference in it replaced by a name of this machine. */
export type Resource = {
  readonly type: string;
  readonly id: string;
  readonly properties: Readonly<Record<string, unknown>>;
};

const PSEUDO: Readonly<Record<string, string>> = {
  'AWS::Region': 'eu-north-1',
  'AWS::AccountId': '111122223333',
  'AWS::Partition': 'aws',
  'AWS::URLSuffix': 'amazonaws.com',
};
const REGION_AND_ACCOUNT = 'eu-north-1:111122223333';

/** By which property the cloud itself would name a resource of this type. */
const NAMED_BY: Readonly<Record<string, string>> = {
  'AWS::DynamoDB::Table': 'TableName',
  'AWS::Lambda::Function': 'FunctionName',
  'AWS::IAM::Role': 'RoleName',
  'AWS::SQS::Queue': 'QueueName',
};
const ARN_OF: Readonly<Record<string, (name: string) => string>> = {
  'AWS::DynamoDB::Table': (name) => `arn:aws:dynamodb:${REGION_AND_ACCOUNT}:table/${name}`,
  'AWS::Lambda::Function': (name) => `arn:aws:lambda:${REGION_AND_ACCOUNT}:function:${name}`,
  'AWS::IAM::Role': (name) => `arn:aws:iam::111122223333:role/${name}`,
  'AWS::KMS::Key': (name) => `arn:aws:kms:${REGION_AND_ACCOUNT}:key/${name}`,
  'AWS::S3::Bucket': (name) => `arn:aws:s3:::${name}`,
  'AWS::SQS::Queue': (name) => `arn:aws:sqs:${REGION_AND_ACCOUNT}:${name}`,
  'AWS::Logs::LogGroup': (name) => `arn:aws:logs:${REGION_AND_ACCOUNT}:log-group:${name}:*`,
};

const zCall = z.record(z.string(), z.unknown());
const zJoin = z.tuple([z.string(), z.array(z.unknown())]);
const zPair = z.tuple([z.string(), z.string()]);

type Names = { readonly nameOf: (id: string) => string; readonly typeOf: (id: string) => string };

const namesIn = ({ Resources }: Template): Names => {
  const typeOf = (id: string): string => Resources[id]?.Type ?? '';
  return {
    typeOf,
    nameOf: (id) => {
      const given = Resources[id]?.Properties[NAMED_BY[typeOf(id)] ?? ''];
      if (typeof given === 'string') return given;
      return typeOf(id) === 'AWS::S3::Bucket' ? id.toLowerCase() : id;
    },
  };
};

const attribute = ({ nameOf, typeOf }: Names, id: string, name: string): string => {
  const arn = (ARN_OF[typeOf(id)] ?? ((own) => `arn:aws:any:${REGION_AND_ACCOUNT}:${own}`))(nameOf(id));
  if (name === 'Arn') return arn;
  return name === 'StreamArn' ? `${arn}/stream/1` : `${nameOf(id)}.${name}`;
};

/** Evaluates CloudFormation's own functions, as far as our templates use them. */
const resolver = (names: Names, imported: (name: string) => unknown) => {
  const call = (name: string, argument: unknown): unknown => {
    if (name === 'Ref') return PSEUDO[String(argument)] ?? names.nameOf(String(argument));
    if (name === 'Fn::GetAtt') return attribute(names, ...zPair.parse(argument));
    if (name === 'Fn::ImportValue') return imported(String(argument));
    if (name === 'Fn::Sub')
      return String(argument).replaceAll(/\$\{([\w:]+)\}/g, (_, one: string) => PSEUDO[one] ?? one);
    if (name !== 'Fn::Join') throw new RangeError(`the template calls ${name}`);
    const [glue, parts] = zJoin.parse(argument);
    return parts.map((part) => String(resolve(part))).join(glue);
  };
  const resolve = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(resolve);
    if (typeof value !== 'object' || value === null) return value;
    const entries = Object.entries(zCall.parse(value));
    const [first] = entries;
    if (entries.length === 1 && first !== undefined && /^(Ref$|Fn::)/.test(first[0])) return call(...first);
    return Object.fromEntries(entries.map(([key, one]) => [key, resolve(one)]));
  };
  return resolve;
};

/** Every resource of every template in a `cdk.out`, resolved across the stacks. */
export const readTemplates = (dir: string): readonly Resource[] => {
  const templates = readdirSync(dir)
    .filter((name) => name.endsWith('.template.json'))
    .map((name) => zTemplate.parse(JSON.parse(readFileSync(join(dir, name), 'utf8'))));
  const exported = new Map<string, unknown>();
  const imported = (name: string): unknown => exported.get(name) ?? name;
  for (const template of templates) {
    const resolve = resolver(namesIn(template), imported);
    for (const { Value, Export } of Object.values(template.Outputs))
      if (Export !== undefined) exported.set(Export.Name, resolve(Value));
  }
  return templates.flatMap((template) => {
    const names = namesIn(template);
    const resolve = resolver(names, imported);
    return Object.entries(template.Resources).map(([logical, { Type, Properties }]) => ({
      type: Type,
      id: names.nameOf(logical),
      properties: zCall.parse(resolve(Properties)),
    }));
  });
};
