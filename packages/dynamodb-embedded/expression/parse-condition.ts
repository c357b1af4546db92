import { typeOf } from '../values.ts';
import type { Comparator, Condition, Operand, Path } from './ast.ts';
import { checkBetween, checkComparable, checkTypeName } from './check-operands.ts';
import { openExpression } from './cursor.ts';
import type { Cursor } from './cursor.ts';
import type { Placeholders } from './placeholders.ts';

const COMPARATORS: readonly Comparator[] = ['=', '<>', '<', '<=', '>', '>='];
const MOST_OPERATORS = 300;
const MOST_IN = 100;

const isCall = (cursor: Cursor): boolean => cursor.peek().kind === 'word' && cursor.peek(1).text === '(';

const pathArgument = (cursor: Cursor, name: string): Path => {
  if (cursor.peek().kind !== 'value') return cursor.path();
  throw cursor.refuse(`Operator or function requires a document path; operator or function: ${name}`);
};

const operand = (cursor: Cursor): Operand => {
  if (!isCall(cursor)) return cursor.pathOrValue();
  const name = cursor.next().text;
  if (name !== 'size') {
    throw name in CONDITION_FUNCTIONS
      ? cursor.refuse(`The function is not allowed to be used this way in an expression; function: ${name}`)
      : cursor.refuse(`Invalid function name; function: ${name}`);
  }
  cursor.expect('(');
  const of = cursor.pathOrValue();
  cursor.expect(')');
  return { kind: 'size', of };
};

const CONDITION_FUNCTIONS: Readonly<Record<string, (cursor: Cursor) => Condition>> = {
  attribute_exists: (cursor) => ({ kind: 'exists', path: pathArgument(cursor, 'attribute_exists'), expected: true }),
  attribute_not_exists: (cursor) => ({
    kind: 'exists',
    path: pathArgument(cursor, 'attribute_not_exists'),
    expected: false,
  }),
  attribute_type: (cursor) => {
    const path = pathArgument(cursor, 'attribute_type');
    cursor.expect(',');
    const type = operand(cursor);
    checkTypeName(cursor, type);
    return { kind: 'type', path, type };
  },
  begins_with: (cursor) => {
    const subject = operand(cursor);
    cursor.expect(',');
    const prefix = operand(cursor);
    if (prefix.kind === 'value' && !('S' in prefix.value) && !('B' in prefix.value)) {
      throw cursor.refuse(
        `Incorrect operand type for operator or function; operator or function: begins_with, operand type: ${typeOf(prefix.value)}`,
      );
    }
    return { kind: 'begins', operand: subject, prefix };
  },
  contains: (cursor) => {
    const subject = operand(cursor);
    cursor.expect(',');
    return { kind: 'contains', operand: subject, part: operand(cursor) };
  },
};

const functionCall = (cursor: Cursor): Condition | undefined => {
  if (!isCall(cursor)) return undefined;
  const name = cursor.peek().text;
  const build = Object.hasOwn(CONDITION_FUNCTIONS, name) ? CONDITION_FUNCTIONS[name] : undefined;
  if (build === undefined) return undefined;
  cursor.next();
  cursor.expect('(');
  const condition = build(cursor);
  cursor.expect(')');
  return condition;
};

const amongList = (cursor: Cursor, subject: Operand): Condition => {
  cursor.expect('(');
  const among = [operand(cursor)];
  while (cursor.accept(',')) among.push(operand(cursor));
  cursor.expect(')');
  if (among.length > MOST_IN) throw cursor.refuse(`The IN operator is provided with too many operands; number of operands: ${among.length}`);
  return { kind: 'in', operand: subject, among };
};

const comparison = (cursor: Cursor): Condition => {
  const left = operand(cursor);
  if (cursor.accept('IN')) return amongList(cursor, left);
  if (cursor.accept('BETWEEN')) {
    const low = operand(cursor);
    cursor.expect('AND');
    const high = operand(cursor);
    checkBetween(cursor, low, high);
    return { kind: 'between', operand: left, low, high };
  }
  const comparator = COMPARATORS.find((candidate) => cursor.accept(candidate));
  if (comparator === undefined) throw cursor.fail();
  const right = operand(cursor);
  checkComparable(cursor, comparator, left, right);
  return { kind: 'compare', comparator, left, right };
};

/** Conditions that stand in parentheses of their own: a second pair around them is refused. */
const PARENTHESISED = new WeakSet<Condition>();

const parenthesised = (cursor: Cursor): Condition => {
  const condition = disjunction(cursor);
  cursor.expect(')');
  if (PARENTHESISED.has(condition)) throw cursor.refuse('The expression has redundant parentheses;');
  PARENTHESISED.add(condition);
  return condition;
};

const primary = (cursor: Cursor): Condition =>
  cursor.accept('(') ? parenthesised(cursor) : (functionCall(cursor) ?? comparison(cursor));

const negation = (cursor: Cursor): Condition =>
  cursor.accept('NOT') ? { kind: 'not', condition: negation(cursor) } : primary(cursor);

const conjunction = (cursor: Cursor): Condition => {
  let left = negation(cursor);
  while (cursor.accept('AND')) left = { kind: 'and', left, right: negation(cursor) };
  return left;
};

const disjunction = (cursor: Cursor): Condition => {
  let left = conjunction(cursor);
  while (cursor.accept('OR')) left = { kind: 'or', left, right: conjunction(cursor) };
  return left;
};

const countOperators = (condition: Condition): number => {
  switch (condition.kind) {
    case 'and':
    case 'or':
      return 1 + countOperators(condition.left) + countOperators(condition.right);
    case 'not':
      return 1 + countOperators(condition.condition);
    case 'in':
      return condition.among.length;
    default:
      return 1;
  }
};

/** Reads a condition, filter or key condition; `label` is the parameter's name, used in messages. */
export const parseCondition = (source: string, label: string, placeholders: Placeholders): Condition => {
  const cursor = openExpression(source, label, placeholders);
  const condition = disjunction(cursor);
  if (cursor.peek().kind !== 'end') throw cursor.fail();
  if (countOperators(condition) > MOST_OPERATORS) {
    throw cursor.refuse(`The expression contains too many operators; maximum: ${MOST_OPERATORS}`);
  }
  return condition;
};
