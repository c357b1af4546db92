import { compareScalars } from '../compare.ts';
import { isTypeCode, typeOf } from '../values.ts';
import type { Comparator, Operand } from './ast.ts';
import type { Cursor } from './cursor.ts';

const ORDERED = new Set(['S', 'N', 'B']);

const wrongOperand = (cursor: Cursor, operator: string, type: string): Error =>
  cursor.refuse(
    `Incorrect operand type for operator or function; operator or function: ${operator}, operand type: ${type}`,
  );

const checkOrdered = (cursor: Cursor, operator: string, operand: Operand): void => {
  if (operand.kind !== 'value' || ORDERED.has(typeOf(operand.value))) return;
  throw wrongOperand(cursor, operator, typeOf(operand.value));
};

const refuseSame = (cursor: Cursor, operator: string, left: Operand, right: Operand): void => {
  if (left.kind !== 'path' || right.kind !== 'path') return;
  if (JSON.stringify(left.path) !== JSON.stringify(right.path)) return;
  throw cursor.refuse(
    'The first operand must be distinct from the remaining operands for this operator or function; ' +
      `operator: ${operator}, first operand: [${left.path.join(', ')}]`,
  );
};

/** Literal operands of `<`, `<=`, `>` and `>=` must have an order. */
export const checkComparable = (cursor: Cursor, comparator: Comparator, left: Operand, right: Operand): void => {
  refuseSame(cursor, comparator, left, right);
  if (comparator === '=' || comparator === '<>') return;
  checkOrdered(cursor, comparator, left);
  checkOrdered(cursor, comparator, right);
};

/** Literal bounds of BETWEEN must have an order, be of one type, and stand in the right order. */
export const checkBetween = (cursor: Cursor, low: Operand, high: Operand): void => {
  checkOrdered(cursor, 'BETWEEN', low);
  checkOrdered(cursor, 'BETWEEN', high);
  if (low.kind !== 'value' || high.kind !== 'value') return;
  const order = compareScalars(low.value, high.value);
  if (order === undefined) {
    throw cursor.refuse('The BETWEEN operator requires same data type for lower and upper bounds');
  }
  if (order > 0) {
    throw cursor.refuse('The BETWEEN operator requires upper bound to be greater than or equal to lower bound');
  }
};

export const checkPrefix = (cursor: Cursor, prefix: Operand): void => {
  if (prefix.kind !== 'value' || 'S' in prefix.value || 'B' in prefix.value) return;
  throw wrongOperand(cursor, 'begins_with', typeOf(prefix.value));
};

export const checkTypeName = (cursor: Cursor, operand: Operand): void => {
  if (operand.kind !== 'value') throw wrongOperand(cursor, 'attribute_type', 'path');
  if (!('S' in operand.value)) throw wrongOperand(cursor, 'attribute_type', typeOf(operand.value));
  if (isTypeCode(operand.value.S)) return;
  throw cursor.refuse(
    `Invalid attribute type name found; type: ${operand.value.S}, valid types: {B,NULL,SS,BOOL,L,BS,N,NS,S,M}`,
  );
};
