import { zId, zLanguage, zLine, zLocalDate, zPositiveCents, zTrilingual } from '@kt/platform/schema.ts';
import { RULE_PROFILES } from '@kt/terms';
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
export const termination = z.strictObject({ reason: text, notice: text });

const declaration = z.strictObject({
  organisation: zId('organisation'),
  role: z.enum(['applicant', 'member', 'relied_on']),
  noExclusionGrounds: z.boolean(),
  meets: z.array(key).max(40),
});
export const declarations = z.strictObject({ declarations: z.array(declaration).min(1).max(20) });
export const newRequest = z.strictObject({ system: zId('system'), category: zId('category'), language: zLanguage });
export const question = z.strictObject({ question: text, deadline: zLocalDate });
export const proposal = z.discriminatedUnion('outcome', [
  z.strictObject({ outcome: z.literal('accept') }),
  z.strictObject({
    outcome: z.literal('reject'),
    reasons: z
      .array(z.enum(['requirement_not_met', 'exclusion_ground', 'declaration_false', 'incomplete']))
      .min(1)
      .max(4),
    remedy: text,
  }),
]);
/** `decision`: the reference of the decision, e.g. its number and section. */
export const ground = z.strictObject({ ground: text, decision: zLine(1, 200), heard: z.boolean() });
