import * as z from 'zod';
import { reasonField, textField } from '../../../../shared/form/fields.ts';

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
