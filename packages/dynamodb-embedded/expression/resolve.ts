import type { AttributeValue, Item } from '../values.ts';
import { attribute } from '../values.ts';
import type { Operand, Path } from './ast.ts';

const child = (value: AttributeValue, step: string | number): AttributeValue | undefined => {
  if (typeof step === 'number') return 'L' in value ? value.L[step] : undefined;
  return 'M' in value ? attribute(value.M, step) : undefined;
};

export const resolvePath = (item: Item | undefined, [name, ...steps]: Path): AttributeValue | undefined => {
  let value = attribute(item, name);
  for (const step of steps) {
    if (value === undefined) return undefined;
    value = child(value, step);
  }
  return value;
};

const memberCount = (value: AttributeValue): number | undefined => {
  if ('L' in value) return value.L.length;
  if ('M' in value) return Object.keys(value.M).length;
  if ('SS' in value) return value.SS.length;
  if ('NS' in value) return value.NS.length;
  return 'BS' in value ? value.BS.length : undefined;
};

/** `size()`: characters of a text, bytes of binary, members of a set, list or map. */
const measured = (value: AttributeValue): number | undefined => {
  if ('S' in value) return value.S.length;
  if ('B' in value) return Buffer.byteLength(value.B, 'base64');
  return memberCount(value);
};

/** The operand's value in this item; undefined when there is none. */
export const resolveOperand = (item: Item | undefined, operand: Operand): AttributeValue | undefined => {
  if (operand.kind === 'value') return operand.value;
  if (operand.kind === 'path') return resolvePath(item, operand.path);
  const value = resolveOperand(item, operand.of);
  const count = value === undefined ? undefined : measured(value);
  return count === undefined ? undefined : { N: count.toString() };
};
