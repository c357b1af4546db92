import { AUTHORITY_ROLES } from '@kt/access/domain/permission-table.ts';
import { type MunicipalityCode, parseMunicipality } from '@kt/kernel';
import * as z from 'zod';

const municipality = z.string().transform((text, context): MunicipalityCode | undefined => {
  const found = parseMunicipality(text);
  if (found === undefined && text !== '') context.addIssue({ code: 'custom', message: 'form.choose' });
  return found;
});

/** A role for somebody; a municipality goes with the one that is bound to it. */
export const roleForm = z.object({ role: z.enum(AUTHORITY_ROLES, 'form.choose'), municipality });
export type Proposed = z.output<typeof roleForm>;
