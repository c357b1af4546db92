import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sha256Hasher as hasher } from '../store/hasher.ts';
import { consistencyProof, verifyConsistency } from './consistency.ts';
import {
  appendLeaf,
  EMPTY_FRONTIER,
  type Frontier,
  inclusionProof,
  rootOf,
  rootOfLeaves,
  verifyInclusion,
} from './merkle.ts';

const leavesOf = (size: number) => Array.from({ length: size }, (_, n) => hasher.leaf(`event ${String(n)}`));
const sizes = fc.integer({ min: 1, max: 70 });
const frontierOf = (leaves: readonly string[]): Frontier =>
  leaves.reduce((frontier, leaf) => appendLeaf(hasher, frontier, leaf), EMPTY_FRONTIER);
const flip = (hash: string): string => (hash.startsWith('0') ? '1' : '0') + hash.slice(1);

describe('the Merkle log', () => {
  it('has the empty root and the leaf rule of RFC 9162', () => {
    expect(rootOf(hasher, EMPTY_FRONTIER)).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
    expect(hasher.leaf('')).toBe('6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d');
  });

  it('appends to the same root as the definition, with one root for each bit of the size', () => {
    fc.assert(
      fc.property(sizes, (size) => {
        const leaves = leavesOf(size);
        const frontier = frontierOf(leaves);
        expect(rootOf(hasher, frontier)).toBe(rootOfLeaves(hasher, leaves));
        expect(frontier.roots).toHaveLength(size.toString(2).replaceAll('0', '').length);
      }),
    );
  });

  it('proves every entry, and nothing else', () => {
    fc.assert(
      fc.property(sizes, fc.nat(), (size, n) => {
        const leaves = leavesOf(size);
        const index = n % size;
        const leaf = leaves[index] ?? expect.fail();
        const claim = { leaf, index, size, root: rootOfLeaves(hasher, leaves) };
        const proof = inclusionProof(hasher, leaves, index);
        expect(verifyInclusion(hasher, claim, proof)).toBe(true);
        expect(verifyInclusion(hasher, { ...claim, leaf: flip(leaf) }, proof)).toBe(false);
        expect(verifyInclusion(hasher, { ...claim, root: flip(claim.root) }, proof)).toBe(false);
        expect(verifyInclusion(hasher, { ...claim, index: size }, proof)).toBe(false);
        expect(verifyInclusion(hasher, claim, [...proof, leaf])).toBe(false);
      }),
    );
  });

  it('proves that a log has only grown', () => {
    fc.assert(
      fc.property(sizes, fc.nat(), (newSize, n) => {
        const leaves = leavesOf(newSize);
        const oldSize = n % (newSize + 1);
        const oldRoot = rootOfLeaves(hasher, leaves.slice(0, oldSize));
        const grown = { oldSize, oldRoot, newSize, newRoot: rootOfLeaves(hasher, leaves) };
        const proof = consistencyProof(hasher, leaves, oldSize);
        expect(verifyConsistency(hasher, grown, proof)).toBe(true);
        if (oldSize === 0) return;
        expect(verifyConsistency(hasher, { ...grown, oldRoot: flip(oldRoot) }, proof)).toBe(false);
        expect(verifyConsistency(hasher, { ...grown, newRoot: flip(grown.newRoot) }, proof)).toBe(false);
      }),
    );
  });
});
