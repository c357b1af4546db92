import { zCents, zId, zLanguage, zLocalDate, zShare, zStamp, zStamped, zTrilingual } from '@kt/platform/schema.ts';
import { RULE_PROFILES } from '@kt/terms';
import * as z from 'zod';
import type { Admission } from '../domain/admission.ts';
import {
  type ParticipationRequest,
  REJECTION_REASONS,
  type RequestState,
  requestLifecycle,
} from '../domain/request.ts';
import { type PurchasingSystem, type SystemState, systemLifecycle } from '../domain/system.ts';
import { zCategory } from './category-schema.ts';

const isKeyOf =
  <K extends string>(table: { readonly [key in K]: unknown }) =>
  (value: unknown): value is K =>
    typeof value === 'string' && Object.hasOwn(table, value);
const stateOf = <K extends string>(table: { readonly [key in K]: unknown }) => z.custom<K>(isKeyOf(table));

export const zSystem: z.ZodType<PurchasingSystem> = z.strictObject({
  id: zId('system'),
  authority: zId('authority'),
  state: stateOf<SystemState>(systemLifecycle),
  names: zTrilingual,
  profile: z.enum(RULE_PROFILES),
  lastDay: zLocalDate,
  estimatedValueCents: zCents,
  languages: z.array(zLanguage),
  buyers: z.array(z.strictObject({ authority: zId('authority'), share: zShare })),
  categories: z.array(zCategory),
  drafted: zStamped,
  published: z.strictObject({ ...zStamp, notice: z.string() }).exactOptional(),
  initialOver: zStamped.exactOptional(),
  changes: z.array(
    z.strictObject({
      ...zStamp,
      reason: z.string(),
      notice: z.string(),
      lastDayBefore: zLocalDate,
      lastDay: zLocalDate,
    }),
  ),
  terminated: z.strictObject({ ...zStamp, reason: z.string(), notice: z.string() }).exactOptional(),
  expired: zStamped.exactOptional(),
});

const zProposal = z.discriminatedUnion('outcome', [
  z.strictObject({ ...zStamp, outcome: z.literal('accept') }),
  z.strictObject({
    ...zStamp,
    outcome: z.literal('reject'),
    reasons: z.array(z.enum(REJECTION_REASONS)),
    remedy: z.string(),
  }),
]);

export const zRequest: z.ZodType<ParticipationRequest> = z.strictObject({
  id: zId('request'),
  authority: zId('authority'),
  system: zId('system'),
  category: zId('category'),
  provider: zId('organisation'),
  profile: z.enum(RULE_PROFILES),
  state: stateOf<RequestState>(requestLifecycle),
  language: zLanguage,
  declarations: z.array(
    z.strictObject({
      organisation: zId('organisation'),
      role: z.enum(['applicant', 'member', 'relied_on']),
      noExclusionGrounds: z.boolean(),
      meets: z.array(z.string()),
    }),
  ),
  consortium: zId('consortium').exactOptional(),
  parties: z
    .strictObject({ edition: z.int(), members: z.array(zId('organisation')), reliedOn: z.array(zId('organisation')) })
    .exactOptional(),
  alsoApplying: z
    .array(z.strictObject({ organisation: zId('organisation'), as: z.enum(['alone', 'in_consortium', 'admitted']) }))
    .exactOptional(),
  drafted: zStamped,
  submission: z.int(),
  submitted: zStamped.exactOptional(),
  taken: zStamped.exactOptional(),
  asked: z.strictObject({ ...zStamp, deadline: zLocalDate, question: z.string() }).exactOptional(),
  extended: z.strictObject({ ...zStamp, reason: z.string() }).exactOptional(),
  proposal: zProposal.exactOptional(),
  decided: z.strictObject({ ...zStamp, outcome: z.enum(['accepted', 'rejected']) }).exactOptional(),
  ended: zStamped.exactOptional(),
});

export const zAdmission: z.ZodType<Admission> = z.strictObject({
  id: zId('admission'),
  authority: zId('authority'),
  system: zId('system'),
  category: zId('category'),
  provider: zId('organisation'),
  consortium: zId('consortium').exactOptional(),
  profile: z.enum(RULE_PROFILES),
  state: z.enum(['active', 'renewal_due', 'suspended', 'removed', 'exited']),
  granted: zStamped,
  renewal: z.strictObject({ ...zStamp, deadline: zLocalDate }).exactOptional(),
  reevaluation: z.strictObject({ ...zStamp, edition: z.int(), deadline: zLocalDate }).exactOptional(),
  suspended: z
    .strictObject({
      ...zStamp,
      cause: z.enum(['renewal', 'ground']),
      ground: z.string().exactOptional(),
      decision: z.string().exactOptional(),
      isUnrenewed: z.literal(true).exactOptional(),
    })
    .exactOptional(),
  ended: z
    .strictObject({ ...zStamp, ground: z.string().exactOptional(), decision: z.string().exactOptional() })
    .exactOptional(),
});
