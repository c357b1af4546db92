import { numberSize } from './numbers.ts';
import type { AttributeValue, Item } from './values.ts';
import { typeOf } from './values.ts';

const CONTAINER_BYTES = 3;
const ELEMENT_BYTES = 1;

const textSize = (text: string): number => Buffer.byteLength(text, 'utf8');
const binarySize = (base64: string): number => Buffer.byteLength(base64, 'base64');
const total = <T>(parts: readonly T[], size: (part: T) => number): number =>
  parts.reduce((sum, part) => sum + size(part), 0);

const containerSize = (value: AttributeValue): number => {
  if ('M' in value) {
    return CONTAINER_BYTES + itemSize(value.M) + ELEMENT_BYTES * Object.keys(value.M).length;
  }
  return 'L' in value ? CONTAINER_BYTES + total(value.L, (part) => valueSize(part) + ELEMENT_BYTES) : 0;
};

const setSize = (value: AttributeValue): number => {
  if ('SS' in value) return total(value.SS, textSize);
  if ('NS' in value) return total(value.NS, numberSize);
  return 'BS' in value ? total(value.BS, binarySize) : containerSize(value);
};

/** Bytes by the published rules ("DynamoDB item sizes and formats"), without the attribute's name. */
export const valueSize = (value: AttributeValue): number => {
  if ('S' in value) return textSize(value.S);
  if ('N' in value) return numberSize(value.N);
  if ('B' in value) return binarySize(value.B);
  const type = typeOf(value);
  return type === 'BOOL' || type === 'NULL' ? 1 : setSize(value);
};

/** Bytes of a whole item, names included: what limits and capacity units count. */
export const itemSize = (item: Item): number => {
  let size = 0;
  for (const [name, value] of Object.entries(item)) size += textSize(name) + valueSize(value);
  return size;
};
