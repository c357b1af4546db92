import { AUTHORITY_ROLES } from '@kt/access/domain/permission-table.ts';
import { needsTwoPersons } from '@kt/access/domain/role-rules.ts';
import { LANGUAGES } from '@kt/kernel';
import * as z from 'zod';
import { textField } from '../../../../shared/form/fields.ts';

/** Roles that an invitation may carry: one person may grant them, and they are bound to no municipality. */
export const INVITED_ROLES = AUTHORITY_ROLES.filter((role) => !needsTwoPersons(role) && role !== 'municipality_viewer');

export const inviteForm = z.object({
  name: textField.max(200, 'form.too_long'),
  email: z.string().trim().pipe(z.email('people.email_wrong')),
  language: z.enum(LANGUAGES),
  roles: z.array(z.enum(AUTHORITY_ROLES)),
});
export type Invited = z.output<typeof inviteForm>;
