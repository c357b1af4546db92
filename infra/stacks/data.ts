import { type App, Duration, RemovalPolicy, Stack } from 'aws-cdk-lib';
import type { Table } from 'aws-cdk-lib/aws-dynamodb';
import { Key, KeySpec, KeyUsage } from 'aws-cdk-lib/aws-kms';
import { type Bucket, BucketEncryption, type CorsRule, HttpMethods } from 'aws-cdk-lib/aws-s3';
import type { Construct } from 'constructs';
import { contextTable } from '../constructs/context-table.ts';
import { dataKey } from '../constructs/data-key.ts';
import { malwareScan } from '../constructs/malware-scan.ts';
import { bucketOfLogs, logAccess, privateBucket } from '../constructs/private-bucket.ts';
import { DEPLOYMENTS, type Deployment } from '../deployments.ts';
import type { Data, Keys } from '../kept.ts';
import { named, type Settings } from '../naming.ts';
import type { WithFiles } from '../roles.ts';
import { CONTEXTS, type Context, type Inbox, inboxTable, TABLES } from '../tables.ts';
import { logs } from './logs.ts';
import { people } from './people.ts';

const rolesThat = (settings: Settings, may: (it: Deployment) => boolean): readonly string[] =>
  DEPLOYMENTS.filter(may).map(({ name }) => named(settings, name));

/** A relay reads its own context's stream even where it may not read the table. */
const touches = ({ role, context }: Deployment, one: Context): boolean => one in role.tables || context === one;
const hasInbox = ({ role }: Deployment): boolean => role.inbox !== undefined || role.posts !== undefined;

const protectedKey = (
  scope: Construct,
  id: string,
  description: string,
  [keySpec, keyUsage]: readonly [KeySpec, KeyUsage] = [KeySpec.SYMMETRIC_DEFAULT, KeyUsage.ENCRYPT_DECRYPT],
): Key =>
  new Key(scope, id, {
    description,
    keySpec,
    keyUsage,
    // Only what encrypts can be rotated: a new signing key would make every receipt look forged.
    ...(keyUsage === KeyUsage.ENCRYPT_DECRYPT && { enableKeyRotation: true }),
    removalPolicy: RemovalPolicy.RETAIN,
    pendingWindow: Duration.days(30),
  });

const MAC = [KeySpec.HMAC_256, KeyUsage.GENERATE_VERIFY_MAC] as const;
const SIGN = [KeySpec.ECC_NIST_EDWARDS25519, KeyUsage.SIGN_VERIFY] as const;

const keysIn = (scope: Construct): Keys => ({
  custody: protectedKey(scope, 'Custody', "Wraps the private halves of competitions' keys"),
  drafts: protectedKey(scope, 'Drafts', "Keys of organisations' drafts and own copies of tenders", MAC),
  signing: protectedKey(scope, 'Signing', 'Signs receipts and heads of the log', SIGN),
  pseudonyms: protectedKey(scope, 'Pseudonyms', 'Names bidders until the opening', MAC),
  cursors: protectedKey(scope, 'Cursors', 'Seals the cursors of lists', MAC),
});

/** Looks through the files of the wallets; no function. */
const scannerOf = (settings: Settings): string => named(settings, 'wallet-scanner');

const DAYS_OF_OLD_VERSIONS = 35;

/** Where a bucket is reached from by browsers: the site alone, which may send files and ask for nothing. */
const sentFrom = ({ domain }: Settings): readonly CorsRule[] => [
  { allowedMethods: [HttpMethods.POST], allowedOrigins: [`https://${domain}`], maxAge: 3_600 },
];

type Filing = { readonly key: Key; readonly logs: Bucket; readonly cors?: readonly CorsRule[] };

/** A bucket of one context's files: private, versioned as long as tables can be restored, under that context's key. */
const filesOf = (scope: Construct, context: WithFiles, { key, logs, cors = [] }: Filing): Bucket => {
  const bucket = privateBucket(scope, `Files-${context}`, {
    encryption: BucketEncryption.KMS,
    encryptionKey: key,
    bucketKeyEnabled: true,
    versioned: true,
    cors: [...cors],
    lifecycleRules: [
      {
        noncurrentVersionExpiration: Duration.days(DAYS_OF_OLD_VERSIONS),
        abortIncompleteMultipartUploadAfter: Duration.days(1),
      },
    ],
  });
  logAccess(bucket, logs, context);
  return bucket;
};

const bucketsOfTheRest = (scope: Construct, filing: Filing, cors: readonly CorsRule[]) => ({
  competition: filesOf(scope, 'competition', { ...filing, cors }),
  purchasing: filesOf(scope, 'purchasing', filing),
  registry: filesOf(scope, 'registry', { ...filing, cors }),
});

const tablesBy = (table: (context: Context) => Table) => ({
  access: table('access'),
  registry: table('registry'),
  purchasing: table('purchasing'),
  competition: table('competition'),
  agreements: table('agreements'),
  casework: table('casework'),
  outcomes: table('outcomes'),
  settlement: table('settlement'),
  transparency: table('transparency'),
});

const inboxesBy = (inbox: (of: Inbox) => Table) => ({
  access: inbox('access'),
  purchasing: inbox('purchasing'),
  competition: inbox('competition'),
  agreements: inbox('agreements'),
  casework: inbox('casework'),
  outcomes: inbox('outcomes'),
  settlement: inbox('settlement'),
  transparency: inbox('transparency'),
  opening: inbox('opening'),
  letters: inbox('letters'),
  notifier: inbox('notifier'),
});

/** Tables, files, keys and the directory of people. Deleting the stack is refused, and would keep all of them. */
export const dataStack = (app: App, settings: Settings): Data => {
  const stack = new Stack(app, 'Data', {
    stackName: named(settings, 'data'),
    description: 'Kumppanitori: tables, files, keys and sign-in. Nothing here is deleted with the stack.',
    terminationProtection: true,
    env: { region: settings.region },
  });
  const rest = CONTEXTS.filter((context) => context !== 'casework');
  const caseworkKey = dataKey(stack, 'CaseworkKey', {
    description: 'Facts about clients and their evidence files',
    services: ['dynamodb', 's3'],
    roles: rolesThat(settings, (it) => touches(it, 'casework')),
  });
  const restKey = dataKey(stack, 'TablesKey', {
    description: 'Tables and files of every context but casework',
    services: ['dynamodb', 's3'],
    roles: [
      ...rolesThat(settings, (it) => hasInbox(it) || rest.some((context) => touches(it, context))),
      scannerOf(settings),
    ],
  });
  const keyOf = (context: Context): Key => (context === 'casework' ? caseworkKey : restKey);
  const table = (context: Context): Table =>
    contextTable(stack, { stage: settings.stage, spec: TABLES[context], key: keyOf(context) });
  const inbox = (of: Inbox): Table =>
    contextTable(stack, { stage: settings.stage, spec: inboxTable(of), key: restKey });
  const accessLogs = bucketOfLogs(stack, 'AccessLogs');
  const buckets = {
    casework: filesOf(stack, 'casework', { key: caseworkKey, logs: accessLogs }),
    ...bucketsOfTheRest(stack, { key: restKey, logs: accessLogs }, sentFrom(settings)),
  };
  malwareScan(stack, 'WalletScan', {
    roleName: scannerOf(settings),
    bucket: buckets.registry,
    prefix: 'registry/',
  });
  return {
    stack,
    tables: tablesBy(table),
    inboxes: inboxesBy(inbox),
    buckets,
    keys: keysIn(stack),
    logs: logs(stack, settings),
    people: people(stack, settings),
  };
};
