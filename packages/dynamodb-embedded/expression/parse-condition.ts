import type { Comparator, Condition, Operand, Operator, Test } from './ast.ts';
import { checkBetween, checkComparable, checkPrefix, checkTypeName } from './check-operands.ts';
import { countOperators } from './condition-parts.ts';
import type { Cursor } from './cursor.ts';
import { openExpression } from './cursor.ts';
import type { Placeholders } from './placeholders.ts';

const COMPARATORS: readonly Comparator[] = ['=', '<>', '<', '<=', '>', '>='];
const MOST_OPERATORS = 300;
const MOST_IN = 100;

/** A condition, and whether it stands in parentheses of its own: a second pair around them is refused. */
type Parsed = { readonly condition: Condition; readonly enclosed: boolean };

const bare = (condition: Condition): Parsed => ({ condition, enclosed: false });
const test = (operator: Operator, ...operands: readonly Operand[]): Test => ({ kind: 'test', operator, operands });

const isCall = (cursor: Cursor): boolean => cursor.peek().kind === 'word' && cursor.peek(1).text === '(';

const pathArgument = (cursor: Cursor, name: string): Operand => {
  if (cursor.peek().kind !== 'value') return { kind: 'path', path: cursor.path() };
  throw cursor.refuse(`Operator or function requires a document path; operator or function: ${name}`);
};

const operand = (cursor: Cursor): Operand => {
  if (!isCall(cursor)) return cursor.pathOrValue();
  const name = cursor.next().text;
  if (name !== 'size') {
    throw Object.hasOwn(FUNCTIONS, name)
      ? cursor.refuse(`The function is not allowed to be used this way in an expression; function: ${name}`)
      : cursor.refuse(`Invalid function name; function: ${name}`);
  }
  cursor.expect('(');
  const of = cursor.pathOrValue();
  cursor.expect(')');
  return { kind: 'size', of };
};

const twoOperands = (cursor: Cursor): readonly [Operand, Operand] => {
  const first = operand(cursor);
  cursor.expect(',');
  return [first, operand(cursor)];
};

const FUNCTIONS: Readonly<Record<string, (cursor: Cursor) => Test>> = {
  attribute_exists: (cursor) => test('attribute_exists', pathArgument(cursor, 'attribute_exists')),
  attribute_not_exists: (cursor) => test('attribute_not_exists', pathArgument(cursor, 'attribute_not_exists')),
  attribute_type: (cursor) => {
    const [subject, type] = twoOperands(cursor);
    checkTypeName(cursor, type);
    return test('attribute_type', subject, type);
  },
  begins_with: (cursor) => {
    const [subject, prefix] = twoOperands(cursor);
    checkPrefix(cursor, prefix);
    return test('begins_with', subject, prefix);
  },
  contains: (cursor) => test('contains', ...twoOperands(cursor)),
};

const functionCall = (cursor: Cursor): Test | undefined => {
  const name = cursor.peek().text;
  const build = isCall(cursor) && Object.hasOwn(FUNCTIONS, name) ? FUNCTIONS[name] : undefined;
  if (build === undefined) return undefined;
  cursor.next();
  cursor.expect('(');
  const built = build(cursor);
  cursor.expect(')');
  return built;
};

const amongList = (cursor: Cursor, subject: Operand): Test => {
  cursor.expect('(');
  const among = [operand(cursor)];
  while (cursor.accept(',')) among.push(operand(cursor));
  cursor.expect(')');
  if (among.length <= MOST_IN) return test('IN', subject, ...among);
  throw cursor.refuse(`The IN operator is provided with too many operands; the most is ${String(MOST_IN)}`);
};

const between = (cursor: Cursor, subject: Operand): Test => {
  const low = operand(cursor);
  cursor.expect('AND');
  const high = operand(cursor);
  checkBetween(cursor, low, high);
  return test('BETWEEN', subject, low, high);
};

const comparison = (cursor: Cursor): Test => {
  const left = operand(cursor);
  if (cursor.accept('IN')) return amongList(cursor, left);
  if (cursor.accept('BETWEEN')) return between(cursor, left);
  const comparator = COMPARATORS.find((candidate) => cursor.accept(candidate));
  if (comparator === undefined) throw cursor.fail();
  const right = operand(cursor);
  checkComparable(cursor, comparator, left, right);
  return test(comparator, left, right);
};

const enclosed = (cursor: Cursor): Parsed => {
  const inner = disjunction(cursor);
  cursor.expect(')');
  if (inner.enclosed) throw cursor.refuse('The expression has redundant parentheses;');
  return { condition: inner.condition, enclosed: true };
};

const primary = (cursor: Cursor): Parsed =>
  cursor.accept('(') ? enclosed(cursor) : bare(functionCall(cursor) ?? comparison(cursor));

const negation = (cursor: Cursor): Parsed =>
  cursor.accept('NOT') ? bare({ kind: 'not', condition: negation(cursor).condition }) : primary(cursor);

const joined =
  (word: 'AND' | 'OR', part: (cursor: Cursor) => Parsed) =>
  (cursor: Cursor): Parsed => {
    let left = part(cursor);
    const kind = word === 'AND' ? 'and' : 'or';
    while (cursor.accept(word)) left = bare({ kind, left: left.condition, right: part(cursor).condition });
    return left;
  };

const conjunction = joined('AND', negation);
const disjunction = joined('OR', conjunction);

/** Reads a condition, filter or key condition; `label` is the parameter's name, used in messages. */
export const parseCondition = (source: string, label: string, placeholders: Placeholders): Condition => {
  const cursor = openExpression(source, label, placeholders);
  const { condition } = disjunction(cursor);
  if (cursor.peek().kind !== 'end') throw cursor.fail();
  if (countOperators(condition) <= MOST_OPERATORS) return condition;
  throw cursor.refuse(`The expression contains too many operators; the most is ${String(MOST_OPERATORS)}`);
};
