import * as z from 'zod';
import type { LetterBlock, LetterTree } from '../domain/letter-tree.ts';

const text = z.string();
const zBlock: z.ZodType<LetterBlock> = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('heading'), text }),
  z.strictObject({ kind: z.literal('paragraph'), text }),
  z.strictObject({ kind: z.literal('list'), items: z.array(text), numbered: z.literal(true).exactOptional() }),
  z.strictObject({ kind: z.literal('facts'), rows: z.array(z.tuple([text, text])) }),
  z.strictObject({
    kind: z.literal('table'),
    caption: text,
    columns: z.array(z.strictObject({ title: text, figures: z.literal(true).exactOptional() })),
    rows: z.array(z.array(text)),
  }),
]);

/** A letter's blocks as they are kept beside its PDF. */
export const zLetterTree: z.ZodType<LetterTree> = z.strictObject({
  title: text,
  language: text,
  author: text,
  at: text,
  blocks: z.array(zBlock),
});
