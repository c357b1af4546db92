import * as z from 'zod';
import { textField } from '../../../../shared/form/fields.ts';

export const ROLES = ['org_admin', 'writer', 'signatory', 'worker'] as const;

/** Somebody to be invited, and in which roles. */
export const inviteForm = z.object({
  name: textField,
  email: z.string().trim().min(1, 'form.required').pipe(z.email('provider.register.email_wrong')),
  language: z.enum(['fi', 'sv', 'en']),
  roles: z.array(z.enum(ROLES)).min(1, 'provider.member.role_missing'),
});
