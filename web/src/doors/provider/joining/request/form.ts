import * as z from 'zod';

/** A declaration in which every requirement is met and no ground for exclusion exists. */
export const declarationForm = (required: readonly string[]) =>
  z.object({
    meets: z
      .array(z.string())
      .refine((meets) => required.every((key) => meets.includes(key)), 'provider.request.must_meet'),
    exclusion: z.array(z.string()).refine((given) => given.length > 0, 'provider.request.must_declare'),
  });

export type DeclarationShown = z.input<ReturnType<typeof declarationForm>>;
