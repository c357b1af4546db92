import { invalid, invalidParameter } from './errors.ts';
import type { Input } from './input.ts';
import {
  choice,
  flag,
  object,
  optionalList,
  optionalObject,
  optionalText,
  requiredList,
  requiredObject,
  requiredText,
} from './input.ts';
import type { IndexSchema, KeyAttribute, KeySchema, Projection, StreamView, TableSchema } from './schema.ts';
import { keyAttributes } from './schema.ts';
import type { ScalarCode } from './values.ts';

const NAME = /^[A-Za-z0-9_.-]{3,255}$/;
const MOST_INDEXES = 20;

export const checkTableName = (name: string): string => {
  if (NAME.test(name)) return name;
  throw invalid(
    `1 validation error detected: Value '${name}' at 'tableName' failed to satisfy constraint: ` +
      'Member must satisfy regular expression pattern: [a-zA-Z0-9_.-]+ and have 3 to 255 characters',
  );
};

type Definitions = ReadonlyMap<string, ScalarCode>;

const readDefinitions = (input: Input): Definitions =>
  new Map(
    requiredList(input, 'AttributeDefinitions').map((raw) => {
      const definition = object(raw, 'AttributeDefinitions');
      if (optionalText(definition, 'AttributeType') === undefined) throw invalid('AttributeType is missing');
      return [requiredText(definition, 'AttributeName'), choice(definition, 'AttributeType', ['S', 'N', 'B'])] as const;
    }),
  );

const readKeys = (input: Input, definitions: Definitions): KeySchema => {
  const keyOf = (role: string): KeyAttribute[] =>
    requiredList(input, 'KeySchema')
      .map((raw) => object(raw, 'KeySchema'))
      .filter((element) => requiredText(element, 'KeyType') === role)
      .map((element) => {
        const name = requiredText(element, 'AttributeName');
        const type = definitions.get(name);
        if (type !== undefined) return { name, type };
        throw invalidParameter(`Some index key attributes are not defined in AttributeDefinitions. Keys: [${name}]`);
      });
  const [hash, ...moreHashes] = keyOf('HASH');
  const [range, ...moreRanges] = keyOf('RANGE');
  if (hash === undefined || moreHashes.length + moreRanges.length > 0) {
    throw invalidParameter('KeySchema must have one HASH key and at most one RANGE key');
  }
  return range === undefined ? { hash } : { hash, range };
};

const readProjection = (input: Input): Projection => {
  const projection = requiredObject(input, 'Projection');
  const type = choice(projection, 'ProjectionType', ['ALL', 'KEYS_ONLY', 'INCLUDE']);
  const attributes = optionalList(projection, 'NonKeyAttributes');
  if (type !== 'INCLUDE') {
    if (attributes === undefined) return { type };
    throw invalidParameter(`ProjectionType is ${type}, but NonKeyAttributes is specified`);
  }
  const names = (attributes ?? []).filter((name) => typeof name === 'string');
  if (names.length === 0) throw invalidParameter('ProjectionType is INCLUDE, but NonKeyAttributes is not specified');
  return { type, attributes: names };
};

const readIndexes = (input: Input, definitions: Definitions): readonly IndexSchema[] => {
  const indexes = (optionalList(input, 'GlobalSecondaryIndexes') ?? []).map((raw): IndexSchema => {
    const index = object(raw, 'GlobalSecondaryIndexes');
    const name = checkTableName(requiredText(index, 'IndexName'));
    return { name, keys: readKeys(index, definitions), projection: readProjection(index) };
  });
  if (indexes.length > MOST_INDEXES)
    throw invalidParameter(`GlobalSecondaryIndex count exceeds the limit of ${String(MOST_INDEXES)}`);
  const names = indexes.map((index) => index.name);
  const twice = names.find((name, at) => names.indexOf(name) !== at);
  if (twice !== undefined) throw invalidParameter(`Duplicate index name: ${twice}`);
  return indexes;
};

const readStream = (input: Input): StreamView | undefined => {
  const stream = optionalObject(input, 'StreamSpecification');
  if (stream === undefined || flag(stream, 'StreamEnabled') !== true) return undefined;
  return choice(stream, 'StreamViewType', ['NEW_AND_OLD_IMAGES', 'NEW_IMAGE', 'OLD_IMAGE', 'KEYS_ONLY']);
};

const refuseUnusedDefinitions = (definitions: Definitions, keys: KeySchema, indexes: readonly IndexSchema[]): void => {
  const used = new Set([keys, ...indexes.map((index) => index.keys)].flatMap(keyAttributes).map((key) => key.name));
  const unused = [...definitions.keys()].filter((name) => !used.has(name));
  if (unused.length === 0) return;
  throw invalidParameter(
    'Some AttributeDefinitions are not used by a key of the table or of an index. ' +
      `AttributeDefinitions: [${[...definitions.keys()].join(', ')}], unused: [${unused.join(', ')}]`,
  );
};

/** Understands a CreateTable request; local secondary indexes are refused. */
export const readTableSchema = (input: Input, createdAt: number): TableSchema => {
  const name = checkTableName(requiredText(input, 'TableName'));
  if (optionalList(input, 'LocalSecondaryIndexes') !== undefined) {
    throw invalid('Local secondary indexes are not supported by this engine');
  }
  const definitions = readDefinitions(input);
  const keys = readKeys(input, definitions);
  const indexes = readIndexes(input, definitions);
  refuseUnusedDefinitions(definitions, keys, indexes);
  const stream = readStream(input);
  return {
    name,
    createdAt,
    keys,
    indexes,
    ...(stream === undefined ? {} : { stream }),
    ...(flag(input, 'DeletionProtectionEnabled') === true ? { protected: true } : {}),
  };
};
