import type { Id, Instant } from '@kt/kernel';

/** The text that a receipt's signature covers: three lines, so that anybody can check it with any tool. */
export const receiptText = (competition: Id<'competition'>, hash: string, at: Instant): string =>
  `${competition}\n${hash}\n${at}`;

/** The text whose SHA-256 names an envelope. */
export const envelopeText = ({ enc, ciphertext }: { readonly enc: string; readonly ciphertext: string }): string =>
  `${enc}.${ciphertext}`;
