import type { Trilingual } from '@kt/kernel';
import * as z from 'zod';

const typed = z.string().trim().max(5_000, 'form.too_long');
const LANGUAGES = ['fi', 'sv', 'en'] as const;

/** A text that may be left out; once begun, it is asked in all three languages. */
export const optionalThree = z
  .object({ fi: typed, sv: typed, en: typed })
  .superRefine((texts, context) => {
    const missing = LANGUAGES.filter((one) => texts[one] === '');
    if (missing.length === LANGUAGES.length) return;
    for (const one of missing) context.addIssue({ code: 'custom', path: [one], message: 'form.required' });
  })
  .transform((texts): Trilingual | undefined => (texts.fi === '' ? undefined : texts));

export const NO_TEXT = { fi: '', sv: '', en: '' };
