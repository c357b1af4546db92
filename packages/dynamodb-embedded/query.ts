import { consumed, readUnits } from './capacity.ts';
import type { Context, Operation } from './context.ts';
import { invalid } from './errors.ts';
import { namesIn } from './expression/condition-parts.ts';
import { parseCondition } from './expression/parse-condition.ts';
import { project } from './expression/projection.ts';
import type { Input } from './input.ts';
import { flag, optionalText } from './input.ts';
import type { KeyRange } from './key-condition.ts';
import { readKeyRange } from './key-condition.ts';
import type { Page } from './page.ts';
import { readPage } from './page.ts';
import { keyAttributes } from './schema.ts';
import type { SearchRequest } from './search-request.ts';
import { readSearch } from './search-request.ts';
import type { Entry, SortedStore } from './sorted-store.ts';
import { lowerBound, partitionOf, positionAfter, positionOf } from './sorted-store.ts';
import type { Item } from './values.ts';
import { attribute, itemOf, scalarText } from './values.ts';

const refuseKeyFilter = ({ filter, keys }: SearchRequest): void => {
  if (filter === undefined) return;
  const names = namesIn(filter);
  const key = keyAttributes(keys).find(({ name }) => names.includes(name));
  if (key === undefined) return;
  throw invalid(`Filter Expression can only contain non-primary key attributes: Primary key attribute: ${key.name}`);
};

type Stretch = { readonly entries: readonly Entry[]; readonly from: number; readonly to: number };

const stretchOf = (range: KeyRange, entries: readonly Entry[]): Stretch => ({
  entries,
  from: lowerBound(entries, range.place),
  to: lowerBound(entries, (item) => (range.place(item) > 0 ? 0 : -1)),
});

function* forward({ entries, from, to }: Stretch): Generator<Entry> {
  for (let index = from; index < to; index += 1) {
    const entry = entries[index];
    if (entry !== undefined) yield entry;
  }
}

function* backward({ entries, from, to }: Stretch): Generator<Entry> {
  for (let index = to - 1; index >= from; index -= 1) {
    const entry = entries[index];
    if (entry !== undefined) yield entry;
  }
}

/** Cuts off what lies before the start key (after it, when reading backwards). */
const after = (store: SortedStore, stretch: Stretch, start: Item | undefined, ascending: boolean): Stretch => {
  if (start === undefined) return stretch;
  const { entries, from, to } = stretch;
  return ascending
    ? { entries, from: Math.max(from, positionAfter(store, entries, start)), to }
    : { entries, from, to: Math.min(to, positionOf(store, entries, start)) };
};

const checkStart = ({ start, keys }: SearchRequest, range: KeyRange): void => {
  if (start === undefined) return;
  const hash = attribute(start, keys.hash.name);
  if (scalarText(hash) === scalarText(range.hash) && range.fits(start)) return;
  throw invalid('The provided starting key is outside query boundaries based on provided conditions');
};

const cursorOf = ({ cursorNames }: SearchRequest, item: Item): Item =>
  itemOf(Object.entries(item).filter(([name]) => cursorNames.has(name)));

/** The answer of Query and Scan alike. */
export const pageAnswer = (search: SearchRequest, page: Page): object => ({
  ...(search.countOnly ? {} : { Items: page.found.map((item) => project(item, search.paths)) }),
  Count: page.found.length,
  ScannedCount: page.scanned,
  ...(page.last === undefined ? {} : { LastEvaluatedKey: cursorOf(search, page.last) }),
});

const readRange = (input: Input, search: SearchRequest): KeyRange => {
  const source = optionalText(input, 'KeyConditionExpression');
  if (source === undefined) {
    throw invalid('Either the KeyConditions or KeyConditionExpression parameter must be specified in the request.');
  }
  return readKeyRange(parseCondition(source, 'KeyConditionExpression', search.placeholders), search.keys);
};

export const query: Operation = (context: Context, input) => {
  const search = readSearch(context.database, input);
  const range = readRange(input, search);
  search.placeholders.refuseUnused();
  refuseKeyFilter(search);
  checkStart(search, range);
  const { store, table, index } = search;
  const ascending = flag(input, 'ScanIndexForward') !== false;
  const entries = partitionOf(store, { [store.hash.name]: range.hash });
  const stretch = after(store, stretchOf(range, entries), search.start, ascending);
  const page = readPage(ascending ? forward(stretch) : backward(stretch), search.limit, search.filter);
  context.meter.read(table, scalarText(range.hash) ?? '', readUnits(page.bytes, search.rate), index?.schema.name);
  return { ...pageAnswer(search, page), ...consumed(input, context.meter) };
};
