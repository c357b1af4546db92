import { createHash } from 'node:crypto';
import { attempt, readWriteAction } from './write-action.ts';
import type { Attempt, WriteAction, WriteKind } from './write-action.ts';
import { consumedByTable, readUnits, TRANSACTIONAL_READ, TRANSACTIONAL_WRITE } from './capacity.ts';
import { writesOf } from './change.ts';
import type { Context, Operation } from './context.ts';
import { usedToken } from './database.ts';
import type { Token } from './database.ts';
import { cancelled, DynamoError, invalid } from './errors.ts';
import type { CancellationReason } from './errors.ts';
import { object, optionalObject, optionalText, requiredList } from './input.ts';
import type { Input } from './input.ts';
import { find, partitionKey } from './sorted-store.ts';

export const MOST_ACTIONS = 100;
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

const readToken = (context: Context, input: Input, items: readonly unknown[]): Token | undefined => {
  const id = optionalText(input, 'ClientRequestToken');
  if (id === undefined) return undefined;
  if (id === '' || id.length > LONGEST_TOKEN) {
    throw invalid(`ClientRequestToken must have between 1 and ${String(LONGEST_TOKEN)} characters`);
  }
  const digest = createHash('sha256').update(JSON.stringify(items)).digest('base64');
  return { id, digest, at: context.now };
};

/** True when the very same request was carried out already within the token's ten minutes. */
const isReplay = (context: Context, token: Token | undefined): boolean => {
  const used = token === undefined ? undefined : usedToken(context.database, token.id, context.now);
  if (used === undefined) return false;
  if (used.digest === token?.digest) return true;
  throw new DynamoError(
    'IdempotentParameterMismatchException',
    'Request parameters do not match the first request with this ClientRequestToken',
  );
};

const replayed = (context: Context, input: Input, actions: readonly WriteAction[]): object => {
  for (const { table, key } of actions) {
    const units = readUnits(find(table.base, key)?.size ?? 0, TRANSACTIONAL_READ);
    context.meter.read(table, partitionKey(table.base, key), units);
  }
  return consumedByTable(input, context.meter, true);
};

/** All writes or none, in one record. A cancelled transaction costs what a successful one would. */
export const transactWriteItems: Operation = (context, input) => {
  const items = requiredList(input, 'TransactItems');
  refuseTooMany(items);
  const token = readToken(context, input, items);
  const actions = items.map((item) => readAction(context, item));
  refuseSameItem(actions);
  if (isReplay(context, token)) return replayed(context, input, actions);
  const tries = actions.map(tryAction);
  refuseTooLarge(tries);
  for (const tried of tries) charge(context, tried);
  if (tries.some(({ reason }) => reason.Code !== 'None')) throw cancelled(tries.map(({ reason }) => reason));
  const writes = tries.flatMap(({ attempt: tried }) => (tried?.passed === true ? writesOf(tried.change) : []));
  if (writes.length > 0 || token !== undefined) {
    context.commit({ kind: 'commit', at: context.now, writes, ...(token === undefined ? {} : { token }) });
  }
  return consumedByTable(input, context.meter, true);
};
