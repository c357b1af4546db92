import { parseId } from '@kt/kernel';
import * as z from 'zod';

const chosen = z
  .string()
  .min(1, 'form.required')
  .transform((text, context) => {
    const person = parseId('person', text);
    if (person !== undefined) return person;
    context.addIssue({ code: 'custom', message: 'form.required' });
    return z.NEVER;
  });

/** Who evaluates in whose place. */
export const substituteForm = z.object({ person: chosen, instead: chosen });
