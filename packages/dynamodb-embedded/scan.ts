import { createHash } from 'node:crypto';
import { consumed, readUnits } from './capacity.ts';
import type { Operation } from './context.ts';
import { invalid } from './errors.ts';
import type { Input } from './input.ts';
import { optionalCount } from './input.ts';
import { readPage } from './page.ts';
import { pageAnswer } from './query.ts';
import type { SearchRequest } from './search-request.ts';
import { readSearch } from './search-request.ts';
import type { Entry } from './sorted-store.ts';
import { partitionKey, positionAfter } from './sorted-store.ts';

const MOST_SEGMENTS = 1_000_000;

/** Partitions come in the order of a hash, so that nobody comes to rely on a sorted scan. */
const placeOf = (key: string): number => createHash('md5').update(key).digest().readUInt32BE(0);

type Segment = { readonly segment: number; readonly of: number };

const readSegment = (input: Input): Segment => {
  const segment = optionalCount(input, 'Segment');
  const of = optionalCount(input, 'TotalSegments');
  if (segment === undefined && of === undefined) return { segment: 0, of: 1 };
  if (segment === undefined || of === undefined) {
    throw invalid('The Segment and TotalSegments parameters must be given together');
  }
  if (of >= 1 && of <= MOST_SEGMENTS && segment >= 0 && segment < of) return { segment, of };
  throw invalid('The Segment parameter is zero-based and must be less than parameter TotalSegments');
};

type Partition = { readonly key: string; readonly place: number; readonly entries: readonly Entry[] };

const isBefore = (a: Partition | { key: string; place: number }, b: { key: string; place: number }): boolean =>
  a.place < b.place || (a.place === b.place && a.key < b.key);

function* walk({ store, start }: SearchRequest, { segment, of }: Segment): Generator<Entry> {
  const first = start === undefined ? undefined : partitionKey(store, start);
  const from = first === undefined ? undefined : { key: first, place: placeOf(first) };
  const partitions = [...store.partitions]
    .map(([key, entries]): Partition => ({ key, place: placeOf(key), entries }))
    .filter((partition) => partition.place % of === segment && (from === undefined || !isBefore(partition, from)))
    .sort((a, b) => (isBefore(a, b) ? -1 : 1));
  for (const { key, entries } of partitions) {
    yield* key === first && start !== undefined ? entries.slice(positionAfter(store, entries, start)) : entries;
  }
}

/** Reads a whole table or index, for dumps and verification. Every call sorts the partitions: not for request paths. */
export const scan: Operation = (context, input) => {
  const search = readSearch(context.database, input);
  const segment = readSegment(input);
  search.placeholders.refuseUnused();
  const page = readPage(walk(search, segment), search.limit, search.filter);
  context.meter.read(search.table, '', readUnits(page.bytes, search.rate), search.index?.schema.name);
  return { ...pageAnswer(search, page), ...consumed(input, context.meter) };
};
