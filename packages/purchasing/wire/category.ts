import {
  zId,
  zMunicipality,
  zPositiveCents,
  zRateCard,
  zServiceType,
  zShare,
  zTrilingual,
} from '@kt/platform/schema.ts';
import { COMPETING_PARTIES, REQUIREMENT_KINDS, TARGET_GROUP_CODES } from '@kt/terms';
import * as z from 'zod';

const key = z.string().regex(/^[a-z0-9-]{1,40}$/);
const clients = z.int().min(0).max(100_000);

export const categoryParams = z.strictObject({ system: zId('system'), category: zId('category') });

/** Clients a year. */
export const volume = z.strictObject({ guaranteedPerYear: clients, expectedPerYear: clients });

const requirement = z.strictObject({
  key,
  text: zTrilingual,
  kind: z.enum(REQUIREMENT_KINDS).exactOptional(),
  turnoverCents: zPositiveCents.exactOptional(),
  count: z.int().min(1).max(1_000).exactOptional(),
  explanation: zTrilingual.exactOptional(),
  turnoverReason: z.string().trim().min(5).max(4_000).exactOptional(),
});

const criterion = z.strictObject({
  key,
  kind: z.enum(['price', 'quality']),
  title: zTrilingual,
  minWeight: zShare,
  maxWeight: zShare,
});

export const category = z.strictObject({
  name: zTrilingual,
  summary: zTrilingual.exactOptional(),
  serviceTypes: z.array(zServiceType).max(12),
  municipalities: z.array(zMunicipality).min(1).max(30),
  targetGroups: z.array(z.enum(TARGET_GROUP_CODES)).max(TARGET_GROUP_CODES.length),
  sites: zTrilingual.exactOptional(),
  reservation: z.strictObject({ kind: z.literal('sheltered30'), statement: zTrilingual }).exactOptional(),
  competingParties: z.enum(COMPETING_PARTIES).exactOptional(),
  requirements: z.array(requirement).max(40),
  criteria: z.array(criterion).max(20),
  rateCard: zRateCard,
  estimatedValueCents: zPositiveCents,
  volume: volume.exactOptional(),
});
