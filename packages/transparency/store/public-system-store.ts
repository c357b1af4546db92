import type { Id } from '@kt/kernel';
import type { Db, Item } from '@kt/platform/db/db.ts';
import { writesPart } from '@kt/platform/db/part.ts';
import {
  zCents,
  zId,
  zInstant,
  zLanguage,
  zLocalDate,
  zMunicipality,
  zRateCard,
  zServiceType,
  zShare,
  zTexts,
  zTrilingual,
} from '@kt/platform/schema.ts';
import { LOOSENABLE_RULES, REQUIREMENT_KINDS, RULE_PROFILES, TARGET_GROUP_CODES } from '@kt/terms';
import * as z from 'zod';
import type {
  PublicCategory,
  PublicQuestion,
  PublicSystemDetails,
  PublicSystems,
  PublicUse,
} from '../app/public-systems.ts';
import { categoryUseKey, questionsPartition, systemDetailsKey, transparencyTable as table } from './keys.ts';

const zRequirement = z.object({
  key: z.string(),
  text: zTrilingual,
  kind: z.enum(REQUIREMENT_KINDS).exactOptional(),
  turnoverCents: zCents.exactOptional(),
  count: z.int().exactOptional(),
  explanation: zTrilingual.exactOptional(),
  turnoverReason: z.string().exactOptional(),
});

const zCriterion = z.object({
  key: z.string(),
  kind: z.enum(['price', 'quality']),
  title: zTrilingual,
  minWeight: zShare,
  maxWeight: zShare,
});

const zCategory: z.ZodType<PublicCategory> = z.object({
  id: zId('category'),
  name: zTrilingual,
  summary: zTrilingual.exactOptional(),
  serviceTypes: z.array(zServiceType),
  municipalities: z.array(zMunicipality),
  targetGroups: z.array(z.enum(TARGET_GROUP_CODES)),
  sites: zTrilingual.exactOptional(),
  reservation: z.object({ kind: z.literal('sheltered30'), statement: zTrilingual }).exactOptional(),
  requirements: z.array(zRequirement),
  criteria: z.array(zCriterion),
  rateCard: zRateCard,
  estimatedValueCents: zCents,
  volume: z.object({ guaranteedPerYear: z.int(), expectedPerYear: z.int() }).exactOptional(),
});

const zDetails: z.ZodType<PublicSystemDetails> = z.object({
  system: zId('system'),
  names: zTrilingual,
  profile: z.enum(RULE_PROFILES),
  lastDay: zLocalDate,
  languages: z.array(zLanguage),
  estimatedValueCents: zCents,
  publishedAt: zInstant,
  notice: z.string(),
  initialPeriodEnds: zInstant.exactOptional(),
  categories: z.array(zCategory),
  changes: z.array(z.object({ at: zInstant, reason: z.string(), notice: z.string(), lastDay: zLocalDate })),
  loosened: z
    .array(
      z.object({
        at: zInstant,
        key: z.enum(LOOSENABLE_RULES),
        value: z.int(),
        usual: z.int(),
        reason: z.string(),
        decision: z.string(),
      }),
    )
    .exactOptional(),
  ended: z
    .object({ at: zInstant, type: z.enum(['expired', 'terminated']), reason: z.string().exactOptional() })
    .exactOptional(),
});

const MOST_QUESTIONS = 100;
const zQuestion: z.ZodType<PublicQuestion> = z.object({
  id: zId('question'),
  category: zId('category').exactOptional(),
  answeredAt: zInstant,
  question: zTexts,
  answer: zTexts,
});

const zUse: z.ZodType<PublicUse> = z.object({
  category: zId('category'),
  year: z.string(),
  ordered: z.int().exactOptional(),
  waiting: z.int().exactOptional(),
});

/** What is public of each purchasing system, one item a system; and of orders, one item a category. */
export const publicSystemStore = (db: Db): PublicSystems => ({
  putDetails: (authority, details) => {
    const item: Item = { ...details, ...systemDetailsKey(authority, details.system), tag: 'public-system-details' };
    return writesPart([{ table, put: item, refusal: 'stale' }]);
  },
  putQuestion: (authority, system, one) => {
    const item: Item = { ...one, pk: questionsPartition(authority, system), sk: one.id, tag: 'public-question' };
    return writesPart([{ table, put: item, refusal: 'stale' }]);
  },
  questions: async (authority, system) => {
    const pk = questionsPartition(authority, system);
    const { items } = await db.query(table, { pk, backwards: true, limit: MOST_QUESTIONS });
    return items.map((item) => zQuestion.parse(item));
  },
  putUse: (authority, use) => {
    const item: Item = { ...use, ...categoryUseKey(authority, use.category), tag: 'public-use' };
    return writesPart([{ table, put: item, refusal: 'stale' }]);
  },
  uses: async (authority, categories) => {
    if (categories.length === 0) return [];
    const keys = categories.map((one) => categoryUseKey(authority, one));
    return (await db.getMany(table, keys)).flatMap((item) => (item === undefined ? [] : [zUse.parse(item)]));
  },
  details: async (authority: Id<'authority'>, system) => {
    const item = await db.get(table, systemDetailsKey(authority, system));
    return item === undefined ? undefined : zDetails.parse(item);
  },
});
