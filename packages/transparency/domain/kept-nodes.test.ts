import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sha256Hasher as hasher } from '../store/hasher.ts';
import { KEPT_LEVEL, proofFrom, wantedFor } from './kept-nodes.ts';
import { appendNoting, EMPTY_FRONTIER, type Frontier, inclusionProof, rootOf, verifyInclusion } from './merkle.ts';

const MOST = 3_000;
const leaves = Array.from({ length: MOST }, (_, n) => hasher.leaf(`event ${String(n)}`));

/** A log of that size as it is appended: its kept nodes, and its end. */
const logOf = (size: number) => {
  let frontier: Frontier = EMPTY_FRONTIER;
  const kept = new Map<string, string>();
  for (const leaf of leaves.slice(0, size)) {
    const { frontier: next, completed } = appendNoting(hasher, frontier, leaf);
    for (const { level, index, hash } of completed)
      if (level >= KEPT_LEVEL) kept.set(`${String(level)}/${String(index)}`, hash);
    frontier = next;
  }
  return { frontier, kept };
};

const proved = (size: number, index: number) => {
  const { frontier, kept } = logOf(size);
  const proof = proofFrom(hasher, index, size, {
    leaf: (n) => leaves[n] ?? expect.fail(),
    node: ({ level, index: at }) => kept.get(`${String(level)}/${String(at)}`) ?? expect.fail('a node was not kept'),
  });
  return { proof, root: rootOf(hasher, frontier) };
};

describe('a proof from kept nodes', () => {
  it('is the proof by definition, for any log and entry', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: MOST }), fc.nat(), (size, n) => {
        const index = n % size;
        const { proof, root } = proved(size, index);
        expect(proof).toEqual(inclusionProof(hasher, leaves.slice(0, size), index));
        const leaf = leaves[index] ?? expect.fail();
        expect(verifyInclusion(hasher, { leaf, index, size, root }, proof)).toBe(true);
      }),
      { numRuns: 40 },
    );
  });

  it.each([1, 2, 255, 256, 257, 511, 512, 513, 1_024, 2_816])('holds at the edges of a log of %i', (size) => {
    for (const index of [0, size - 1, Math.floor(size / 2)])
      expect(proved(size, index).proof).toEqual(inclusionProof(hasher, leaves.slice(0, size), index));
  });

  it('reads two tiles of leaves and a few nodes, however long the log is', () => {
    for (const size of [1_000, 100_000, 10_000_019]) {
      const { nodes, leaves: spans } = wantedFor(size - 700, size);
      expect(spans.reduce((sum, { from, to }) => sum + to - from, 0)).toBeLessThan(512);
      expect(nodes.length).toBeLessThan(2 * Math.log2(size));
    }
  });
});
