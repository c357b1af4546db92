import { CLIENT_REFERENCE } from '@kt/casework/domain/client-reference.ts';
import * as z from 'zod';

/** Which row of the file is which client opened by hand. */
export const joinForm = z.object({
  line: z.string().min(1, 'form.choose'),
  reference: z.string().trim().toUpperCase().min(1, 'form.required').regex(CLIENT_REFERENCE, 'csys.join_form'),
});
