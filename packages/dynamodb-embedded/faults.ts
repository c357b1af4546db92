import { cancelled, DynamoError, throttledError } from './errors.ts';
import type { Input } from './input.ts';

/**
 * Misbehaviour that tests can order.
 * - `throttle`: refused for lack of capacity; a batch does half of its work and gives the rest back unprocessed.
 * - `conflict`: another transaction holds an item.
 * - `lostReply`: the connection breaks; from `after` the work is done all the same, from `before` it is not.
 * - `crash`: the caller's process ends here: an error nobody retries. The engine and its data live on.
 * - `delayStream`: the records of this write wait for the table's next write or `releaseStreams`.
 * - `delayIndex`: indexes do not see this write until the table's next write or `releaseIndexes`.
 * The two delays are for `before` only; `after` they do nothing.
 */
export type Fault = 'throttle' | 'conflict' | 'lostReply' | 'crash' | 'delayStream' | 'delayIndex';

/** Asked before and after the work of every request; answering nothing lets it pass. */
export type Faults = {
  readonly before?: (operation: string, input: object) => Fault | undefined;
  readonly after?: (operation: string, input: object) => Fault | undefined;
};

/** The connection broke: the caller cannot know whether the work was done. SDK clients retry on it. */
class ReplyLost extends Error {
  readonly code = 'ECONNRESET';
  override readonly name = 'ReplyLost';
}

/** The caller's process ended at this point of the schedule. Never retried. */
class SimulatedCrash extends Error {
  override readonly name = 'SimulatedCrash';
}

const isTransaction = (operation: string): boolean => operation.startsWith('Transact');

const reasonsFor = (input: Input, Code: string, Message: string): DynamoError => {
  const items = Array.isArray(input['TransactItems']) ? input['TransactItems'] : [];
  return cancelled(items.map((_, index) => (index === 0 ? { Code, Message } : { Code: 'None' })));
};

const throttled = (operation: string, input: Input): Error => {
  const error = throttledError();
  return isTransaction(operation) ? reasonsFor(input, 'ProvisionedThroughputExceeded', error.message) : error;
};

const conflicting = (operation: string, input: Input): Error => {
  const message = 'Transaction is ongoing for the item';
  return isTransaction(operation)
    ? reasonsFor(input, 'TransactionConflict', message)
    : new DynamoError('TransactionConflictException', message);
};

/** Ends the request as the fault demands; faults that only delay let it go on. */
export const strike = (fault: Fault | undefined, operation: string, input: Input): void => {
  switch (fault) {
    case 'throttle':
      throw throttled(operation, input);
    case 'conflict':
      throw conflicting(operation, input);
    case 'lostReply':
      throw new ReplyLost('the connection was reset');
    case 'crash':
      throw new SimulatedCrash(`the caller ended at ${operation}`);
    case 'delayStream':
    case 'delayIndex':
    case undefined:
      return;
  }
};
