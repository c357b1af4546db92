import { createHash } from 'node:crypto';
import type { Hasher } from '../domain/merkle.ts';

const LEAF = Buffer.of(0);
const NODE = Buffer.of(1);

/** SHA-256 with the prefixes of RFC 9162: 0 before a leaf's data, 1 before two children. */
export const sha256Hasher: Hasher = {
  leaf: (data) => createHash('sha256').update(LEAF).update(data, 'utf8').digest('hex'),
  node: (left, right) => createHash('sha256').update(NODE).update(left, 'hex').update(right, 'hex').digest('hex'),
  empty: createHash('sha256').digest('hex'),
};
