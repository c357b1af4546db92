import * as z from 'zod';
import { dayField } from '../../../../shared/form/fields.ts';

export const BOARD_SOURCES = [
  'meeting_minutes',
  'association_register',
  'trade_register',
  'foundation_register',
] as const;

export const SIGNS = ['none', 'alone', 'together'] as const;

/** Who signs from now on, by person, and on what that rests. */
export const boardForm = z.object({
  signs: z.record(z.string(), z.enum(SIGNS)),
  source: z.enum(BOARD_SOURCES),
  sourceDate: dayField,
});
