import * as z from 'zod';

/** To whom a client goes for good. */
export const handOverForm = z.object({ to: z.string().min(1, 'form.choose') });
