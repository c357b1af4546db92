import { zId, zLanguage, zServiceType } from '@kt/platform/schema.ts';
import * as z from 'zod';

/** Without an agreement: any that serves the client's municipality in the language. */
export const waitingBody = z.strictObject({
  serviceType: zServiceType,
  agreement: zId('agreement').exactOptional(),
  language: zLanguage.exactOptional(),
});
export const waitingParams = z.strictObject({ client: zId('client'), entry: zId('waitingEntry') });
export const lineParams = z.strictObject({ serviceType: zServiceType });
/** `of`: whose entries are placed, while the caller stands in; absent = the caller's own. */
export const lineQuery = z.strictObject({ of: zId('person').exactOptional() });
export const leaveBody = z.strictObject({ reason: z.enum(['client_withdrew', 'need_changed']) });
