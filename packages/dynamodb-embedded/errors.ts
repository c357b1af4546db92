import type { Item } from './values.ts';

/** Why one item of a cancelled transaction was refused; `Code` is `None` for the items that were in order. */
export type CancellationReason = { readonly Code: string; readonly Message?: string; readonly Item?: Item };

export type ErrorDetails = {
  readonly CancellationReasons?: readonly CancellationReason[];
  readonly Item?: Item;
};

/** A refusal as DynamoDB words it; `name` is the exception's name without namespace. */
export class DynamoError extends Error {
  readonly details: ErrorDetails;

  constructor(name: string, message: string, details: ErrorDetails = {}, options?: ErrorOptions) {
    super(message, options);
    this.name = name;
    this.details = details;
  }

  get CancellationReasons(): readonly CancellationReason[] | undefined {
    return this.details.CancellationReasons;
  }

  get Item(): Item | undefined {
    return this.details.Item;
  }
}

export const invalid = (message: string): DynamoError => new DynamoError('ValidationException', message);

export const invalidParameter = (message: string): DynamoError =>
  invalid(`One or more parameter values were invalid: ${message}`);

export const conditionFailed = (old: Item | undefined): DynamoError =>
  new DynamoError(
    'ConditionalCheckFailedException',
    'The conditional request failed',
    old === undefined ? {} : { Item: old },
  );

export const cancelled = (reasons: readonly CancellationReason[]): DynamoError =>
  new DynamoError(
    'TransactionCanceledException',
    'Transaction cancelled, please refer cancellation reasons for specific reasons ' +
      `[${reasons.map((reason) => reason.Code).join(', ')}]`,
    { CancellationReasons: reasons },
  );

export const throttledError = (): DynamoError =>
  new DynamoError(
    'ProvisionedThroughputExceededException',
    'The level of configured provisioned throughput for the table was exceeded',
  );
