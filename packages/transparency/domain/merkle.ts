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

/** Appends one leaf hash: joins equal subtrees from the right, as carrying does in binary. */
export const appendLeaf = ({ node }: Hasher, { size, roots }: Frontier, leaf: Hash): Frontier => {
  const next = [...roots];
  let joined = leaf;
  for (let carry = size; carry % 2 === 1; carry = (carry - 1) / 2) joined = node(next.pop() ?? '', joined);
  return { size: size + 1, roots: [...next, joined] };
};

/** The tree's root: the subtrees joined from the right. */
export const rootOf = ({ node, empty }: Hasher, { roots }: Frontier): Hash => {
  const last = roots.at(-1);
  return last === undefined ? empty : roots.slice(0, -1).reduceRight((right, left) => node(left, right), last);
};

/** The largest power of two below `n` (n ≥ 2): where RFC 9162 splits a tree. */
const splitOf = (n: number): number => {
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

/** Whether a proof shows that `leaf` stands at `index` in the tree of `size` entries with `root` (RFC 9162 §2.1.3.2). */
export const verifyInclusion = (
  { node }: Hasher,
  claim: { readonly leaf: Hash; readonly index: number; readonly size: number; readonly root: Hash },
  proof: readonly Hash[],
): boolean => {
  if (claim.index >= claim.size) return false;
  let [at, last, hash] = [claim.index, claim.size - 1, claim.leaf];
  for (const step of proof) {
    if (last === 0) return false;
    if (at % 2 === 1 || at === last) {
      hash = node(step, hash);
      while (at % 2 === 0 && at !== 0) [at, last] = [halved(at), halved(last)];
    } else hash = node(hash, step);
    [at, last] = [halved(at), halved(last)];
  }
  return last === 0 && hash === claim.root;
};
