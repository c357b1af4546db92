import { invalid, invalidParameter } from './errors.ts';
import type { IndexSchema, KeyAttribute, KeySchema, TableSchema } from './schema.ts';
import { keyAttributes } from './schema.ts';
import { itemSize, valueSize } from './size.ts';
import type { AttributeValue, Item } from './values.ts';
import { attribute, itemOf, scalarText, typeOf } from './values.ts';

const LARGEST_ITEM = 400 * 1024;
const LARGEST_HASH = 2048;
const LARGEST_RANGE = 1024;

/** The part of an item that is its key; attributes that are missing stay away. */
export const pickKey = (keys: KeySchema, item: Item): Item =>
  itemOf(
    keyAttributes(keys).flatMap(({ name }) => {
      const value = attribute(item, name);
      return value === undefined ? [] : [[name, value] as const];
    }),
  );

const checkLength = (keys: KeySchema, key: KeyAttribute, value: AttributeValue): void => {
  const isHash = key === keys.hash;
  if (valueSize(value) <= (isHash ? LARGEST_HASH : LARGEST_RANGE)) return;
  throw invalidParameter(
    isHash
      ? 'Size of hashkey has exceeded the maximum size limit of2048 bytes'
      : 'Aggregated size of all range keys has exceeded the size limit of 1024 bytes',
  );
};

const refuseEmpty = (key: KeyAttribute, value: AttributeValue): void => {
  if (scalarText(value) !== '') return;
  throw invalid(
    'One or more parameter values are not valid. The AttributeValue for a key attribute cannot contain an ' +
      `empty ${key.type === 'B' ? 'binary' : 'string'} value. Key: ${key.name}`,
  );
};

/** A key as a request names it: exactly the table's key attributes, of their types. */
export const checkKey = (keys: KeySchema, key: Item): Item => {
  const expected = keyAttributes(keys);
  const fits = expected.every(({ name, type }) => {
    const value = attribute(key, name);
    return value !== undefined && typeOf(value) === type;
  });
  if (!fits || Object.keys(key).length !== expected.length) {
    throw invalid('The provided key element does not match the schema');
  }
  for (const part of expected) {
    const value = attribute(key, part.name);
    if (value === undefined) continue;
    refuseEmpty(part, value);
    checkLength(keys, part, value);
  }
  return key;
};

const checkOwnKey = (keys: KeySchema, item: Item): void => {
  for (const key of keyAttributes(keys)) {
    const value = attribute(item, key.name);
    if (value === undefined) throw invalidParameter(`Missing the key ${key.name} in the item`);
    if (typeOf(value) !== key.type) {
      throw invalidParameter(`Type mismatch for key ${key.name} expected: ${key.type} actual: ${typeOf(value)}`);
    }
    refuseEmpty(key, value);
    checkLength(keys, key, value);
  }
};

const checkIndexKey = (index: IndexSchema, item: Item): void => {
  for (const key of keyAttributes(index.keys)) {
    const value = attribute(item, key.name);
    if (value === undefined) continue;
    if (typeOf(value) !== key.type) {
      throw invalidParameter(
        `Type mismatch for Index Key ${key.name} Expected: ${key.type} Actual: ${typeOf(value)} IndexName: ${index.name}`,
      );
    }
    if (scalarText(value) === '') {
      throw invalid(
        'One or more parameter values are not valid. A value specified for a secondary index key is not supported. ' +
          `The AttributeValue for a key attribute cannot contain an empty string value. IndexName: ${index.name}, ` +
          `IndexKey: ${key.name}`,
      );
    }
    checkLength(index.keys, key, value);
  }
};

/** Checks a whole item before it is stored: keys, index keys and the 400 KB limit. Gives its size in bytes. */
export const checkItem = (schema: TableSchema, item: Item): number => {
  checkOwnKey(schema.keys, item);
  for (const index of schema.indexes) checkIndexKey(index, item);
  const size = itemSize(item);
  if (size > LARGEST_ITEM) throw invalid('Item size has exceeded the maximum allowed size');
  return size;
};
