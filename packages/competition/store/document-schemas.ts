import { zCents, zId, zRateCard } from '@kt/platform/schema.ts';
import * as z from 'zod';
import type { DecisionDocument } from '../app/documents.ts';
import type { Evaluation } from '../domain/evaluation.ts';
import { PRICE_FORMULA } from '../domain/points.ts';
import { zAssumptions, zCriterion } from './content-schema.ts';
import { zFinding } from './tender-schema.ts';

const zRanked = z.strictObject({
  tender: zId('tender'),
  rank: z.int(),
  points: z.record(z.string(), z.int()),
  qualityPoints: z.int(),
  total: z.int(),
  decidedBy: z.enum(['points', 'quality', 'lot']),
});

export const zEvaluation: z.ZodType<Evaluation> = z.strictObject({
  inputs: z.strictObject({
    competition: zId('competition'),
    formula: z.literal(PRICE_FORMULA),
    tieBreak: z.tuple([z.literal('quality_points'), z.literal('lot')]),
    criteria: z.array(zCriterion),
    rateCard: zRateCard,
    assumptions: zAssumptions,
    seed: z.string(),
    tenders: z.array(
      z.strictObject({
        tender: zId('tender'),
        provider: zId('organisation'),
        prices: z.record(z.string(), zCents),
        scores: z.record(z.string(), z.int()),
      }),
    ),
    requirements: z.array(z.strictObject({ tender: zId('tender'), findings: z.array(zFinding) })).exactOptional(),
  }),
  ranking: z.array(zRanked),
});

export const zDecisionDocument: z.ZodType<DecisionDocument> = z.strictObject({
  evaluation: z.string(),
  ranked: z.array(z.strictObject({ rank: z.int(), provider: zId('organisation'), tender: zId('tender') })),
  excluded: z.array(z.strictObject({ tender: zId('tender'), provider: zId('organisation'), state: z.string() })),
  reasons: z.record(z.string(), z.string()),
  members: z.record(z.string(), z.array(zId('organisation'))).exactOptional(),
  userNeeds: z.string(),
  rectifies: z
    .strictObject({
      version: z.int(),
      initiative: z.enum(['provider', 'authority']),
      reason: z.string(),
      dropped: z.array(zId('tender')),
    })
    .exactOptional(),
});
