import { zodResolver } from '@hookform/resolvers/zod';
import { type DefaultValues, type FieldValues, type UseFormReturn, useForm } from 'react-hook-form';
import type * as z from 'zod';

/**
 * A form that is checked when it is sent, and only then. Messages of the schema are keys of the catalogue, e.g.
 * `z.string().min(1, 'form.required')`. `defaults` are what the fields show at first.
 */
export const useHouseForm = <Shown extends FieldValues, Sent>(
  schema: z.ZodType<Sent, Shown>,
  defaults: DefaultValues<Shown>,
): UseFormReturn<Shown, unknown, Sent> =>
  useForm<Shown, unknown, Sent>({
    resolver: zodResolver(schema),
    defaultValues: defaults,
    mode: 'onSubmit',
    reValidateMode: 'onSubmit',
    shouldFocusError: false,
  });
