import type { Instant } from '@kt/kernel';
import type { Hash } from './merkle.ts';

/** The log's state at a moment; what is signed. */
export type LogHead = { readonly size: number; readonly root: Hash; readonly at: Instant };

/** A head with an Ed25519 signature (base64) over `headText`. */
export type SignedHead = LogHead & { readonly signature: string };

/** The exact text that is signed: one line a field, so that anyone can rebuild it. */
export const headText = ({ size, root, at }: LogHead): string =>
  `kumppanitori log v1\n${String(size)}\n${root}\n${at}\n`;
