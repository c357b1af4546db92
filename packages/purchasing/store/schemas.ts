import {
  zCents,
  zId,
  zInstant,
  zLanguage,
  zLocalDate,
  zShare,
  zStamp,
  zStamped,
  zTrilingual,
} from '@kt/platform/schema.ts';
import { LOOSENABLE_RULES, RULE_PROFILES } from '@kt/terms';
import * as z from 'zod';
import type { Admission } from '../domain/admission.ts';
import { type PurchasingSystem, type SystemState, systemLifecycle } from '../domain/system.ts';
import { zCategory } from './category-schema.ts';
import { zAlsoApplying, zDeclaration, zParties } from './party-schemas.ts';

const isKeyOf =
  <K extends string>(table: { readonly [key in K]: unknown }) =>
  (value: unknown): value is K =>
    typeof value === 'string' && Object.hasOwn(table, value);
export const stateOf = <K extends string>(table: { readonly [key in K]: unknown }) => z.custom<K>(isKeyOf(table));

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
  loosened: z
    .array(
      z.strictObject({
        ...zStamp,
        key: z.enum(LOOSENABLE_RULES),
        value: z.int(),
        usual: z.int(),
        reason: z.string(),
        decision: z.string(),
      }),
    )
    .exactOptional(),
  terminated: z.strictObject({ ...zStamp, reason: z.string(), notice: z.string() }).exactOptional(),
  expired: zStamped.exactOptional(),
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
  declared: z.strictObject({ ...zStamp, meets: z.array(z.string()) }).exactOptional(),
  renewal: z.strictObject({ ...zStamp, deadline: zLocalDate }).exactOptional(),
  reevaluation: z
    .strictObject({
      ...zStamp,
      edition: z.int(),
      deadline: zLocalDate,
      since: zInstant.exactOptional(),
      parties: zParties.exactOptional(),
      declarations: z.array(zDeclaration).exactOptional(),
      alsoApplying: zAlsoApplying.exactOptional(),
      asked: z.strictObject({ ...zStamp, question: z.string(), deadline: zLocalDate }).exactOptional(),
      replied: z.strictObject({ ...zStamp, reply: z.string() }).exactOptional(),
    })
    .exactOptional(),
  qualified: z.strictObject({ parties: zParties, declarations: z.array(zDeclaration) }).exactOptional(),
  suspended: z
    .strictObject({
      ...zStamp,
      cause: z.enum(['renewal', 'ground']),
      ground: z.string().exactOptional(),
      decision: z.string().exactOptional(),
      hearing: zId('hearing').exactOptional(),
      since: zInstant.exactOptional(),
      isUnrenewed: z.literal(true).exactOptional(),
    })
    .exactOptional(),
  pauses: z
    .array(z.strictObject({ cause: z.enum(['renewal', 'ground', 'members']), from: zInstant, to: zInstant }))
    .exactOptional(),
  ended: z
    .strictObject({
      ...zStamp,
      ground: z.string().exactOptional(),
      decision: z.string().exactOptional(),
      hearing: zId('hearing').exactOptional(),
      reason: z.string().exactOptional(),
    })
    .exactOptional(),
});
