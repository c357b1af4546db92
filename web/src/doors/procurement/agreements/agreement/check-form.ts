import * as z from 'zod';
import { dayField, reasonField, textField } from '../../../../shared/form/fields.ts';

const SOURCES = ['supplier', 'register', 'report_service'] as const;
const RESULTS = ['clear', 'arrangement_shown', 'blocked'] as const;
const KINDS = [
  'registers',
  'trade_register',
  'tax_status',
  'pension_insurance',
  'employment_terms',
  'occupational_health',
] as const;
export type CheckKind = (typeof KINDS)[number];

/** The reports that an official has looked at: one row for each. */
export const checksForm = z.object({
  checks: z.array(
    z.object({ kind: z.enum(KINDS), issuedOn: dayField, source: z.enum(SOURCES), result: z.enum(RESULTS) }),
  ),
});
export type Checks = z.output<typeof checksForm>['checks'];

export { RESULTS, SOURCES };

/** Rows for what is missing, as if all of it had been read from the registers today. */
export const missingRows = (kinds: readonly CheckKind[], today: string): z.input<typeof checksForm> => ({
  checks: kinds.map((kind) => ({ kind, issuedOn: today, source: 'register', result: 'clear' })),
});

export const reasonForm = z.object({ reason: reasonField });
export const takeOverForm = z.object({ document: textField, dataProtection: textField });
export const GROUNDS = [
  'mutual',
  'breach',
  'exclusion_ground',
  'obligations_neglected',
  'data_protection',
  'other',
] as const;
export const terminateForm = z.object({ ground: z.enum(GROUNDS) });
