import { zId, zLocalDate, zStamp, zStamped } from '@kt/platform/schema.ts';
import { isExclusionGround, RULE_PROFILES } from '@kt/terms';
import * as z from 'zod';
import { CONSEQUENCES, type Hearing, type HearingState, hearingLifecycle } from '../domain/hearing.ts';
import { zLetters } from './request-schemas.ts';
import { stateOf } from './schemas.ts';

const zAnswer = z.strictObject({
  statement: z.string(),
  damage: z.string(),
  cooperation: z.string(),
  measures: z.string(),
});

const zProposal = z.discriminatedUnion('outcome', [
  z.strictObject({ ...zStamp, outcome: z.literal('accept'), reasons: z.string() }),
  z.strictObject({
    ...zStamp,
    outcome: z.literal('exclude'),
    reasons: z.string(),
    consequence: z.enum(CONSEQUENCES),
    proportionality: z.string(),
  }),
]);
const zReasoned = z.strictObject({ ...zStamp, reason: z.string() });

export const zHearing: z.ZodType<Hearing> = z.strictObject({
  id: zId('hearing'),
  authority: zId('authority'),
  system: zId('system'),
  category: zId('category'),
  provider: zId('organisation'),
  profile: z.enum(RULE_PROFILES),
  about: z.union([z.strictObject({ admission: zId('admission') }), z.strictObject({ request: zId('request') })]),
  state: stateOf<HearingState>(hearingLifecycle),
  ground: z.string().refine(isExclusionGround),
  occurredOn: zLocalDate,
  claim: z.string(),
  flagged: zStamped,
  asked: z.strictObject({ ...zStamp, deadline: zLocalDate }).exactOptional(),
  extended: zReasoned.exactOptional(),
  draft: zAnswer.exactOptional(),
  answered: z.strictObject({ ...zStamp, answer: zAnswer }).exactOptional(),
  proposal: zProposal.exactOptional(),
  returned: zReasoned.exactOptional(),
  decided: z.strictObject({ ...zStamp, decision: z.string() }).exactOptional(),
  dropped: zReasoned.exactOptional(),
  letters: z.strictObject({ invitation: zLetters.exactOptional(), decision: zLetters.exactOptional() }).exactOptional(),
});
