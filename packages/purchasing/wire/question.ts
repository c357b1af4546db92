import { zId, zTexts } from '@kt/platform/schema.ts';
import * as z from 'zod';

const text = z.string().trim().min(1).max(4_000);

export const questionParams = z.strictObject({ question: zId('question') });
export const asking = z.strictObject({ category: zId('category').exactOptional(), text });
/** Both in Finnish and in Swedish; English when somebody has the time. */
export const publicAnswer = z.strictObject({ question: zTexts, answer: zTexts });
