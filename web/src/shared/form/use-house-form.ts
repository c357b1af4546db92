import { toNestErrors } from '@hookform/resolvers';
import { zodResolver } from '@hookform/resolvers/zod';
import { type DefaultValues, type FieldValues, type Resolver, type UseFormReturn, useForm } from 'react-hook-form';
import type * as z from 'zod';
import { identityCodesIn } from './identity-code-in.ts';

const MESSAGE = { type: 'identity_code', message: 'form.identity_code' };

/** The schema's own check, unless a field holds somebody's identity code: nothing else matters before that is gone. */
const careful =
  <Shown extends FieldValues, Sent>(check: Resolver<Shown, unknown, Sent>): Resolver<Shown, unknown, Sent> =>
  (values, context, options) => {
    const fields = identityCodesIn(values);
    if (fields.length === 0) return check(values, context, options);
    const errors = Object.fromEntries(fields.map((field) => [field, MESSAGE] as const));
    return { values: {}, errors: toNestErrors<Shown>(errors, options) };
  };

/**
 * A form that is checked when it is sent, and only then. Messages of the schema are keys of the catalogue, e.g.
 * `z.string().min(1, 'form.required')`. `defaults` are what the fields show at first.
 */
export const useHouseForm = <Shown extends FieldValues, Sent>(
  schema: z.ZodType<Sent, Shown>,
  defaults: DefaultValues<Shown>,
): UseFormReturn<Shown, unknown, Sent> =>
  useForm<Shown, unknown, Sent>({
    resolver: careful(zodResolver(schema)),
    defaultValues: defaults,
    mode: 'onSubmit',
    reValidateMode: 'onSubmit',
    shouldFocusError: false,
  });
