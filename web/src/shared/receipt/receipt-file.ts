import type { Receipt } from '@kt/transparency/domain/receipt-check.ts';

/** A receipt as a file that the checking page and `npm run verify-receipt` read. */
export const receiptFile = ({ competition, hash, at, signature }: Receipt): Blob =>
  new Blob([JSON.stringify({ competition, hash, at, signature }, undefined, 2)], { type: 'application/json' });
