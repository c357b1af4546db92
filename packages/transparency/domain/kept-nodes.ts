import { type Hash, type Hasher, rootOf, rootOfLeaves, splitOf } from './merkle.ts';

/** Roots of complete subtrees are kept from this level on; below it the leaves are read, fewer than 256 of them. */
export const KEPT_LEVEL = 8;
const KEPT_SIZE = 2 ** KEPT_LEVEL;

/** Entries from `from` up to, but without, `to`. */
export type Span = { readonly from: number; readonly to: number };
export type NodePlace = { readonly level: number; readonly index: number };
/** A kept subtree, or leaves side by side. */
type Part = { readonly node: NodePlace } | { readonly leaves: Span };

/** What the root over a span is reckoned from, from left to right. Spans begin where subtrees of RFC 9162 do. */
const partsOf = (span: Span): readonly Part[] => {
  const size = span.to - span.from;
  const level = Math.log2(size);
  if (size < KEPT_SIZE) return [{ leaves: span }];
  if (Number.isInteger(level)) return [{ node: { level, index: span.from / size } }];
  const middle = span.from + splitOf(size);
  return [...partsOf({ from: span.from, to: middle }), ...partsOf({ from: middle, to: span.to })];
};

/** The spans whose roots prove an entry, from the entry upwards (RFC 9162 §2.1.3.1). */
const spansOf = (index: number, { from, to }: Span): readonly Span[] => {
  if (to - from <= 1) return [];
  const middle = from + splitOf(to - from);
  return index < middle
    ? [...spansOf(index, { from, to: middle }), { from: middle, to }]
    : [...spansOf(index, { from: middle, to }), { from, to: middle }];
};

const everyPart = (index: number, size: number): readonly Part[] =>
  spansOf(index, { from: 0, to: size }).flatMap(partsOf);

/** What must be read to prove the entry at `index` of `size`: as good as the same for a log of any size. */
export const wantedFor = (
  index: number,
  size: number,
): { readonly nodes: readonly NodePlace[]; readonly leaves: readonly Span[] } => {
  const parts = everyPart(index, size);
  return {
    nodes: parts.flatMap((part) => ('node' in part ? [part.node] : [])),
    leaves: parts.flatMap((part) => ('leaves' in part ? [part.leaves] : [])),
  };
};

/** What was read, by place. */
export type Read = {
  readonly leaf: (index: number) => Hash;
  readonly node: (place: NodePlace) => Hash;
};

/** The hashes that lead from the entry at `index` to the root of the tree of `size`. */
export const proofFrom = (hasher: Hasher, index: number, size: number, read: Read): readonly Hash[] => {
  const rootOfPart = (part: Part): Hash => {
    if ('node' in part) return read.node(part.node);
    const { from, to } = part.leaves;
    return rootOfLeaves(
      hasher,
      Array.from({ length: to - from }, (_, n) => read.leaf(from + n)),
    );
  };
  return spansOf(index, { from: 0, to: size }).map((span) =>
    rootOf(hasher, { size: span.to - span.from, roots: partsOf(span).map(rootOfPart) }),
  );
};
