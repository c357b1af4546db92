import { CATALOGUE_KEYS, PUBLISHED_KEYS } from './published-keys.ts';
import { type Context, type Inbox, listenersTo } from './tables.ts';

/** What one role may do with one context's table. There is no Scan, and no action that makes or changes a table. */
export type TableAction =
  | 'GetItem'
  | 'BatchGetItem'
  | 'Query'
  | 'PutItem'
  | 'UpdateItem'
  | 'DeleteItem'
  | 'ConditionCheckItem';

export type TableGrant = {
  readonly actions: readonly TableAction[];
  /** Indexes that are queried. */
  readonly indexes?: readonly ('gsi1' | 'gsi2' | 'due')[];
  /** Patterns of partition keys; absent, every key of the table. */
  readonly leadingKeys?: readonly string[];
};

export type FileAction = 'get' | 'put' | 'remove' | 'tags';
export const WITH_FILES = ['casework', 'competition', 'purchasing', 'registry'] as const;
export type WithFiles = (typeof WITH_FILES)[number];

/** What each key may be asked for. */
export type KeyUses = {
  /** Wraps competitions' private halves. */
  readonly custody: 'encrypt' | 'decrypt';
  /** Makes the keys of organisations' drafts and own copies. */
  readonly drafts: 'mac';
  /** Signs receipts and heads of the log. */
  readonly signing: 'sign' | 'publicKey';
  /** Names bidders until the opening. */
  readonly pseudonyms: 'mac';
  /** Seals the cursors of lists. */
  readonly cursors: 'mac';
};
export type KeyName = keyof KeyUses;

/** Everything that one deployed function may touch. What is not here is refused by the cloud. */
export type Role = {
  readonly tables: Partial<Readonly<Record<Context, readonly TableGrant[]>>>;
  readonly files?: Partial<Readonly<Record<WithFiles, readonly FileAction[]>>>;
  readonly keys?: { readonly [K in KeyName]?: readonly KeyUses[K][] };
  readonly mail?: true;
  /** Its own inbox: what it follows, and what it could not take. */
  readonly inbox?: Inbox;
  /** The inboxes into which it lays its context's events. */
  readonly posts?: readonly Inbox[];
};

/** How each context's stores read and write: what a context never does, nobody may do to its table. */
const STORES = {
  access: {
    reads: ['GetItem', 'BatchGetItem', 'Query'],
    writes: ['PutItem', 'UpdateItem', 'DeleteItem', 'ConditionCheckItem'],
  },
  registry: { reads: ['GetItem', 'BatchGetItem', 'Query'], writes: ['PutItem', 'DeleteItem', 'ConditionCheckItem'] },
  purchasing: { reads: ['GetItem', 'BatchGetItem', 'Query'], writes: ['PutItem', 'DeleteItem'] },
  competition: { reads: ['GetItem', 'BatchGetItem', 'Query'], writes: ['PutItem', 'UpdateItem'] },
  agreements: {
    reads: ['GetItem', 'BatchGetItem', 'Query'],
    writes: ['PutItem', 'UpdateItem', 'DeleteItem', 'ConditionCheckItem'],
  },
  casework: { reads: ['GetItem', 'BatchGetItem', 'Query'], writes: ['PutItem', 'DeleteItem'] },
  outcomes: {
    reads: ['GetItem', 'BatchGetItem', 'Query'],
    writes: ['PutItem', 'UpdateItem', 'DeleteItem', 'ConditionCheckItem'],
  },
  settlement: { reads: ['GetItem', 'BatchGetItem', 'Query'], writes: ['PutItem', 'UpdateItem', 'ConditionCheckItem'] },
  transparency: { reads: ['GetItem', 'BatchGetItem', 'Query'], writes: ['PutItem', 'DeleteItem'] },
} as const satisfies Record<
  Context,
  { readonly reads: readonly TableAction[]; readonly writes: readonly TableAction[] }
>;

