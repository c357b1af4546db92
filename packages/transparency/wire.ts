import { zId, zInstant, zLanguage, zLocalDate, zMunicipality, zServiceType } from '@kt/platform/schema.ts';
import { ACCESSIBILITY_CODES, TARGET_GROUP_CODES } from '@kt/terms';
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
const yes = z
  .literal('true')
  .transform(() => true as const)
  .exactOptional();
/**
 * `text` is what is looked for, in any form of its words in fi, sv or en. `startBy` is the last Finnish calendar day on which
 * the service may begin. `from` is the `next` of the answer before.
 */
export const servicesQuery = z.strictObject({
  text: z.string().max(200).exactOptional(),
  serviceType: zServiceType.exactOptional(),
  group: z.enum(TARGET_GROUP_CODES).exactOptional(),
  municipality: zMunicipality.exactOptional(),
  language: zLanguage.exactOptional(),
  remote: yes,
  accessibility: z.enum(ACCESSIBILITY_CODES).exactOptional(),
  free: yes,
  startBy: zLocalDate.exactOptional(),
  from: z
    .string()
    .regex(/^\d{1,6}$/)
    .transform(Number)
    .exactOptional(),
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
