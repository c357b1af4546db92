import { zId, zLanguage, zLine, zLocalDate, zMunicipality, zPositiveCents, zTrilingual } from '@kt/platform/schema.ts';
import { EXCLUSION_GROUND_CODES, LOOSENABLE_RULES, REJECTION_REASON_CODES, RULE_PROFILES } from '@kt/terms';
import * as z from 'zod';

const text = z.string().trim().min(1).max(4_000);
const key = z.string().regex(/^[a-z0-9-]{1,40}$/);

export const nothing = z.strictObject({});
export const reason = z.strictObject({ reason: text });
export const listQuery = z.strictObject({ cursor: z.string().max(2_000).exactOptional() });

export const systemParams = z.strictObject({ system: zId('system') });
export const publicListParams = z.strictObject({ authority: zId('authority') });
export const publicSystemParams = z.strictObject({ authority: zId('authority'), system: zId('system') });
export const categoryParams = z.strictObject({ system: zId('system'), category: zId('category') });
export const requestParams = z.strictObject({ request: zId('request') });
export const ownRequestParams = z.strictObject({ authority: zId('authority'), request: zId('request') });
export const admissionParams = z.strictObject({
  system: zId('system'),
  category: zId('category'),
  provider: zId('organisation'),
  admission: zId('admission'),
});
export const ownCategoryParams = z.strictObject({
  authority: zId('authority'),
  system: zId('system'),
  category: zId('category'),
});
export const ownAdmissionParams = z.strictObject({
  authority: zId('authority'),
  system: zId('system'),
  category: zId('category'),
  admission: zId('admission'),
});

export const description = z.strictObject({
  names: zTrilingual,
  profile: z.enum(RULE_PROFILES),
  lastDay: zLocalDate,
  estimatedValueCents: zPositiveCents,
  languages: z.array(zLanguage).min(1).max(3),
});

export const publication = z.strictObject({ notice: text });
export const change = z.strictObject({ reason: text, notice: text, lastDay: zLocalDate });
/** `value`: days; `decision`: the reference of the decision, e.g. its number and section. */
export const loosening = z.strictObject({
  key: z.enum(LOOSENABLE_RULES),
  value: z.int().min(0).max(365),
  reason: text,
  decision: zLine(1, 200),
});
/** What the authority does about a value that was reached, in the official's words. */
export const valueNote = z.strictObject({ note: text });
export const termination = z.strictObject({ reason: text, notice: text });

const declaration = z.strictObject({
  organisation: zId('organisation'),
  role: z.enum(['applicant', 'member', 'relied_on']),
  noExclusionGrounds: z.boolean(),
  meets: z.array(key).max(40),
  lacks: z.array(key).max(40).exactOptional(),
  notes: z.record(key, text).exactOptional(),
});
const offer = z.strictObject({
  languages: z.array(zLanguage).max(3),
  municipalities: z.array(zMunicipality).max(30),
});
export const declarations = z.strictObject({
  declarations: z.array(declaration).min(1).max(20),
  offer: offer.exactOptional(),
});
/** `reply`: the applicant's own words to what was asked. */
export const completion = declarations.extend({ reply: text.exactOptional() });
export const newRequest = z.strictObject({ system: zId('system'), category: zId('category'), language: zLanguage });
export const question = z.strictObject({ question: text, deadline: zLocalDate });
/** In the language of the request; `other` in the other national language. */
const written = { remedy: text, why: text.exactOptional() };
export const proposal = z.discriminatedUnion('outcome', [
  z.strictObject({ outcome: z.literal('accept') }),
  z.strictObject({
    outcome: z.literal('reject'),
    reasons: z.array(z.enum(REJECTION_REASON_CODES)).min(1).max(20),
    /** Named with a ground for exclusion: the hearing of this request that ended in exclusion. */
    hearing: zId('hearing').exactOptional(),
    ...written,
    other: z.strictObject(written).exactOptional(),
  }),
]);
/** `delegation`: what gives the decision maker the power, e.g. a section of the administrative code. */
const delegation = zLine(1, 200);
export const decision = z.strictObject({ delegation });
export const settlement = z.strictObject({ delegation, proposal });
/** Requests as they were seen; each is accepted, or proposed for acceptance, for itself. */
export const together = z.strictObject({
  delegation,
  requests: z
    .array(z.strictObject({ request: zId('request'), version: z.int().positive() }))
    .min(1)
    .max(20),
});
export const practice = z.strictObject({ delegation, decision: z.enum(['one_person', 'two_persons']) });
/** Letters exist in both national languages. */
export const letterParams = z.strictObject({ request: zId('request'), language: z.enum(['fi', 'sv']) });
export const ownLetterParams = z.strictObject({
  authority: zId('authority'),
  request: zId('request'),
  language: z.enum(['fi', 'sv']),
});
const ofHearingLetter = {
  hearing: zId('hearing'),
  letter: z.enum(['invitation', 'decision']),
  language: z.enum(['fi', 'sv']),
};
export const hearingLetterParams = z.strictObject(ofHearingLetter);
export const ownHearingLetterParams = z.strictObject({ authority: zId('authority'), ...ofHearingLetter });
/** Who leaves may say why. */
export const exit = z.strictObject({ reason: text.exactOptional() });

