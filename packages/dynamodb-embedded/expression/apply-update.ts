import { invalid } from '../errors.ts';
import { addNumbers, subtractNumbers } from '../numbers.ts';
import type { AttributeValue, Item } from '../values.ts';
import { attribute, itemOf, setMembers, typeOf } from '../values.ts';
import type { Assigned, Operand, Path, Update } from './ast.ts';
import { resolveOperand, resolvePath } from './resolve.ts';

const wrongType = (): Error => invalid('An operand in the update expression has an incorrect data type');
const wrongPath = (): Error => invalid('The document path provided in the update expression is invalid for update');

type Arithmetic = { readonly kind: 'plus' | 'minus' | 'append'; readonly left: Assigned; readonly right: Assigned };

const combined = (item: Item, { kind, left, right }: Arithmetic): AttributeValue => {
  const a = assignedValue(item, left);
  const b = assignedValue(item, right);
  if (kind === 'append') {
    if ('L' in a && 'L' in b) return { L: [...a.L, ...b.L] };
    throw wrongType();
  }
  if (!('N' in a) || !('N' in b)) throw wrongType();
  return { N: kind === 'plus' ? addNumbers(a.N, b.N) : subtractNumbers(a.N, b.N) };
};

const assignedValue = (item: Item, assigned: Assigned): AttributeValue => {
  switch (assigned.kind) {
    case 'default':
      return resolvePath(item, assigned.path) ?? assignedValue(item, assigned.otherwise);
    case 'plus':
    case 'minus':
    case 'append':
      return combined(item, assigned);
    case 'path':
    case 'value':
    case 'size':
      return operandValue(item, assigned);
  }
};

const operandValue = (item: Item, operand: Operand): AttributeValue => {
  const value = resolveOperand(item, operand);
  if (value !== undefined) return value;
  throw invalid('The provided expression refers to an attribute that does not exist in the item');
};

const SET_CODES = ['SS', 'NS', 'BS'] as const;
const setOf = (like: AttributeValue, members: readonly string[]): AttributeValue => {
  const code = SET_CODES.find((candidate) => candidate === typeOf(like));
  if (code === 'SS') return { SS: members };
  return code === 'NS' ? { NS: members } : { BS: members };
};

const added = (current: AttributeValue | undefined, value: AttributeValue): AttributeValue => {
  if ('N' in value) {
    if (current === undefined) return value;
    if (!('N' in current)) throw wrongType();
    return { N: addNumbers(current.N, value.N) };
  }
  const members = setMembers(current) ?? [];
  if (current !== undefined && typeOf(current) !== typeOf(value)) throw wrongType();
  return setOf(value, [...new Set([...members, ...(setMembers(value) ?? [])])]);
};

const without = (current: AttributeValue | undefined, value: AttributeValue): AttributeValue | undefined => {
  if (current === undefined) return undefined;
  if (typeOf(current) !== typeOf(value)) throw wrongType();
  const taken = new Set(setMembers(value) ?? []);
  const left = (setMembers(current) ?? []).filter((member) => !taken.has(member));
  return left.length === 0 ? undefined : setOf(current, left);
};

type Steps = readonly (string | number)[];

/** Puts a value (undefined = removes it) at the end of the path, copying only what lies on the way. */
const changedItem = (item: Item, [step, ...rest]: Steps, value: AttributeValue | undefined): Item => {
  if (typeof step !== 'string') throw wrongPath();
  if (rest.length > 0) {
    const below = attribute(item, step);
    if (below === undefined) throw wrongPath();
    return { ...item, [step]: changedValue(below, rest, value) };
  }
  if (value !== undefined) return { ...item, [step]: value };
  return itemOf(Object.entries(item).filter(([name]) => name !== step));
};

const changedList = (
  list: readonly AttributeValue[],
  [step, ...rest]: Steps,
  value: AttributeValue | undefined,
): readonly AttributeValue[] => {
  if (typeof step !== 'number') throw wrongPath();
  const below = list[step];
  if (rest.length > 0) {
    if (below === undefined) throw wrongPath();
    return list.with(step, changedValue(below, rest, value));
  }
  if (value === undefined) return list.filter((_, index) => index !== step);
  return below === undefined ? [...list, value] : list.with(step, value);
};

const changedValue = (at: AttributeValue, steps: Steps, value: AttributeValue | undefined): AttributeValue => {
  if (typeof steps[0] === 'number') {
    if ('L' in at) return { L: changedList(at.L, steps, value) };
    throw wrongPath();
  }
  if ('M' in at) return { M: changedItem(at.M, steps, value) };
  throw wrongPath();
};

/** Paths of one list in the order of their positions; any other order would do as well. */
const compareSteps = (a: Steps, b: Steps): number => {
  const fork = a.findIndex((step, index) => b[index] !== step);
  const left = a[fork] ?? '';
  const right = b[fork] ?? '';
  if (typeof left === 'number' && typeof right === 'number') return left - right;
  return left < right ? -1 : 1;
};

/**
 * The item after the update. Every operand is read from the item as it was; list positions in REMOVE are the old ones;
 * setting a position past a list's end appends.
 */
export const applyUpdate = (item: Item, update: Update): Item => {
  const changes: { path: Path; value: AttributeValue | undefined }[] = [
    ...update.sets.map(({ path, assigned }) => ({ path, value: assignedValue(item, assigned) })),
    ...update.adds.map(({ path, value }) => ({ path, value: added(resolvePath(item, path), value) })),
    ...update.deletes.map(({ path, value }) => ({ path, value: without(resolvePath(item, path), value) })),
  ];
  changes.sort((a, b) => compareSteps(a.path, b.path));
  const removals = [...update.removes].sort((a, b) => compareSteps(b, a));
  let next = item;
  for (const { path, value } of changes) {
    if (value === undefined && resolvePath(item, path) === undefined) continue;
    next = changedItem(next, path, value);
  }
  for (const path of removals) next = changedItem(next, path, undefined);
  return next;
};
