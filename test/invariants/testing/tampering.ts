import type { ObservedItem } from '../observed.ts';

/** Items as somebody left them who should not have touched them. */
export type Tampering = (items: readonly ObservedItem[]) => readonly ObservedItem[];

export type Where = (one: ObservedItem) => boolean;

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  value !== null && typeof value === 'object' && !Array.isArray(value);

/** The value with what lies at a path changed; the path's words name fields and places in lists. */
const withAt = (value: unknown, path: readonly string[], change: (old: unknown) => unknown): unknown => {
  const [name, ...rest] = path;
  if (name === undefined) return change(value);
  if (Array.isArray(value))
    return value.map((one: unknown, index) => (String(index) === name ? withAt(one, rest, change) : one));
  return isRecord(value) ? { ...value, [name]: withAt(value[name], rest, change) } : value;
};

/** Items of a table with a tag. */
export const tagged =
  (table: string, tag: string): Where =>
  (one) =>
    one.table === table && one.item['tag'] === tag;

/** Items whose partition and sort key hold a text. */
export const keyed =
  (table: string, part: string): Where =>
  (one) =>
    one.table === table && `${String(one.item['pk'])} ${String(one.item['sk'])}`.includes(part);

export const both =
  (...all: readonly Where[]): Where =>
  (one) =>
    all.every((where) => where(one));

/** Events that carry a fact of a type. */
export const telling =
  (type: string): Where =>
  ({ item }) =>
    item['tag'] === 'event' && JSON.stringify(item['facts']).includes(`"type":"${type}"`);

const tampered = ({ table, item }: ObservedItem, path: string, change: (old: unknown) => unknown): ObservedItem => {
  const after = withAt(item, path.split('.'), change);
  if (!isRecord(after)) throw new TypeError(`${path} made no item`);
  return { table, item: after };
};

/** Changes one field of the first item found (dots lead inwards). @throws when there is none: such a test proves nothing. */
export const changed =
  (where: Where, path: string, change: (old: unknown) => unknown): Tampering =>
  (items) => {
    const at = items.findIndex(where);
    const found = items[at];
    if (found === undefined) throw new TypeError(`nothing to tamper with at ${path}`);
    return items.with(at, tampered(found, path, change));
  };

/** Writes another word for one, wherever it stands in the facts of the first event found. */
export const reworded = (where: Where, word: string, other: string): Tampering =>
  changed(where, 'facts', (facts): unknown => JSON.parse(JSON.stringify(facts).replaceAll(word, other)));

/** Adds to one number of every item found. */
export const moreEverywhere =
  (where: Where, path: string, by: number): Tampering =>
  (items) =>
    items.map((one) => (where(one) ? tampered(one, path, (old) => Number(old) + by) : one));

export const set = (where: Where, path: string, value: unknown): Tampering => changed(where, path, () => value);
export const more = (where: Where, path: string, by: number): Tampering =>
  changed(where, path, (old) => Number(old) + by);

/** Takes away everything found. */
export const without =
  (where: Where): Tampering =>
  (items) => {
    const left = items.filter((one) => !where(one));
    if (left.length === items.length) throw new TypeError('nothing to take away');
    return left;
  };

/** Adds another state like the first one found, under another key and without a history. */
export const another =
  (where: Where, state: Readonly<Record<string, unknown>>): Tampering =>
  (items) => {
    const found = items.find(where);
    const before = found?.item['state'];
    if (found === undefined || !isRecord(before)) throw new TypeError('nothing to copy');
    const { version: _version, head: _head, ...rest } = found.item;
    const item = { ...rest, pk: `${String(found.item['pk'])}#COPY`, state: { ...before, ...state } };
    return [...items, { table: found.table, item }];
  };

export const added =
  (one: ObservedItem): Tampering =>
  (items) => [...items, one];

export const all =
  (...tamperings: readonly Tampering[]): Tampering =>
  (items) =>
    tamperings.reduce((now, tamper) => tamper(now), items);