export const countersignatureParams = z.strictObject({ countersignature: zId('countersignature') });
export const hearingParams = z.strictObject({ hearing: zId('hearing') });
export const ownHearingParams = z.strictObject({ authority: zId('authority'), hearing: zId('hearing') });
export const providerInCategoryParams = z.strictObject({
  system: zId('system'),
  category: zId('category'),
  provider: zId('organisation'),
});
/** `claim`: what the provider is told, and on what it rests; `occurredOn`: a Finnish calendar day. */
export const flag = z.strictObject({
  about: z.union([z.strictObject({ admission: zId('admission') }), z.strictObject({ request: zId('request') })]),
  ground: z.enum(EXCLUSION_GROUND_CODES),
  occurredOn: zLocalDate,
  claim: text,
});
/** The last Finnish calendar day on which the provider may answer. */
export const askToAnswer = z.strictObject({ deadline: zLocalDate });
export const moreTime = z.strictObject({ deadline: zLocalDate, reason: text });
const mayBeEmpty = z.string().max(4_000);
export const hearingAnswer = z.strictObject({
  statement: mayBeEmpty,
  damage: mayBeEmpty,
  cooperation: mayBeEmpty,
  measures: mayBeEmpty,
});
export const hearingProposal = z.discriminatedUnion('outcome', [
  z.strictObject({ outcome: z.literal('accept'), reasons: text }),
  z.strictObject({
    outcome: z.literal('exclude'),
    reasons: text,
    consequence: z.enum(['suspension', 'removal', 'rejection']),
    /** May be empty where the ground is mandatory. */
    proportionality: mayBeEmpty,
  }),
]);
/** The reference of the decision, e.g. its number and section. */
export const hearingDecision = z.strictObject({ decision: zLine(1, 200) });

/** The complete consortium that the applicant leads; without it the applicant stands alone. */
export const namedConsortium = z.strictObject({ consortium: zId('consortium').exactOptional() });
/** What a party declares for itself, in the edition of the consortium that it has before it. */
export const ownDeclaration = z.strictObject({
  edition: z.int().positive(),
  noExclusionGrounds: z.boolean(),
  meets: z.array(key).max(40),
});
/** `edition`: the one that the officer has looked at. */
export const reEvaluation = z.strictObject({ edition: z.int().positive(), reason: text });
export const changeReply = z.strictObject({ reply: text });
/** `decision`: the reference of the decision, e.g. its number and section. */
export const changeRemoval = z.strictObject({ edition: z.int().positive(), reason: text, decision: zLine(1, 200) });
/** An admission as one of the parties behind it finds it; `provider` leads. */
export const changeParams = ownAdmissionParams.extend({ provider: zId('organisation') });
