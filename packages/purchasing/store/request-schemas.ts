import { zId, zLanguage, zLocalDate, zMunicipality, zStamp, zStamped } from '@kt/platform/schema.ts';
import { REJECTION_REASON_CODES, RULE_PROFILES } from '@kt/terms';
import * as z from 'zod';
import type { QueuedRequest } from '../app/ports.ts';
import { type ParticipationRequest, type RequestState, requestLifecycle } from '../domain/request.ts';
import { zAlsoApplying, zDeclaration, zParties } from './party-schemas.ts';
import { stateOf } from './schemas.ts';

const zWritten = { remedy: z.string(), why: z.string().exactOptional() };
const zProposal = z.discriminatedUnion('outcome', [
  z.strictObject({ ...zStamp, outcome: z.literal('accept') }),
  z.strictObject({
    ...zStamp,
    outcome: z.literal('reject'),
    reasons: z.array(z.enum(REJECTION_REASON_CODES)),
    hearing: zId('hearing').exactOptional(),
    ...zWritten,
    other: z.strictObject(zWritten).exactOptional(),
  }),
]);
const zDeclarations = z.array(zDeclaration);
const zOffer = z.strictObject({ languages: z.array(zLanguage), municipalities: z.array(zMunicipality) });
const zQuestion = { deadline: zLocalDate, question: z.string() };
const zExtended = z.strictObject({ ...zStamp, reason: z.string() });
const zLetter = z.strictObject({ key: z.string(), hash: z.string(), bytes: z.int() });
/** The same letter in both national languages. */
export const zLetters = z.strictObject({ fi: zLetter, sv: zLetter });

export const zRequest: z.ZodType<ParticipationRequest> = z.strictObject({
  id: zId('request'),
  authority: zId('authority'),
  system: zId('system'),
  category: zId('category'),
  provider: zId('organisation'),
  profile: z.enum(RULE_PROFILES),
  state: stateOf<RequestState>(requestLifecycle),
  language: zLanguage,
  declarations: zDeclarations,
  consortium: zId('consortium').exactOptional(),
  parties: zParties.exactOptional(),
  alsoApplying: zAlsoApplying.exactOptional(),
  offer: zOffer.exactOptional(),
  drafted: zStamped,
  earlier: zId('request').exactOptional(),
  saved: zStamped.exactOptional(),
  submission: z.int(),
  submitted: zStamped.exactOptional(),
  submissions: z
    .array(
      z.strictObject({
        ...zStamp,
        number: z.int(),
        declarations: zDeclarations,
        offer: zOffer.exactOptional(),
        hash: z.string(),
        asked: z.strictObject(zQuestion).exactOptional(),
        reply: z.string().exactOptional(),
      }),
    )
    .exactOptional(),
  taken: zStamped.exactOptional(),
  warned: zStamped.exactOptional(),
  asked: z.strictObject({ ...zStamp, ...zQuestion }).exactOptional(),
  extended: zExtended.exactOptional(),
  proposal: zProposal.exactOptional(),
  decided: z
    .strictObject({
      ...zStamp,
      outcome: z.enum(['accepted', 'rejected']),
      delegation: z.string().exactOptional(),
    })
    .exactOptional(),
  letters: zLetters.exactOptional(),
  ended: zStamped.exactOptional(),
});

/** A line of the list of all that wait. */
export const zQueued: z.ZodType<QueuedRequest> = z.strictObject({
  id: zId('request'),
  system: zId('system'),
  category: zId('category'),
  provider: zId('organisation'),
  profile: z.enum(RULE_PROFILES),
  state: stateOf<RequestState>(requestLifecycle),
  submission: z.int(),
  version: z.int().exactOptional(),
  submitted: zStamped.exactOptional(),
  taken: zStamped.exactOptional(),
  extended: zExtended.exactOptional(),
  asked: z.strictObject({ deadline: zLocalDate }).exactOptional(),
  proposal: z.strictObject({ ...zStamp, outcome: z.enum(['accept', 'reject']) }).exactOptional(),
});