type Indexes = NonNullable<TableGrant['indexes']>;
const reads = (context: Context, ...indexes: Indexes): readonly TableGrant[] => [
  { actions: STORES[context].reads, indexes },
];
const works = (context: Context, ...indexes: Indexes): readonly TableGrant[] => [
  { actions: [...STORES[context].reads, ...STORES[context].writes], indexes },
];
/** Who calls: one read of a person's partition, and the session row touched. */
const CALLER: TableGrant = { actions: ['Query', 'PutItem'], leadingKeys: ['PER#*'] };
/** What an authority is called: a client's reference begins with it. */
const AUTHORITY: TableGrant = { actions: ['GetItem'], leadingKeys: ['aut_*#AUTHORITY'] };
/** Whether somebody guides clients here: asked of whoever is to stand in or to take a client over. */
const COLLEAGUE: TableGrant = { actions: ['GetItem'], leadingKeys: ['PER#*'] };
/** Where an organisation reads its notices, and in which language. */
const MAILBOX: TableGrant = { actions: ['GetItem'], leadingKeys: ['PRV#*'] };
/** The public lists of open systems and of those admitted to them. */
const ADMITTED: TableGrant = { actions: ['Query'], leadingKeys: ['aut_*#SYSTEMS', 'aut_*#ADMITTED#*'] };
/** The catalogue that anybody may read, and what its order is drawn from. */
const CATALOGUE: TableGrant = { actions: ['BatchGetItem'], indexes: ['gsi1'], leadingKeys: CATALOGUE_KEYS };
const PUBLISHED: TableGrant = { actions: STORES.transparency.reads, indexes: ['gsi1'], leadingKeys: PUBLISHED_KEYS };
/** What is free under the agreements for a service: asked before anybody is told of a place. */
const FREE: TableGrant = { actions: ['Query'], leadingKeys: ['aut_*#CAP#*'] };
const CURSORS = { cursors: ['mac'] } as const;

/** A referral takes a place and money in its own transaction: it writes these items of two other contexts, and no others. */
const partOfReferral = (...leadingKeys: readonly string[]): TableGrant => ({
  actions: ['PutItem', 'UpdateItem', 'ConditionCheckItem'],
  leadingKeys,
});
const PLACE = partOfReferral('aut_*#CAP#*', 'aut_*#PLC#*');
/** Counters of how clients are received. */
const RECEIVED: TableGrant = { actions: ['UpdateItem'], leadingKeys: ['aut_*#RECEIVED#*'] };
const MONEY = partOfReferral('aut_*#BUDGET#*', 'aut_*#AGREEMENT#*', 'aut_*#COMMITMENT#*');

