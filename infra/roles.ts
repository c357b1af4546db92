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

export type FileAction = 'get' | 'put' | 'remove';
export type WithFiles = 'casework' | 'competition';

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
  readonly tables: Partial<Readonly<Record<Context, TableGrant>>>;
  readonly files?: Partial<Readonly<Record<WithFiles, readonly FileAction[]>>>;
  readonly keys?: { readonly [K in KeyName]?: readonly KeyUses[K][] };
  readonly mail?: true;
  /** Its own inbox: what it follows, and what it could not take. */
  readonly inbox?: Inbox;
  /** The inboxes into which it lays its context's events. */
  readonly posts?: readonly Inbox[];
};

const READ = ['GetItem', 'BatchGetItem', 'Query'] as const;
const WRITE = ['PutItem', 'UpdateItem', 'DeleteItem', 'ConditionCheckItem'] as const;

const reads = (...indexes: NonNullable<TableGrant['indexes']>): TableGrant => ({ actions: READ, indexes });
const works = (...indexes: NonNullable<TableGrant['indexes']>): TableGrant => ({
  actions: [...READ, ...WRITE],
  indexes,
});
/** Who calls: one read of a person's partition, and the session row touched. */
const caller: TableGrant = { actions: ['Query', 'PutItem'], leadingKeys: ['PER#*'] };
const CURSORS = { cursors: ['mac'] } as const;

/** Who may touch what: one row for each deployed function, by its name. */
export const ROLES = {
  'public-api': { tables: { transparency: reads('gsi1') }, keys: { signing: ['publicKey'] } },
  auth: { tables: { access: works('gsi1') } },
  'provider-api': {
    tables: {
      access: works('gsi1', 'gsi2'),
      registry: works('gsi1'),
      purchasing: works('gsi1', 'gsi2'),
      competition: works('gsi1', 'gsi2'),
      agreements: works('gsi1', 'gsi2'),
      settlement: reads('gsi1', 'gsi2'),
    },
    files: { competition: ['get', 'put', 'remove'] },
    keys: { ...CURSORS, drafts: ['mac'], signing: ['sign', 'publicKey'], pseudonyms: ['mac'] },
  },
  'procurement-api': {
    tables: {
      access: works('gsi1', 'gsi2'),
      registry: works('gsi1'),
      purchasing: works('gsi1', 'gsi2'),
      competition: works('gsi1', 'gsi2'),
      agreements: works('gsi1', 'gsi2'),
    },
    files: { competition: ['get', 'put'] },
    keys: CURSORS,
  },
  'casework-api': {
    tables: {
      access: caller,
      registry: reads('gsi1'),
      casework: works('gsi1', 'gsi2'),
      agreements: works('gsi1', 'gsi2'),
      outcomes: works('gsi1', 'gsi2'),
      settlement: works('gsi1', 'gsi2'),
    },
    files: { casework: ['get', 'put'] },
    keys: CURSORS,
  },
  'finance-api': { tables: { access: caller, settlement: works('gsi1', 'gsi2') }, keys: CURSORS },
  opening: {
    tables: { competition: works('gsi1', 'gsi2'), purchasing: reads('gsi1', 'gsi2'), transparency: reads() },
    files: { competition: ['get', 'put'] },
    keys: { custody: ['encrypt', 'decrypt'], pseudonyms: ['mac'] },
    inbox: 'opening',
  },
  notifier: {
    tables: { access: reads('gsi1'), competition: reads(), settlement: reads('gsi1') },
    mail: true,
    inbox: 'notifier',
  },
  'relay-access': { tables: { access: works('gsi1') }, inbox: 'access', posts: listenersTo('access') },
  'relay-registry': { tables: {}, posts: listenersTo('registry') },
  'relay-purchasing': { tables: {}, posts: listenersTo('purchasing') },
  'relay-competition': {
    tables: { competition: works('gsi1', 'gsi2') },
    files: { competition: ['get', 'put'] },
    inbox: 'competition',
    posts: listenersTo('competition'),
  },
  'relay-agreements': {
    tables: { agreements: works('gsi1', 'gsi2') },
    inbox: 'agreements',
    posts: listenersTo('agreements'),
  },
  'relay-casework': {
    tables: { casework: works('gsi1', 'gsi2') },
    files: { casework: ['remove'] },
    inbox: 'casework',
    posts: listenersTo('casework'),
  },
  'relay-outcomes': { tables: { outcomes: works('gsi1', 'gsi2') }, inbox: 'outcomes', posts: listenersTo('outcomes') },
  'relay-settlement': {
    tables: { settlement: works('gsi1', 'gsi2') },
    inbox: 'settlement',
    posts: listenersTo('settlement'),
  },
  'relay-transparency': { tables: { transparency: works() }, keys: { signing: ['sign'] }, inbox: 'transparency' },
  'timers-access': { tables: { access: works('due') } },
  'timers-purchasing': { tables: { purchasing: works('gsi1', 'gsi2', 'due') } },
  'timers-competition': {
    tables: { competition: works('gsi1', 'gsi2', 'due') },
    files: { competition: ['get', 'put'] },
  },
  'timers-agreements': { tables: { agreements: works('gsi1', 'gsi2', 'due') } },
  'timers-casework': { tables: { casework: works('gsi1', 'gsi2', 'due') }, files: { casework: ['remove'] } },
  'timers-outcomes': { tables: { outcomes: works('gsi1', 'gsi2', 'due') } },
  'timers-settlement': { tables: { settlement: works('gsi1', 'gsi2', 'due') } },
} as const satisfies Readonly<Record<string, Role>>;

export type Deployable = keyof typeof ROLES;
export const roleOf = (name: Deployable): Role => ROLES[name];
