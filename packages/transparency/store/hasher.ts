import { treeHash } from '@kt/platform/ports/tree-hash.ts';
import type { Hasher } from '../domain/merkle.ts';

/** SHA-256 with the prefixes of RFC 9162: 0 before a leaf's data, 1 before two children. */
export const sha256Hasher: Hasher = treeHash;
