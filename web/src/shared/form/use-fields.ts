import type { FieldValues, Path, UseFormReturn } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { errorsIn } from './errors-in.ts';
import { fieldId } from './field-id.ts';

/** What each field of a form shows: its id, what is registered, and what must be mended in it, in words. */
export const useFields = <Shown extends FieldValues, Sent>(
  form: UseFormReturn<Shown, unknown, Sent>,
  within?: string,
) => {
  const { t, i18n } = useTranslation();
  const messages = new Map(errorsIn(form.formState.errors).map(({ field, message }) => [field, message]));
  const errorOf = (name: string): string | undefined => {
    const message = messages.get(name);
    if (message === undefined) return undefined;
    return i18n.exists(message) ? t(message as 'form.required') : message;
  };
  return {
    errorOf,
    field: (name: Path<Shown>) => ({ id: fieldId(name, within), error: errorOf(name), ...form.register(name) }),
  };
};
