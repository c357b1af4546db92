import type { Act, AppError, Id, IdKind, TxPart } from '@kt/kernel';
import type { Item } from './db.ts';
import type { Key, TableSpec } from './table.ts';

/** Why a condition failed: somebody else was faster (`stale`: try again), or the rules say no. */
export type Refusal = 'stale' | AppError;

type Expression = {
  readonly ConditionExpression?: string;
  readonly ExpressionAttributeNames?: Record<string, string>;
  readonly ExpressionAttributeValues?: Record<string, unknown>;
};

/** One conditional write of a transaction, in DynamoDB's own words. `refusal` names what its failed condition means. */
export type Write = {
  readonly table: TableSpec;
  readonly refusal: Refusal | ((old: Item | undefined) => Refusal);
} & (
  | { readonly put: Item; readonly when?: Expression }
  | { readonly update: Key; readonly set: Expression & { readonly UpdateExpression: string } }
  | { readonly remove: Key; readonly when?: Expression }
  | { readonly check: Key; readonly when: Expression & { readonly ConditionExpression: string } }
);

/** What a part learns when its transaction is built. */
export type TxContext = {
  readonly act: Act;
  /** Marks every aggregate item of the transaction, so that a lost reply is recognised. */
  readonly token: string;
  readonly newId: <K extends IdKind>(kind: K) => Id<K>;
  /** Unpredictable hex text for salting hashes of details. */
  readonly salt: () => string;
};

export type PartContent = {
  readonly writes: (tx: TxContext) => readonly Write[];
  /** The aggregate this part changes, for `If-Match`: its id and the version that was read. */
  readonly subject?: { readonly id: string; readonly before: number };
};

const contents = new WeakMap<TxPart, PartContent>();

/** Seals writes into a part. Stores call this; `unitOfWork` opens it. */
export const sealPart = (content: PartContent): TxPart => {
  const part = Object.freeze({}) as TxPart;
  contents.set(part, content);
  return part;
};

/** A part of plain conditional writes without an event of its own: counters and uniqueness items beside an aggregate. */
export const writesPart = (writes: readonly Write[]): TxPart => sealPart({ writes: () => writes });

export const openPart = (part: TxPart): PartContent => {
  const content = contents.get(part);
  if (content === undefined) throw new TypeError('a transaction part that no store has made');
  return content;
};
