import {
  zCents,
  zDistanceGroup,
  zId,
  zInstant,
  zLanguage,
  zLocalDate,
  zMunicipality,
  zServiceType,
} from '@kt/platform/schema.ts';
import { ACCESSIBILITY_CODES, ANSWERED_NEEDS, TARGET_GROUP_CODES } from '@kt/terms';
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
/** The newest day to be told of; absent = today. */
export const turnsQuery = z.strictObject({ until: zLocalDate.exactOptional() });
/** The language of the file. */
export const calendarQuery = z.strictObject({ language: zLanguage });
export const serviceParams = z.strictObject({ service: zId('service') });
const MOST_FROM = 999_999;
const MOST_KM = 300;
const MOST_PERCENT = 100;
const upTo = (most: number) =>
  z
    .string()
    .regex(/^\d{1,3}$/)
    .transform(Number)
    .pipe(z.int().min(1).max(most))
    .exactOptional();
const yes = z
  .literal('true')
  .transform(() => true as const)
  .exactOptional();
/**
 * `text` is what is looked for, in any form of its words in fi, sv or en. `startBy` is the last Finnish calendar day on which
 * the service may begin. `within` counts kilometres from `municipality`, `results` whole percent of those who began. `from` is the `next` of the answer before.
 */
export const servicesQuery = z.strictObject({
  text: z.string().max(200).exactOptional(),
  serviceType: zServiceType.exactOptional(),
  group: z.enum(TARGET_GROUP_CODES).exactOptional(),
  need: z.enum(ANSWERED_NEEDS).exactOptional(),
  municipality: zMunicipality.exactOptional(),
  within: upTo(MOST_KM),
  language: zLanguage.exactOptional(),
  remote: yes,
  results: upTo(MOST_PERCENT),
  accessibility: z.enum(ACCESSIBILITY_CODES).exactOptional(),
  free: yes,
  startBy: zLocalDate.exactOptional(),
  from: z
    .string()
    .regex(/^\d{1,6}$/)
    .transform(Number)
    .exactOptional(),
});

const flag = z.literal(true).exactOptional();
const whole = (most: number) => z.int().min(1).max(most).exactOptional();
/**
 * What a case worker asks: in the body, so that no access log tells of the client it is asked for. `distanceGroup` tells whose
 * price `mostCents` limits; without one, the dearest group's.
 */
export const findBody = z.strictObject({
  text: z.string().max(200).exactOptional(),
  serviceType: zServiceType.exactOptional(),
  group: z.enum(TARGET_GROUP_CODES).exactOptional(),
  needs: z.array(z.enum(ANSWERED_NEEDS)).min(1).max(ANSWERED_NEEDS.length).exactOptional(),
  municipality: zMunicipality.exactOptional(),
  within: whole(MOST_KM),
  language: zLanguage.exactOptional(),
  remote: flag,
  accessibility: z.enum(ACCESSIBILITY_CODES).exactOptional(),
  free: flag,
  startBy: zLocalDate.exactOptional(),
  results: whole(MOST_PERCENT),
  agreed: flag,
  mostCents: zCents.exactOptional(),
  distanceGroup: zDistanceGroup.exactOptional(),
  from: z.int().min(0).max(MOST_FROM).exactOptional(),
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
