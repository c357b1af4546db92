import { Stack } from 'aws-cdk-lib';
import { type Role as IamRole, PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { Data } from '../kept.ts';
import type { Settings } from '../naming.ts';
import { type FileAction, type Role, type TableGrant, WITH_FILES } from '../roles.ts';
import { type Context, isContext } from '../tables.ts';
import { accepted } from './accepted.ts';

const statement = (
  actions: readonly string[],
  resources: readonly string[],
  leadingKeys?: readonly string[],
): PolicyStatement =>
  new PolicyStatement({
    actions: [...actions],
    resources: [...resources],
    ...(leadingKeys !== undefined && {
      conditions: { 'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': [...leadingKeys] } },
    }),
  });

const tableStatements = (data: Data, context: Context, grant: TableGrant): readonly PolicyStatement[] => {
  const { tableArn } = data.tables[context];
  const { actions, indexes = [], leadingKeys } = grant;
  const own = actions.map((action) => `dynamodb:${action}`);
  const ofIndexes = indexes.map((name) => `${tableArn}/index/${name}`);
  return [
    ...(own.length > 0 ? [statement(own, [tableArn], leadingKeys)] : []),
    ...(ofIndexes.length > 0 ? [statement(['dynamodb:Query'], ofIndexes)] : []),
  ];
};

/** An inbox is written by relays; its owner reads what it could not take, and takes it out when it could after all. */
const inboxStatements = ({ inboxes }: Data, { inbox, posts = [], mail }: Role): readonly PolicyStatement[] => {
  const owned = inbox === undefined ? [] : [inboxes[inbox].tableArn];
  return [
    ...posts.map((one) => statement(['dynamodb:PutItem'], [inboxes[one].tableArn], ['IN#*'])),
    ...owned.flatMap((arn) => [
      statement(['dynamodb:Query', 'dynamodb:PutItem', 'dynamodb:DeleteItem'], [arn], ['DEAD']),
      // Which messages have gone out.
      ...(mail === true ? [statement(['dynamodb:GetItem', 'dynamodb:PutItem'], [arn], ['MAIL#*'])] : []),
    ]),
  ];
};

const FILE_ACTIONS: Readonly<Record<FileAction, string>> = {
  get: 's3:GetObject',
  put: 's3:PutObject',
  remove: 's3:DeleteObject',
  tags: 's3:GetObjectTagging',
};

const fileStatements = ({ buckets }: Data, files: NonNullable<Role['files']>): readonly PolicyStatement[] =>
  WITH_FILES.flatMap((context) => {
    const actions = files[context] ?? [];
    // A bucket holds one context's files, each under that context's prefix.
    const resources = [buckets[context].arnForObjects(`${context}/*`)];
    return actions.length === 0
      ? []
      : [
          statement(
            actions.map((action) => FILE_ACTIONS[action]),
            resources,
          ),
        ];
  });

const KEY_ACTIONS = {
  encrypt: 'kms:Encrypt',
  decrypt: 'kms:Decrypt',
  sign: 'kms:Sign',
  publicKey: 'kms:GetPublicKey',
  mac: 'kms:GenerateMac',
} as const;

const KEY_NAMES = ['custody', 'drafts', 'signing', 'pseudonyms', 'cursors'] as const;

const keyStatements = ({ keys }: Data, uses: NonNullable<Role['keys']>): readonly PolicyStatement[] =>
  KEY_NAMES.flatMap((name) => {
    const actions = (uses[name] ?? []).map((use) => KEY_ACTIONS[use]);
    return actions.length === 0 ? [] : [statement(actions, [keys[name].keyArn])];
  });

/** Sends under one name only. */
const mailStatement = (scope: IamRole, { mailFrom }: Settings): PolicyStatement =>
  new PolicyStatement({
    actions: ['ses:SendEmail'],
    resources: [
      Stack.of(scope).formatArn({ service: 'ses', resource: 'identity', resourceName: mailFrom.replace(/^.*@/, '') }),
    ],
    conditions: { StringEquals: { 'ses:FromAddress': mailFrom } },
  });

/** The rules see a role's files as the bucket's export and a star. */
const acceptFiles = (to: IamRole, { stack, buckets }: Data, files: NonNullable<Role['files']>): void => {
  for (const context of WITH_FILES.filter((one) => files[one] !== undefined)) {
    const imported = JSON.stringify(stack.resolve(stack.exportValue(buckets[context].bucketArn)));
    const name = /"Fn::ImportValue":"([^"]+)"/.exec(imported)?.[1] ?? '';
    accepted(
      to,
      `IAM5[Resource::${name}/${context}/*]`,
      'Files are named by ids that do not exist yet; the prefix is all there is.',
    );
  }
};

export type Granting = { readonly data: Data; readonly settings: Settings };

/** Writes a row of the role table into a role, and nothing else. */
export const grant = (to: IamRole, role: Role, { data, settings }: Granting): void => {
  const contexts = Object.keys(role.tables).filter(isContext);
  const statements = [
    ...contexts.flatMap((context) =>
      (role.tables[context] ?? []).flatMap((one) => tableStatements(data, context, one)),
    ),
    ...inboxStatements(data, role),
    ...fileStatements(data, role.files ?? {}),
    ...keyStatements(data, role.keys ?? {}),
    ...(role.mail === true ? [mailStatement(to, settings)] : []),
  ];
  for (const one of statements) to.addToPolicy(one);
  acceptFiles(to, data, role.files ?? {});
};
