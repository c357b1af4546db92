import { createHash } from 'node:crypto';

const LEAF = Buffer.of(0);
const NODE = Buffer.of(1);

/** SHA-256 as hex over a prefix byte and data, as RFC 9162 tells leaves and inner nodes apart. */
export const treeHash = {
  leaf: (data: string): string => createHash('sha256').update(LEAF).update(data, 'utf8').digest('hex'),
  node: (left: string, right: string): string =>
    createHash('sha256').update(NODE).update(left, 'hex').update(right, 'hex').digest('hex'),
  empty: createHash('sha256').digest('hex'),
} as const;
