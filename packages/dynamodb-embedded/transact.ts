import { createHash } from 'node:crypto';
import { consumedByTable, largest, readUnits, TRANSACTIONAL_READ, TRANSACTIONAL_WRITE } from './capacity.ts';
import { writesOf } from './change.ts';
import type { Context, Operation } from './context.ts';
import type { Token } from './database.ts';
import { usedToken } from './database.ts';
import type { CancellationReason } from './errors.ts';
import { cancelled, DynamoError, invalid } from './errors.ts';
import type { Input } from './input.ts';
import { object, optionalObject, optionalText, requiredList } from './input.ts';
import { find, partitionKey } from './sorted-store.ts';
import type { Attempt, WriteAction, WriteKind } from './write-action.ts';
import { attempt, readWriteAction } from './write-action.ts';

const MOST_ACTIONS = 100;
const LARGEST_TRANSACTION = 4 * 1024 * 1024;
const LONGEST_TOKEN = 36;
const KINDS: readonly WriteKind[] = ['Put', 'Update', 'Delete', 'ConditionCheck'];

const readAction = (context: Context, raw: unknown): WriteAction => {
  const entry = object(raw, 'TransactItems');
  const given = KINDS.filter((kind) => optionalObject(entry, kind) !== undefined);
  const [kind] = given;
  if (kind === undefined || given.length > 1) {
    throw invalid('TransactItems can only contain one of Check, Put, Update or Delete');
  }
  const input = object(entry[kind], kind);
  if (kind === 'ConditionCheck' && optionalText(input, 'ConditionExpression') === undefined) {
    throw invalid('ConditionExpression must not be null in a ConditionCheck');
  }
  return readWriteAction(context.database, kind, input);
};

export const refuseTooMany = (items: readonly unknown[]): void => {
  if (items.length > 0 && items.length <= MOST_ACTIONS) return;
  throw invalid(
    "1 validation error detected: Value at 'transactItems' failed to satisfy constraint: " +
      `Member must have length between 1 and ${String(MOST_ACTIONS)}`,
  );
};

const refuseSameItem = (actions: readonly WriteAction[]): void => {
  const keys = actions.map(({ table, key }) => `${table.schema.name}\n${JSON.stringify(Object.entries(key).sort())}`);
  if (new Set(keys).size < keys.length) {
    throw invalid('Transaction request cannot include multiple operations on one item');
  }
};

type Tried = { readonly action: WriteAction; readonly reason: CancellationReason; readonly attempt?: Attempt };

/** A write that does not fit its item cancels the transaction; its wording becomes the reason. */
const tryAction = (action: WriteAction): Tried => {
  try {
    const tried = attempt(action);
    if (tried.passed) return { action, reason: { Code: 'None' }, attempt: tried };
    const old = action.returnsOldOnFailure ? tried.old?.item : undefined;
    const reason = { Code: 'ConditionalCheckFailed', Message: 'The conditional request failed' };
    return { action, reason: old === undefined ? reason : { ...reason, Item: old }, attempt: tried };
  } catch (error) {
    if (!(error instanceof DynamoError)) throw error;
    return { action, reason: { Code: 'ValidationError', Message: error.message } };
  }
};

const charge = (context: Context, { action, attempt: tried }: Tried): void => {
  const { table, key } = action;
  const old = find(table.base, key);
  const change = tried?.passed === true ? tried.change : { table, key, old, next: old };
  context.meter.write(change, TRANSACTIONAL_WRITE);
};

const refuseTooLarge = (tries: readonly Tried[]): void => {
  const bytes = tries.reduce(
    (sum, { attempt: tried }) => sum + (tried?.passed === true ? (tried.change.next?.size ?? 0) : 0),
    0,
  );
  if (bytes > LARGEST_TRANSACTION) throw invalid('Collective size of all items in a transaction cannot exceed 4MB');
};

type FreshToken = Omit<Token, 'bytes'>;

const readToken = (context: Context, input: Input, items: readonly unknown[]): FreshToken | undefined => {
  const id = optionalText(input, 'ClientRequestToken');
  if (id === undefined) return undefined;
  if (id === '' || id.length > LONGEST_TOKEN) {
    throw invalid(`ClientRequestToken must have between 1 and ${String(LONGEST_TOKEN)} characters`);
  }
  const digest = createHash('sha256').update(JSON.stringify(items)).digest('base64');
  return { id, digest, at: context.now };
};

/** The token as it was used, when the very same request was carried out already within its ten minutes. */
const findReplay = (context: Context, token: FreshToken | undefined): Token | undefined => {
  const used = token === undefined ? undefined : usedToken(context.database, token.id, context.now);
  if (used === undefined || used.digest === token?.digest) return used;
  throw new DynamoError(
    'IdempotentParameterMismatchException',
    'Request parameters do not match the first request with this ClientRequestToken',
  );
};

/** A replay costs reads of the items as they were when the transaction was carried out. */
const replayed = (context: Context, input: Input, actions: readonly WriteAction[], { bytes }: Token): object => {
  actions.forEach(({ table, key }, index) => {
    context.meter.read(table, partitionKey(table.base, key), readUnits(bytes[index] ?? 0, TRANSACTIONAL_READ));
  });
  return consumedByTable(input, context.meter, true);
};

const sizeOf = ({ attempt: tried }: Tried): number =>
  tried?.passed === true ? largest(tried.change.old, tried.change.next) : 0;

/** All writes or none, in one record. A cancelled transaction costs what a successful one would. */
export const transactWriteItems: Operation = (context, input) => {
  const items = requiredList(input, 'TransactItems');
  refuseTooMany(items);
  const token = readToken(context, input, items);
  const actions = items.map((item) => readAction(context, item));
  refuseSameItem(actions);
  const replay = findReplay(context, token);
  if (replay !== undefined) return replayed(context, input, actions, replay);
  const tries = actions.map(tryAction);
  refuseTooLarge(tries);
  for (const tried of tries) charge(context, tried);
  if (tries.some(({ reason }) => reason.Code !== 'None')) throw cancelled(tries.map(({ reason }) => reason));
  const writes = tries.flatMap(({ attempt: tried }) => (tried?.passed === true ? writesOf(tried.change) : []));
  if (writes.length > 0 || token !== undefined) {
    const used = token === undefined ? {} : { token: { ...token, bytes: tries.map(sizeOf) } };
    context.commit({ kind: 'commit', at: context.now, writes, ...used });
  }
  return consumedByTable(input, context.meter, true);
};
