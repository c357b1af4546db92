import { TransactionCanceledException } from '@aws-sdk/client-dynamodb';
import type { TransactWriteCommandInput } from '@aws-sdk/lib-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import * as z from 'zod';
import type { Db, Item } from './db.ts';
import type { Refusal, Write } from './part.ts';
import { tableName } from './table.ts';

type TransactItems = NonNullable<TransactWriteCommandInput['TransactItems']>;

/** What became of a transaction: written; busy (conflict, throttling: try again); or conditions that failed. */
export type Outcome =
  | { readonly is: 'written' }
  | { readonly is: 'busy' }
  | { readonly is: 'refused'; readonly failed: readonly { readonly write: Write; readonly old: Item | undefined }[] };

const oldValues = { ReturnValuesOnConditionCheckFailure: 'ALL_OLD' as const };

const toItem = (stage: string, write: Write): TransactItems[number] => {
  const TableName = tableName(stage, write.table);
  if ('put' in write) return { Put: { TableName, Item: { ...write.put }, ...write.when, ...oldValues } };
  if ('update' in write) return { Update: { TableName, Key: { ...write.update }, ...write.set, ...oldValues } };
  if ('remove' in write) return { Delete: { TableName, Key: { ...write.remove }, ...write.when, ...oldValues } };
  return { ConditionCheck: { TableName, Key: { ...write.check }, ...write.when, ...oldValues } };
};

const fromCancellation = (error: TransactionCanceledException, writes: readonly Write[]): Outcome => {
  const reasons = error.CancellationReasons ?? [];
  const failed = writes.flatMap((write, index) => {
    const reason = reasons[index];
    if (reason?.Code !== 'ConditionalCheckFailed') return [];
    return [{ write, old: reason.Item === undefined ? undefined : unmarshall(reason.Item) }];
  });
  return failed.length > 0 ? { is: 'refused', failed } : { is: 'busy' };
};

const BUSY = new Set([
  'TransactionInProgressException',
  'TransactionConflictException',
  'ThrottlingException',
  'ProvisionedThroughputExceededException',
  'RequestLimitExceeded',
]);
const RESENDS = 3;

/** A reply that never came leaves the outcome open; sending again with the same token settles it. */
const zAnswered = z.looseObject({ $metadata: z.looseObject({ httpStatusCode: z.number().max(499) }) });
const isUnanswered = (error: unknown): boolean => error instanceof Error && !zAnswered.safeParse(error).success;

/** Sends one transaction and says what became of it. Other failures (outage, bug) are thrown. */
export const sendTransaction = async (db: Db, writes: readonly Write[], token: string): Promise<Outcome> => {
  const items = writes.map((write) => toItem(db.stage, write));
  for (let sent = 1; ; sent += 1) {
    try {
      await db.transact(items, token);
      return { is: 'written' };
    } catch (error) {
      if (error instanceof TransactionCanceledException) return fromCancellation(error, writes);
      if (error instanceof Error && BUSY.has(error.name)) return { is: 'busy' };
      if (!isUnanswered(error) || sent > RESENDS) throw error;
    }
  }
};

export const refusalOf = (write: Write, old: Item | undefined): Refusal =>
  typeof write.refusal === 'function' ? write.refusal(old) : write.refusal;
