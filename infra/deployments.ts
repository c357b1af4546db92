import { type Data, uploadOrigins } from './kept.ts';
import type { Settings } from './naming.ts';
import { type Deployable, type KeyName, ROLES, type Role, roleOf, type WithFiles } from './roles.ts';
import { type Context, isContext } from './tables.ts';

/** One deployed function: a bundle, its role, and what wakes it. */
export type Deployment = {
  readonly name: Deployable;
  /** Folder under `functions/`: one bundle may be deployed several times, each with a role of its own. */
  readonly folder: string;
  readonly role: Role;
  readonly memoryMb: number;
  readonly seconds: number;
  /** The most copies at one time; absent, as many as the account allows. */
  readonly atMost?: number;
  readonly context?: Context;
  /** Paths that it answers. */
  readonly path?: string;
  /** What wakes it: new events of its own context's table and deliveries into its inbox, or the clock. */
  readonly wakes: 'request' | 'stream' | 'minute';
  readonly environment: (settings: Settings, data: Data) => Readonly<Record<string, string>>;
};

const bucket = (context: WithFiles) => (_: Settings, data: Data) => ({
  OBJECTS_BUCKET: data.buckets[context].bucketName,
});
const WALLET = (_: Settings, { buckets: { registry } }: Data) => ({ WALLET_BUCKET: registry.bucketName });
const LETTERS = (_: Settings, { buckets: { purchasing } }: Data) => ({ LETTERS_BUCKET: purchasing.bucketName });
const UPLOADS = (_: Settings, data: Data) => {
  const { wallet, attachments } = uploadOrigins(data);
  return { UPLOADS_URL: `${wallet}/`, ATTACHMENTS_URL: `${attachments}/` };
};
const key = (variable: string, name: KeyName) => (_: Settings, data: Data) => ({ [variable]: data.keys[name].keyArn });
const callers = ({ domain }: Settings, { people }: Data) => ({
  ORIGIN: `https://${domain}`,
  ISSUER: people.issuer,
  AUDIENCE: people.clientId,
});
/** The open data of the business information system, version 3: no key, questions by anybody. */
const register = () => ({ BUSINESS_REGISTER: 'https://avoindata.prh.fi/opendata-ytj-api/v3' });
const CURSORS = key('CURSOR_KEY_ID', 'cursors');
const PSEUDONYMS = key('PSEUDONYM_KEY_ID', 'pseudonyms');
const SIGNING = key('SIGNING_KEY_ID', 'signing');

type Variables = Deployment['environment'];
const variables =
  (...parts: readonly Variables[]): Variables =>
  (settings, data) => ({
    STAGE: settings.stage,
    ...Object.fromEntries(parts.flatMap((part) => Object.entries(part(settings, data)))),
  });

const door = (name: Deployable, path: string, ...parts: readonly Variables[]): Deployment => ({
  name,
  folder: name,
  role: roleOf(name),
  memoryMb: 1_024,
  seconds: 29,
  wakes: 'request',
  path,
  environment: variables(...parts),
});

const API = '/api';
const DOORS: readonly Deployment[] = [
  door('public-api', `${API}/public/v1`, SIGNING),
  door(
    'provider-api',
    `${API}/provider/v1`,
    callers,
    register,
    bucket('competition'),
    LETTERS,
    WALLET,
    UPLOADS,
    SIGNING,
    CURSORS,
    PSEUDONYMS,
    key('DRAFT_KEY_ID', 'drafts'),
  ),
  door('procurement-api', `${API}/procurement/v1`, callers, register, bucket('competition'), LETTERS, WALLET, CURSORS),
  door('casework-api', `${API}/casework/v1`, callers, bucket('casework'), CURSORS),
  door('finance-api', `${API}/finance/v1`, callers, CURSORS),
  door('auth', '/auth', callers, (_, { people }) => ({ CLIENT_ID: people.clientId })),
];

const filesOf = (context: Context): readonly Variables[] =>
  context === 'casework' || context === 'competition' ? [bucket(context)] : [];
const swept = (context: Context): readonly Variables[] =>
  context === 'registry' ? [bucket(context)] : filesOf(context);

type OfContext<K extends string> = Extract<Deployable, `${K}-${string}`>;
const contextOf = (name: string): Context => {
  const context = name.replace(/^(relay|timers)-/, '');
  if (!isContext(context)) throw new RangeError(`${name} is of no context`);
  return context;
};

const relay = (name: OfContext<'relay'>, ...parts: readonly Variables[]): Deployment => ({
  name,
  folder: 'relay',
  role: roleOf(name),
  memoryMb: 512,
  seconds: 120,
  atMost: 4,
  context: contextOf(name),
  wakes: 'stream',
  environment: variables(() => ({ CONTEXT: contextOf(name) }), ...filesOf(contextOf(name)), ...parts),
});

const RELAYS: readonly Deployment[] = [
  relay('relay-access'),
  relay('relay-registry'),
  relay('relay-purchasing'),
  relay('relay-competition'),
  relay('relay-agreements'),
  relay('relay-casework'),
  relay('relay-outcomes'),
  relay('relay-settlement'),
  relay('relay-transparency', SIGNING),
];

const timers = (name: OfContext<'timers'>): Deployment => ({
  name,
  folder: 'timers',
  role: roleOf(name),
  memoryMb: 512,
  seconds: 55,
  atMost: 1,
  context: contextOf(name),
  wakes: 'minute',
  environment: variables(() => ({ CONTEXT: contextOf(name) }), ...swept(contextOf(name))),
});

const TIMERS: readonly Deployment[] = (
  [
    'timers-access',
    'timers-registry',
    'timers-purchasing',
    'timers-competition',
    'timers-agreements',
    'timers-casework',
    'timers-outcomes',
    'timers-settlement',
  ] as const
).map(timers);

const OPENING: Deployment = {
  name: 'opening',
  folder: 'opening',
  role: ROLES.opening,
  memoryMb: 1_024,
  seconds: 300,
  atMost: 1,
  wakes: 'stream',
  environment: variables(bucket('competition'), key('CUSTODY_KEY_ID', 'custody'), PSEUDONYMS),
};

const LETTER_WRITER: Deployment = {
  name: 'letters',
  folder: 'letters',
  role: ROLES.letters,
  memoryMb: 1_024,
  seconds: 120,
  atMost: 2,
  wakes: 'stream',
  environment: variables(LETTERS, bucket('competition')),
};

const NOTIFIER: Deployment = {
  name: 'notifier',
  folder: 'notifier',
  role: ROLES.notifier,
  memoryMb: 512,
  seconds: 120,
  atMost: 2,
  wakes: 'stream',
  environment: variables(({ domain, mailFrom }) => ({ ORIGIN: `https://${domain}`, MAIL_FROM: mailFrom })),
};

/** Every function of the marketplace as it is deployed. */
export const DEPLOYMENTS: readonly Deployment[] = [...DOORS, ...RELAYS, ...TIMERS, OPENING, LETTER_WRITER, NOTIFIER];
