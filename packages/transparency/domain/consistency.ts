import { type Hash, type Hasher, rootOfLeaves } from './merkle.ts';

const splitOf = (n: number): number => {
  let k = 1;
  while (k * 2 < n) k *= 2;
  return k;
};

const subProof = (hasher: Hasher, leaves: readonly Hash[], size: number, whole: boolean): readonly Hash[] => {
  if (size === leaves.length) return whole ? [] : [rootOfLeaves(hasher, leaves)];
  const k = splitOf(leaves.length);
  const [left, right] = [leaves.slice(0, k), leaves.slice(k)];
  return size <= k
    ? [...subProof(hasher, left, size, whole), rootOfLeaves(hasher, right)]
    : [...subProof(hasher, right, size - k, false), rootOfLeaves(hasher, left)];
};

/** The hashes that show that the tree of `size` entries is the beginning of the present one (RFC 9162 §2.1.4.1). */
export const consistencyProof = (hasher: Hasher, leaves: readonly Hash[], size: number): readonly Hash[] =>
  size === 0 || size === leaves.length ? [] : subProof(hasher, leaves, size, true);

export type Grown = {
  readonly oldSize: number;
  readonly oldRoot: Hash;
  readonly newSize: number;
  readonly newRoot: Hash;
};

const halved = (n: number): number => Math.floor(n / 2);
const isPowerOfTwo = (n: number): boolean => Number.isInteger(Math.log2(n));

type Walk = { readonly at: number; readonly last: number };
const upFromLeft = ({ at, last }: Walk): Walk =>
  at % 2 === 1 ? upFromLeft({ at: halved(at), last: halved(last) }) : { at, last };
const upToOdd = ({ at, last }: Walk): Walk =>
  at % 2 === 0 && at !== 0 ? upToOdd({ at: halved(at), last: halved(last) }) : { at, last };

type Climb = { readonly walk: Walk; readonly older: Hash; readonly newer: Hash; readonly overrun: boolean };

const climb =
  ({ node }: Hasher) =>
  ({ walk, older, newer, overrun }: Climb, step: Hash): Climb => {
    const isRight = walk.at % 2 === 1 || walk.at === walk.last;
    const { at, last } = isRight ? upToOdd(walk) : walk;
    return {
      walk: { at: halved(at), last: halved(last) },
      older: isRight ? node(step, older) : older,
      newer: isRight ? node(step, newer) : node(newer, step),
      overrun: overrun || walk.last === 0,
    };
  };

const climbed = (hasher: Hasher, { oldSize, oldRoot, newSize }: Grown, proof: readonly Hash[]): Climb | undefined => {
  const [first, ...rest] = isPowerOfTwo(oldSize) ? [oldRoot, ...proof] : proof;
  if (first === undefined) return undefined;
  const walk = upFromLeft({ at: oldSize - 1, last: newSize - 1 });
  return rest.reduce(climb(hasher), { walk, older: first, newer: first, overrun: false });
};

/** Whether a proof shows that nothing of the older tree was changed or dropped (RFC 9162 §2.1.4.2). */
export const verifyConsistency = (hasher: Hasher, grown: Grown, proof: readonly Hash[]): boolean => {
  const { oldSize, oldRoot, newSize, newRoot } = grown;
  if (oldSize === newSize) return proof.length === 0 && oldRoot === newRoot;
  if (oldSize > newSize || oldSize === 0) return oldSize === 0 && proof.length === 0;
  const end = climbed(hasher, grown, proof);
  if (end === undefined || end.overrun || end.walk.last !== 0) return false;
  return end.older === oldRoot && end.newer === newRoot;
};
