import { DynamoError, invalid, invalidParameter } from './errors.ts';
import { isInput } from './input.ts';
import { normaliseNumber } from './numbers.ts';
import type { AttributeValue, Item, TypeCode } from './values.ts';
import { isTypeCode, itemOf } from './values.ts';

const DEEPEST = 32;

const text = (raw: unknown, type: string): string => {
  if (typeof raw === 'string') return raw;
  throw new DynamoError('SerializationException', `${type} must hold a string`);
};

const list = (raw: unknown, type: string): readonly unknown[] => {
  if (Array.isArray(raw)) return raw;
  throw new DynamoError('SerializationException', `${type} must hold a list`);
};

const binary = (raw: unknown): string => {
  if (raw instanceof Uint8Array) return Buffer.from(raw).toString('base64');
  const bytes = Buffer.from(text(raw, 'B'), 'base64').toString('base64');
  if (bytes !== raw) throw new DynamoError('SerializationException', 'B must hold base64');
  return bytes;
};

const members = (raw: unknown, type: string, member: (raw: unknown) => string): readonly string[] => {
  const parsed = list(raw, type).map(member);
  if (parsed.length === 0) throw invalidParameter(`An ${SET_NAMES[type] ?? type} set  may not be empty`);
  if (new Set(parsed).size !== parsed.length) throw invalidParameter('Input collection contains duplicates');
  return parsed;
};

const SET_NAMES: Readonly<Record<string, string>> = { SS: 'string', NS: 'number', BS: 'binary' };

const PARSERS: Readonly<Record<TypeCode, (raw: unknown, depth: number) => AttributeValue>> = {
  S: (raw) => ({ S: text(raw, 'S') }),
  N: (raw) => ({ N: normaliseNumber(text(raw, 'N')) }),
  B: (raw) => ({ B: binary(raw) }),
  BOOL: (raw) => {
    if (typeof raw !== 'boolean') throw new DynamoError('SerializationException', 'BOOL must hold true or false');
    return { BOOL: raw };
  },
  NULL: (raw) => {
    if (raw !== true) throw invalidParameter('Null attribute value types must have the value of true');
    return { NULL: true };
  },
  M: (raw, depth) => ({ M: parseItem(raw, depth + 1) }),
  L: (raw, depth) => ({ L: list(raw, 'L').map((part) => parseValue(part, depth + 1)) }),
  SS: (raw) => ({ SS: members(raw, 'SS', (part) => text(part, 'SS')) }),
  NS: (raw) => ({ NS: members(raw, 'NS', (part) => normaliseNumber(text(part, 'NS'))) }),
  BS: (raw) => ({ BS: members(raw, 'BS', binary) }),
};

/** @throws DynamoError unless the value has exactly one known type and a content that fits it. */
export const parseValue = (raw: unknown, depth = 0): AttributeValue => {
  if (depth > DEEPEST) throw invalid('Nesting Levels have exceeded supported limits');
  const entries = isInput(raw) ? Object.entries(raw).filter(([, content]) => content !== undefined) : [];
  const first = entries[0];
  if (first === undefined || !isTypeCode(first[0])) {
    throw invalid('Supplied AttributeValue is empty, must contain exactly one of the supported datatypes');
  }
  if (entries.length > 1) {
    throw invalid(
      'Supplied AttributeValue has more than one datatypes set, must contain exactly one of the supported datatypes',
    );
  }
  return PARSERS[first[0]](first[1], depth);
};

/** A map of attributes, copied, checked and with its numbers in their one spelling. */
export const parseItem = (raw: unknown, depth = 0): Item => {
  if (!isInput(raw)) throw new DynamoError('SerializationException', 'a map of attributes must be an object');
  return itemOf(Object.entries(raw).map(([name, value]) => [name, parseValue(value, depth)] as const));
};
