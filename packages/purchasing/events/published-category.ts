import { zCents, zId, zMunicipality, zRateCard, zServiceType, zShare, zTrilingual } from '@kt/platform/schema.ts';
import { REQUIREMENT_KINDS, TARGET_GROUP_CODES } from '@kt/terms';
import * as z from 'zod';

/** A category as it is published: everything about it is public. */
export const zPublishedCategory = z.looseObject({
  id: zId('category'),
  name: zTrilingual,
  summary: zTrilingual.exactOptional(),
  serviceTypes: z.array(zServiceType),
  municipalities: z.array(zMunicipality),
  targetGroups: z.array(z.enum(TARGET_GROUP_CODES)),
  sites: zTrilingual.exactOptional(),
  reservation: z.looseObject({ kind: z.literal('sheltered30'), statement: zTrilingual }).exactOptional(),
  requirements: z.array(
    z.looseObject({
      key: z.string(),
      text: zTrilingual,
      kind: z.enum(REQUIREMENT_KINDS).exactOptional(),
      turnoverCents: zCents.exactOptional(),
      count: z.int().exactOptional(),
      explanation: zTrilingual.exactOptional(),
      turnoverReason: z.string().exactOptional(),
    }),
  ),
  criteria: z.array(
    z.looseObject({
      key: z.string(),
      kind: z.enum(['price', 'quality']),
      title: zTrilingual,
      minWeight: zShare,
      maxWeight: zShare,
    }),
  ),
  rateCard: zRateCard,
  estimatedValueCents: zCents,
  volume: z.looseObject({ guaranteedPerYear: z.int(), expectedPerYear: z.int() }).exactOptional(),
});
