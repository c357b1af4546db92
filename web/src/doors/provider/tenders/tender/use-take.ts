import type { UseFormReturn } from 'react-hook-form';
import type { Shown } from './draft.ts';
import type { TenderSent } from './form.ts';

type Field = `prices.${string}` | `answers.${string}`;

/** Puts a text into a field of the tender and goes there, so that it can be changed at once. */
export const useTake =
  (form: UseFormReturn<Shown, unknown, TenderSent>) =>
  (field: Field, text: string): void => {
    form.setValue(field, text, { shouldDirty: true });
    form.setFocus(field);
  };
