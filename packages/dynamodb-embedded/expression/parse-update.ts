import type { AttributeValue } from '../values.ts';
import { setMembers, typeOf } from '../values.ts';
import type { Assigned, Path, Update } from './ast.ts';
import type { Cursor } from './cursor.ts';
import { openExpression } from './cursor.ts';
import type { Placeholders } from './placeholders.ts';
import { refuseOverlap } from './projection.ts';

type Mutable<T> = { -readonly [K in keyof T]: T[K] extends readonly (infer E)[] ? E[] : never };
type Draft = Mutable<Update>;

const FUNCTIONS = ['if_not_exists', 'list_append'];

const wrongOperand = (cursor: Cursor, operator: string, value: AttributeValue): Error =>
  cursor.refuse(
    `Incorrect operand type for operator or function; operator: ${operator}, operand type: ${typeOf(value)}`,
  );

const functionCall = (cursor: Cursor): Assigned => {
  const name = cursor.next().text;
  if (!FUNCTIONS.includes(name)) throw cursor.refuse(`Invalid function name; function: ${name}`);
  cursor.expect('(');
  const first = name === 'if_not_exists' ? ({ kind: 'path', path: cursor.path() } as const) : assignedPart(cursor);
  cursor.expect(',');
  const second = assignedPart(cursor);
  cursor.expect(')');
  if (name === 'if_not_exists' && first.kind === 'path')
    return { kind: 'default', path: first.path, otherwise: second };
  for (const part of [first, second]) {
    if (part.kind === 'value' && !('L' in part.value)) throw wrongOperand(cursor, 'list_append', part.value);
  }
  return { kind: 'append', left: first, right: second };
};

const assignedPart = (cursor: Cursor): Assigned =>
  cursor.peek().kind === 'word' && cursor.peek(1).text === '(' ? functionCall(cursor) : cursor.pathOrValue();

const assigned = (cursor: Cursor): Assigned => {
  const left = assignedPart(cursor);
  const sign = ['+', '-'].find((candidate) => cursor.accept(candidate));
  if (sign === undefined) return left;
  const right = assignedPart(cursor);
  for (const part of [left, right]) {
    if (part.kind === 'value' && !('N' in part.value)) throw wrongOperand(cursor, sign, part.value);
  }
  return { kind: sign === '+' ? 'plus' : 'minus', left, right };
};

const pathAndValue = (cursor: Cursor): { path: Path; value: AttributeValue } => ({
  path: cursor.path(),
  value: cursor.value(),
});

const SECTIONS: Readonly<Record<string, (cursor: Cursor, draft: Draft) => void>> = {
  SET: (cursor, draft) => {
    const path = cursor.path();
    cursor.expect('=');
    draft.sets.push({ path, assigned: assigned(cursor) });
  },
  REMOVE: (cursor, draft) => {
    draft.removes.push(cursor.path());
  },
  ADD: (cursor, draft) => {
    const added = pathAndValue(cursor);
    if (!('N' in added.value) && setMembers(added.value) === undefined) throw wrongOperand(cursor, 'ADD', added.value);
    draft.adds.push(added);
  },
  DELETE: (cursor, draft) => {
    const deleted = pathAndValue(cursor);
    if (setMembers(deleted.value) === undefined) throw wrongOperand(cursor, 'DELETE', deleted.value);
    draft.deletes.push(deleted);
  },
};

const section = (cursor: Cursor, draft: Draft, seen: Set<string>): void => {
  const name = cursor.peek().text.toUpperCase();
  const read = cursor.peek().kind === 'word' && Object.hasOwn(SECTIONS, name) ? SECTIONS[name] : undefined;
  if (read === undefined) throw cursor.fail();
  if (seen.has(name)) throw cursor.refuse(`The "${name}" section can only be used once in an update expression;`);
  seen.add(name);
  cursor.next();
  do read(cursor, draft);
  while (cursor.accept(','));
};

export const updatedPaths = (update: Update): readonly Path[] => [
  ...update.sets.map((set) => set.path),
  ...update.removes,
  ...update.adds.map((add) => add.path),
  ...update.deletes.map((taken) => taken.path),
];

/** Reads an UpdateExpression: SET, REMOVE, ADD and DELETE, each at most once, no path touched twice. */
export const parseUpdate = (source: string, placeholders: Placeholders): Update => {
  const cursor = openExpression(source, 'UpdateExpression', placeholders);
  const draft: Draft = { sets: [], removes: [], adds: [], deletes: [] };
  const seen = new Set<string>();
  do section(cursor, draft, seen);
  while (cursor.peek().kind !== 'end');
  refuseOverlap(cursor, updatedPaths(draft));
  return draft;
};
