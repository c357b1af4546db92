import { zId, zLocalDate, zMunicipality, zServiceType } from '@kt/platform/schema.ts';
import { TARGET_GROUP_CODES } from '@kt/terms';
import * as z from 'zod';

const text = z.string().trim().min(1).max(4_000);
/** Finnish and Swedish always; English when somebody has the time. */
const national = z.strictObject({ fi: text, sv: text, en: text.exactOptional() });

export const needParams = z.strictObject({ need: zId('need') });
export const openNeedsParams = z.strictObject({ authority: zId('authority') });
export const announcedNeedParams = z.strictObject({ authority: zId('authority'), need: zId('need') });

/** A clock in Finland: `09:30`. */
const clock = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);
const market = z
  .strictObject({ day: zLocalDate, from: clock, to: clock, place: national })
  .refine(({ from, to }) => from < to, { path: ['to'] });

/** `plannedMonth`: `2026-09`; `commentBy`: the last Finnish calendar day for comments; clients a year. `market`: a meeting to which everybody is asked. */
export const needDescription = z.strictObject({
  title: national,
  text: national,
  serviceTypes: z.array(zServiceType).min(1).max(12),
  municipalities: z.array(zMunicipality).min(1).max(30),
  targetGroups: z.array(z.enum(TARGET_GROUP_CODES)).max(TARGET_GROUP_CODES.length),
  expectedPerYear: z.int().min(0).max(100_000),
  plannedMonth: z.string().regex(/^20\d{2}-(0[1-9]|1[0-2])$/),
  commentBy: zLocalDate,
  market: market.exactOptional(),
});
/** `summary` is told to all, `participants` to nobody outside. */
export const meeting = z.strictObject({ day: zLocalDate, participants: text, summary: national });
export const ledTo = z.strictObject({ system: zId('system') });
export const comment = z.strictObject({ text });
