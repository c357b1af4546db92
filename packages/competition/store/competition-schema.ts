import { zCents, zId, zInstant, zServiceType, zStamp, zStamped, zTexts } from '@kt/platform/schema.ts';
import { RULE_PROFILES } from '@kt/terms';
import * as z from 'zod';
import { COMPETITION_LIFECYCLE, type CompetitionStateName } from '../domain/competition-lifecycle.ts';
import type { Competition } from '../domain/competition-state.ts';
import { CAPACITIES } from '../domain/interest-statement.ts';
import { zChanges, zContent, zRingTerms } from './content-schema.ts';

const withReason = z.strictObject({ ...zStamp, reason: z.string() });

const isState = (text: unknown): text is CompetitionStateName =>
  typeof text === 'string' && Object.hasOwn(COMPETITION_LIFECYCLE, text);

const zPublication = z.strictObject({
  ...zStamp,
  profile: z.enum(RULE_PROFILES),
  serviceType: zServiceType,
  invited: z.int(),
  standstillDays: z.int().exactOptional(),
  answersBeforeDeadlineDays: z.int().exactOptional(),
});

const zHead = z.strictObject({ size: z.int(), root: z.string(), signedAt: zInstant, signature: z.string() });

const zWinner = z.strictObject({ rank: z.int(), provider: zId('organisation'), tender: zId('tender') });

const zDecision = z.strictObject({
  ...zStamp,
  version: z.int(),
  document: z.string(),
  evaluation: z.string(),
  winners: z.array(zWinner),
  refused: z.array(zId('tender')),
  standstillEnds: zInstant,
});

const zEvaluationStamp = z.strictObject({
  ...zStamp,
  document: z.string(),
  seed: z.string(),
  ranked: z.int(),
  isDrawn: z.literal(true).exactOptional(),
  witnesses: z.array(z.strictObject({ person: z.string(), at: zInstant })).exactOptional(),
});

const zRemedy = z.strictObject({
  number: z.int(),
  kind: z.enum(['appeal', 'rectification']),
  filedAt: zInstant,
  settledAt: zInstant.exactOptional(),
});

const zAddendum = z.strictObject({
  ...zStamp,
  number: z.int(),
  texts: zTexts,
  deadline: zInstant,
  movedFrom: zInstant.exactOptional(),
  changes: z.strictObject({ was: zChanges, is: zChanges }).exactOptional(),
  isMaterial: z.literal(false).exactOptional(),
  answers: zId('enquiry').exactOptional(),
});

export const zCompetition: z.ZodType<Competition> = z.strictObject({
  id: zId('competition'),
  authority: zId('authority'),
  state: z.custom<CompetitionStateName>(isState),
  content: zContent,
  editors: z.array(z.string()),
  lots: z.array(zId('competition')).exactOptional(),
  drafted: zStamped,
  sent: zStamped.exactOptional(),
  returned: withReason.exactOptional(),
  approved: zStamped.exactOptional(),
  consents: z
    .array(
      z.strictObject({
        buyer: zId('authority'),
        terms: zRingTerms,
        proposed: zStamped.exactOptional(),
        given: zStamped.exactOptional(),
        declined: withReason.exactOptional(),
      }),
    )
    .exactOptional(),
  publicKey: z.string().exactOptional(),
  published: zPublication.exactOptional(),
  deadline: zInstant,
  addenda: z.array(zAddendum),
  deputies: z.array(z.string()),
  statements: z
    .array(
      z.strictObject({
        ...zStamp,
        capacity: z.enum(CAPACITIES),
        organisations: z.array(zId('organisation')),
        people: z.array(zId('person')),
      }),
    )
    .default([]),
  approvals: z.array(zStamped),
  openingApprovedAt: zInstant.exactOptional(),
  head: zHead.exactOptional(),
  opened: z
    .strictObject({
      ...zStamp,
      valid: z.int(),
      invalid: z.int(),
      void: z.int(),
      withdrawn: z
        .array(z.strictObject({ tender: zId('tender'), provider: zId('organisation').exactOptional(), at: zInstant }))
        .exactOptional(),
    })
    .exactOptional(),
  substitutes: z.array(z.strictObject({ ...zStamp, person: zId('person'), instead: zId('person') })).exactOptional(),
  evaluation: zEvaluationStamp.exactOptional(),
  decision: zDecision.exactOptional(),
  awarded: z.array(z.strictObject({ tender: zId('tender'), places: z.int().nonnegative(), ceilingCents: zCents })),
  remedies: z.array(zRemedy),
  signed: z.array(z.strictObject({ provider: zId('organisation'), agreement: zId('agreement') })),
  ended: withReason.extend({ version: z.int().positive().exactOptional() }).exactOptional(),
});
