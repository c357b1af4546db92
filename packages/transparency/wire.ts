import { zId, zInstant, zLanguage, zMunicipality, zServiceType } from '@kt/platform/schema.ts';
import { TARGET_GROUP_CODES } from '@kt/terms';
import * as z from 'zod';

export const authorityParams = z.strictObject({ authority: zId('authority') });
export const decisionParams = z.strictObject({ authority: zId('authority'), competition: zId('competition') });
export const systemParams = z.strictObject({ authority: zId('authority'), system: zId('system') });
export const categoryParams = z.strictObject({ authority: zId('authority'), category: zId('category') });
export const needParams = z.strictObject({ authority: zId('authority'), need: zId('need') });
/** In the body, so that no access log tells whose receipt is looked at. */
export const envelopeOfReceipt = z.strictObject({
  competition: zId('competition'),
  hash: z.string().regex(/^[0-9a-f]{64}$/),
});
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

/** A receipt as a bidder keeps it: a file, or what was copied from the page. */
export const receipt = envelopeOfReceipt.extend({ at: zInstant, signature: z.string().min(1).max(200) });

const hash = z.string().max(64);
/** What the service tells of a receipt's envelope, kept beside the receipt for a check without the service. */
export const receiptProof = z.strictObject({
  receipt,
  told: z.looseObject({
    publicKey: z.string().max(1_000),
    state: z.enum(['unknown', 'waiting', 'opened']),
    event: z.looseObject({ hash, facts: z.array(z.record(z.string(), z.string())) }).exactOptional(),
    proof: z
      .looseObject({
        index: z.int().min(0),
        path: z.array(hash).max(64),
        head: z.looseObject({ size: z.int(), root: hash, at: zInstant, signature: z.string().max(200) }),
      })
      .exactOptional(),
  }),
});