/** Who may touch what: one row for each deployed function, by its name. */
export const ROLES = {
  'public-api': { tables: { transparency: [PUBLISHED] }, keys: { signing: ['publicKey'] } },
  auth: { tables: { access: works('access', 'gsi1') } },
  'provider-api': {
    tables: {
      access: works('access', 'gsi1', 'gsi2'),
      registry: works('registry', 'gsi1'),
      purchasing: works('purchasing', 'gsi1', 'gsi2'),
      competition: works('competition', 'gsi1', 'gsi2'),
      agreements: works('agreements', 'gsi1', 'gsi2'),
      settlement: reads('settlement', 'gsi1', 'gsi2'),
    },
    files: { competition: ['get', 'put', 'remove'], purchasing: ['get'], registry: ['get', 'put', 'remove'] },
    keys: { ...CURSORS, drafts: ['mac'], signing: ['sign', 'publicKey'], pseudonyms: ['mac'] },
  },
  'procurement-api': {
    tables: {
      access: works('access', 'gsi1', 'gsi2'),
      registry: works('registry', 'gsi1'),
      purchasing: works('purchasing', 'gsi1', 'gsi2'),
      competition: works('competition', 'gsi1'),
      agreements: works('agreements', 'gsi1', 'gsi2'),
    },
    files: { competition: ['get', 'put'], purchasing: ['get'], registry: ['get'] },
    keys: CURSORS,
  },
  'casework-api': {
    tables: {
      access: [CALLER, AUTHORITY, COLLEAGUE],
      registry: reads('registry', 'gsi1'),
      casework: works('casework', 'gsi1', 'gsi2'),
      agreements: [...reads('agreements', 'gsi1'), PLACE],
      transparency: [CATALOGUE],
      outcomes: works('outcomes', 'gsi1', 'gsi2'),
      settlement: [...reads('settlement'), MONEY],
    },
    files: { casework: ['get', 'put', 'remove'] },
    keys: CURSORS,
  },
  'finance-api': {
    tables: { access: [CALLER], settlement: works('settlement', 'gsi1', 'gsi2') },
    keys: CURSORS,
  },
  opening: {
    tables: {
      competition: works('competition'),
      purchasing: reads('purchasing'),
      transparency: reads('transparency'),
    },
    files: { competition: ['get', 'put'] },
    keys: { custody: ['encrypt', 'decrypt'], pseudonyms: ['mac'] },
    inbox: 'opening',
  },
  letters: {
    tables: {
      access: reads('access'),
      registry: reads('registry'),
      purchasing: works('purchasing'),
      competition: works('competition'),
    },
    files: { purchasing: ['put'], competition: ['get', 'put'] },
    inbox: 'letters',
  },
  notifier: {
    tables: {
      access: reads('access', 'gsi1'),
      registry: [MAILBOX],
      competition: reads('competition'),
      settlement: reads('settlement', 'gsi1'),
      transparency: [ADMITTED],
    },
    mail: true,
    inbox: 'notifier',
  },
  'relay-access': { tables: { access: works('access', 'gsi1') }, inbox: 'access', posts: listenersTo('access') },
  'relay-registry': { tables: {}, posts: listenersTo('registry') },
  'relay-purchasing': {
    tables: { purchasing: works('purchasing', 'gsi2') },
    inbox: 'purchasing',
    posts: listenersTo('purchasing'),
  },
  'relay-competition': {
    tables: { competition: works('competition', 'gsi1') },
    files: { competition: ['get', 'put'] },
    inbox: 'competition',
    posts: listenersTo('competition'),
  },
  'relay-agreements': {
    tables: { agreements: works('agreements', 'gsi2') },
    inbox: 'agreements',
    posts: listenersTo('agreements'),
  },
  'relay-casework': {
    tables: { casework: [...works('casework', 'gsi1'), RECEIVED], agreements: [FREE] },
    files: { casework: ['remove'] },
    inbox: 'casework',
    posts: listenersTo('casework'),
  },
  'relay-outcomes': { tables: { outcomes: works('outcomes') }, inbox: 'outcomes', posts: listenersTo('outcomes') },
  'relay-settlement': {
    tables: { settlement: works('settlement', 'gsi1', 'gsi2') },
    inbox: 'settlement',
    posts: listenersTo('settlement'),
  },
  'relay-transparency': {
    tables: { transparency: works('transparency', 'gsi1') },
    keys: { signing: ['sign'] },
    inbox: 'transparency',
  },
  'timers-access': { tables: { access: works('access', 'due') } },
  'timers-registry': {
    tables: { registry: works('registry', 'due') },
    files: { registry: ['get', 'tags', 'remove'] },
  },
  'timers-purchasing': { tables: { purchasing: works('purchasing', 'due') } },
  'timers-competition': {
    tables: { competition: works('competition', 'due') },
    files: { competition: ['get', 'put'] },
  },
  'timers-agreements': { tables: { agreements: works('agreements', 'due') } },
  'timers-casework': {
    tables: { casework: works('casework', 'due', 'gsi1'), agreements: [FREE] },
    files: { casework: ['remove'] },
  },
  'timers-outcomes': { tables: { outcomes: works('outcomes', 'due') } },
  'timers-settlement': { tables: { settlement: works('settlement', 'due') } },
} as const satisfies Readonly<Record<string, Role>>;

export type Deployable = keyof typeof ROLES;
export const roleOf = (name: Deployable): Role => ROLES[name];
