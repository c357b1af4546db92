import { zId, zLanguage, zLine, zLocalDate, zMunicipality, zServiceType } from '@kt/platform/schema.ts';
import { TARGET_GROUP_CODES } from '@kt/terms';
import * as z from 'zod';

const MOST_CLIENTS = 10_000;

/** A need that no agreement meets, in codes and numbers and at most a sentence: of no client in particular. */
export const serviceNeedBody = z.strictObject({
  serviceType: zServiceType,
  targetGroups: z.array(z.enum(TARGET_GROUP_CODES)).max(TARGET_GROUP_CODES.length),
  clients: z.int().min(1).max(MOST_CLIENTS),
  start: zLocalDate,
  municipalities: z.array(zMunicipality).min(1).max(400),
  languages: z.array(zLanguage).min(1).max(3),
  shortfalls: z
    .array(z.enum(['no_agreement', 'full', 'too_far', 'language', 'group', 'starts_late', 'content']))
    .min(1)
    .max(7),
  note: zLine(3, 300).exactOptional(),
});
export const serviceRequestParams = z.strictObject({ request: zId('callRequest') });
