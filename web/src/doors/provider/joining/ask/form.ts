import { parseId } from '@kt/kernel';
import * as z from 'zod';
import { reasonField } from '../../../../shared/form/fields.ts';

/** A question in the asker's own words; without a category it is about the whole system. */
export const askForm = z.object({ text: reasonField, category: z.string() }).transform(({ text, category }) => {
  const about = parseId('category', category);
  return { text, ...(about !== undefined && { category: about }) };
});
export type Asked = z.output<typeof askForm>;
