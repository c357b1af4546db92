import { zCents, zId, zMunicipality, zRateCard, zServiceType, zShare, zTrilingual } from '@kt/platform/schema.ts';
import { COMPETING_PARTIES, REQUIREMENT_KINDS, TARGET_GROUP_CODES } from '@kt/terms';
import * as z from 'zod';
import type { Category } from '../domain/category.ts';

const zRequirement = z.strictObject({
  key: z.string(),
  text: zTrilingual,
  kind: z.enum(REQUIREMENT_KINDS).exactOptional(),
  turnoverCents: zCents.exactOptional(),
  count: z.int().exactOptional(),
  explanation: zTrilingual.exactOptional(),
  turnoverReason: z.string().exactOptional(),
});

const zCriterion = z.strictObject({
  key: z.string(),
  kind: z.enum(['price', 'quality']),
  title: zTrilingual,
  minWeight: zShare,
  maxWeight: zShare,
});

export const zCategory: z.ZodType<Category> = z.strictObject({
  id: zId('category'),
  name: zTrilingual,
  summary: zTrilingual.exactOptional(),
  serviceTypes: z.array(zServiceType),
  municipalities: z.array(zMunicipality),
  targetGroups: z.array(z.enum(TARGET_GROUP_CODES)),
  sites: zTrilingual.exactOptional(),
  reservation: z.strictObject({ kind: z.literal('sheltered30'), statement: zTrilingual }).exactOptional(),
  competingParties: z.enum(COMPETING_PARTIES).exactOptional(),
  requirements: z.array(zRequirement),
  criteria: z.array(zCriterion),
  rateCard: zRateCard,
  estimatedValueCents: zCents,
  volume: z.strictObject({ guaranteedPerYear: z.int(), expectedPerYear: z.int() }).exactOptional(),
});
