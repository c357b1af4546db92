import { zId, zLanguage, zMunicipality, zServiceType } from '@kt/platform/schema.ts';
import { TARGET_GROUP_CODES } from '@kt/terms';
import * as z from 'zod';

export const authorityParams = z.strictObject({ authority: zId('authority') });
export const systemParams = z.strictObject({ authority: zId('authority'), system: zId('system') });
export const categoryParams = z.strictObject({ authority: zId('authority'), category: zId('category') });
export const needParams = z.strictObject({ authority: zId('authority'), need: zId('need') });
/** The language of the file. */
export const calendarQuery = z.strictObject({ language: zLanguage });
export const serviceParams = z.strictObject({ service: zId('service') });
/** `after` is the `next` of the page before: the id of its last card. */
export const servicesQuery = z.strictObject({
  serviceType: zServiceType,
  municipality: zMunicipality.exactOptional(),
  language: zLanguage.exactOptional(),
  group: z.enum(TARGET_GROUP_CODES).exactOptional(),
  after: zId('service').exactOptional(),
});
