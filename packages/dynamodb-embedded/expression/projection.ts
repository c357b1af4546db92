import type { AttributeValue, Item } from '../values.ts';
import { itemOf } from '../values.ts';
import type { Path } from './ast.ts';
import type { Cursor } from './cursor.ts';
import { openExpression } from './cursor.ts';
import type { Placeholders } from './placeholders.ts';

type Steps = readonly (string | number)[];
/** Wanted parts of a value; a step without parts below it is wanted whole. */
type Wanted = Map<string | number, Wanted>;

const startsWith = (path: Steps, start: Steps): boolean => start.every((step, index) => path[index] === step);

/** Two paths of one expression may neither be the same, nor lead one into the other, nor treat one thing as list and map. */
export const refuseOverlap = (cursor: Cursor, paths: readonly Path[]): void => {
  paths.forEach((path, index) => {
    for (const other of paths.slice(index + 1)) {
      const shown = `path one: [${path.join(', ')}], path two: [${other.join(', ')}]`;
      if (startsWith(path, other) || startsWith(other, path)) {
        throw cursor.refuse(
          `Two document paths overlap with each other; must remove or rewrite one of these paths; ${shown}`,
        );
      }
      const fork = path.findIndex((step, at) => other[at] !== step);
      if (typeof path[fork] !== typeof other[fork]) {
        throw cursor.refuse(
          `Two document paths conflict with each other; must remove or rewrite one of these paths; ${shown}`,
        );
      }
    }
  });
};

export const parseProjection = (source: string, placeholders: Placeholders): readonly Path[] => {
  const cursor = openExpression(source, 'ProjectionExpression', placeholders);
  const paths = [cursor.path()];
  while (cursor.accept(',')) paths.push(cursor.path());
  if (cursor.peek().kind !== 'end') throw cursor.fail();
  refuseOverlap(cursor, paths);
  return paths;
};

const wantedOf = (paths: readonly Path[]): Wanted => {
  const root: Wanted = new Map();
  for (const path of paths) {
    let at = root;
    for (const step of path) {
      const below: Wanted = at.get(step) ?? new Map<string | number, Wanted>();
      at.set(step, below);
      at = below;
    }
  }
  return root;
};

const cutList = (list: readonly AttributeValue[], wanted: Wanted): readonly AttributeValue[] =>
  [...wanted]
    .filter((entry): entry is [number, Wanted] => typeof entry[0] === 'number')
    .sort(([a], [b]) => a - b)
    .map(([index, below]) => {
      const member = list[index];
      return member === undefined ? undefined : cutValue(member, below);
    })
    .filter((member) => member !== undefined);

const cutValue = (value: AttributeValue, wanted: Wanted): AttributeValue | undefined => {
  if (wanted.size === 0) return value;
  if ('M' in value) {
    const part = cutItem(value.M, wanted);
    return Object.keys(part).length === 0 ? undefined : { M: part };
  }
  if (!('L' in value)) return undefined;
  const members = cutList(value.L, wanted);
  return members.length === 0 ? undefined : { L: members };
};

const cutItem = (item: Item, wanted: Wanted): Item =>
  itemOf(
    Object.entries(item).flatMap(([name, value]) => {
      const below = wanted.get(name);
      const part = below === undefined ? undefined : cutValue(value, below);
      return part === undefined ? [] : [[name, part] as const];
    }),
  );

/** Only the wanted parts of an item; without paths, the item itself. */
export const project = (item: Item, paths: readonly Path[] | undefined): Item =>
  paths === undefined ? item : cutItem(item, wantedOf(paths));
