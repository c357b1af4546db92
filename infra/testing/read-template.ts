import type { Template } from 'aws-cdk-lib/assertions';

export type Properties = Readonly<Record<string, unknown>>;
export type Resource = {
  readonly id: string;
  readonly type: string;
  readonly properties: Properties;
  readonly whole: Properties;
};

const isRecord = (value: unknown): value is Properties => typeof value === 'object' && value !== null;
export const record = (value: unknown): Properties => (isRecord(value) ? value : {});
export const list = (value: unknown): readonly unknown[] => {
  if (value === undefined) return [];
  return Array.isArray(value) ? value : [value];
};

/** A template's resources of one type, or all of them. */
export const resourcesOf = (template: Template, type?: string): readonly Resource[] =>
  Object.entries(record(template.toJSON()['Resources'])).flatMap(([id, resource]) => {
    const whole = record(resource);
    const itsType = String(whole['Type']);
    return type === undefined || itsType === type
      ? [{ id, type: itsType, properties: record(whole['Properties']), whole }]
      : [];
  });

/** A value as one searchable text: logical names of other stacks' resources show in their exports. */
export const textOf = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value));

export type Allowed = {
  /** Name of the role as it is deployed. */
  readonly role: string;
  readonly actions: readonly string[];
  readonly resources: readonly string[];
  readonly leadingKeys: readonly string[];
};

const leadingKeysOf = (condition: unknown): readonly string[] =>
  list(record(record(condition)['ForAllValues:StringLike'])['dynamodb:LeadingKeys']).map(String);

/** Every statement of every role of a template; only what allows. */
export const allowedIn = (template: Template): readonly Allowed[] => {
  const roles = new Map(resourcesOf(template, 'AWS::IAM::Role').map(({ id, properties }) => [id, properties]));
  return resourcesOf(template, 'AWS::IAM::Policy').flatMap(({ properties }) => {
    const ids = list(properties['Roles']).map((role) => String(record(role)['Ref']));
    const statements = list(record(properties['PolicyDocument'])['Statement']).map(record);
    return ids.flatMap((id) =>
      statements.map((statement) => ({
        role: textOf(roles.get(id)?.['RoleName'] ?? id),
        actions: list(statement['Action']).map(String),
        resources: list(statement['Resource']).map(textOf),
        leadingKeys: leadingKeysOf(statement['Condition']),
      })),
    );
  });
};
