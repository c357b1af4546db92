/** A SHA-256 hash as 64 lower-case hex digits. */
export type Hash = string;

/** RFC 9162 hashing: leaves and inner nodes are told apart by a prefix byte. Supplied from outside: rules hash nothing. */
export type Hasher = {
  readonly leaf: (data: string) => Hash;
  readonly node: (left: Hash, right: Hash) => Hash;
  /** The root of a log without entries. */
  readonly empty: Hash;
};

/**
 * A log of `size` entries as the roots of its complete subtrees, largest first: what is needed to append, no more than
 * one hash for each bit of the size.
 */
export type Frontier = { readonly size: number; readonly roots: readonly Hash[] };

export const EMPTY_FRONTIER: Frontier = { size: 0, roots: [] };

/** The root of a complete subtree: `level` 8 holds 256 entries, from `index` × 256 on. */
export type TreeNode = { readonly level: number; readonly index: number; readonly hash: Hash };

/** Appends one leaf hash, joining equal subtrees from the right as carrying does in binary; and the subtrees it completes. */
export const appendNoting = (
  { node }: Hasher,
  { size, roots }: Frontier,
  leaf: Hash,
): { readonly frontier: Frontier; readonly completed: readonly TreeNode[] } => {
  const next = [...roots];
  const completed: TreeNode[] = [];
  let joined = leaf;
  for (let index = size; index % 2 === 1; ) {
    joined = node(next.pop() ?? '', joined);
    index = (index - 1) / 2;
    completed.push({ level: completed.length + 1, index, hash: joined });
  }
  return { frontier: { size: size + 1, roots: [...next, joined] }, completed };
};

/** The frontier after one leaf hash more. */
export const appendLeaf = (hasher: Hasher, frontier: Frontier, leaf: Hash): Frontier =>
  appendNoting(hasher, frontier, leaf).frontier;

/** The tree's root: the subtrees joined from the right. */
export const rootOf = ({ node, empty }: Hasher, { roots }: Frontier): Hash => {
  const last = roots.at(-1);
  return last === undefined ? empty : roots.slice(0, -1).reduceRight((right, left) => node(left, right), last);
};

/** The largest power of two below `n` (n ≥ 2): where RFC 9162 splits a tree. */
export const splitOf = (n: number): number => {
  let k = 1;
  while (k * 2 < n) k *= 2;
  return k;
};

/** The root over leaf hashes by the definition of RFC 9162 §2.1.1. */
export const rootOfLeaves = (hasher: Hasher, leaves: readonly Hash[]): Hash => {
  const [only] = leaves;
  if (only === undefined) return hasher.empty;
  if (leaves.length === 1) return only;
  const k = splitOf(leaves.length);
  return hasher.node(rootOfLeaves(hasher, leaves.slice(0, k)), rootOfLeaves(hasher, leaves.slice(k)));
};

/** The hashes that lead from one entry to the root (RFC 9162 §2.1.3.1). */
export const inclusionProof = (hasher: Hasher, leaves: readonly Hash[], index: number): readonly Hash[] => {
  if (leaves.length <= 1) return [];
  const k = splitOf(leaves.length);
  return index < k
    ? [...inclusionProof(hasher, leaves.slice(0, k), index), rootOfLeaves(hasher, leaves.slice(k))]
    : [...inclusionProof(hasher, leaves.slice(k), index - k), rootOfLeaves(hasher, leaves.slice(0, k))];
};

const halved = (n: number): number => Math.floor(n / 2);

/** On which side of what is reckoned so far a proof's hash stands. */
export type Side = 'left' | 'right';

/**
 * The side of each hash of a proof for the entry at `index` of `size` (RFC 9162 §2.1.3.2); `undefined` when no proof for
 * it has so many.
 */
export const sidesOf = (index: number, size: number, steps: number): readonly Side[] | undefined => {
  if (index >= size) return undefined;
  let [at, last] = [index, size - 1];
  const sides: Side[] = [];
  for (let n = 0; n < steps; n += 1) {
    if (last === 0) return undefined;
    const isLeft = at % 2 === 1 || at === last;
    sides.push(isLeft ? 'left' : 'right');
    if (isLeft) while (at % 2 === 0 && at !== 0) [at, last] = [halved(at), halved(last)];
    [at, last] = [halved(at), halved(last)];
  }
  return last === 0 ? sides : undefined;
};

/** Whether a proof shows that `leaf` stands at `index` in the tree of `size` entries with `root` (RFC 9162 §2.1.3.2). */
export const verifyInclusion = (
  { node }: Hasher,
  claim: { readonly leaf: Hash; readonly index: number; readonly size: number; readonly root: Hash },
  proof: readonly Hash[],
): boolean => {
  const sides = sidesOf(claim.index, claim.size, proof.length);
  if (sides === undefined) return false;
  const join = (hash: Hash, step: Hash, n: number): Hash => (sides[n] === 'left' ? node(step, hash) : node(hash, step));
  return proof.reduce(join, claim.leaf) === claim.root;
};
