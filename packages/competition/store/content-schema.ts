import {
  zBuyers,
  zCents,
  zDistanceGroup,
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
import * as z from 'zod';
import type { ContentChanges } from '../domain/addendum-changes.ts';
import { CALL_OFFS, type CompetitionContent } from '../domain/competition-content.ts';
import type { RingTerms } from '../domain/ring-consent.ts';

export const zCriterion = z.strictObject({
  key: z.string(),
  publishedKey: z.string(),
  kind: z.enum(['price', 'quality']),
  title: zTrilingual,
  weight: z.int(),
  scale: z.int(),
});

/** Its place among the lots of a bundle. */
const zLot = z.strictObject({ bundle: z.string(), number: z.int(), of: z.int(), title: zTexts });

const zMustHaves = z.array(z.strictObject({ key: z.string(), title: zTexts }));

export const zAssumptions = z.strictObject({
  groups: z.array(z.strictObject({ group: zDistanceGroup, clients: z.int(), rates: z.record(z.string(), zShare) })),
});

const zOption = z.strictObject({ key: z.string(), noticeBy: zLocalDate, extendsTo: zLocalDate });

export const zContent: z.ZodType<CompetitionContent> = z.strictObject({
  system: zId('system'),
  category: zId('category'),
  serviceType: zServiceType,
  title: zTexts,
  need: zTexts,
  criteria: z.array(zCriterion),
  mustHaves: zMustHaves.exactOptional(),
  lot: zLot.exactOptional(),
  rateCard: zRateCard,
  assumptions: zAssumptions,
  places: z.int(),
  ceilingCents: zCents,
  buyers: zBuyers.exactOptional(),
  winners: z.int(),
  callOff: z.enum(CALL_OFFS).exactOptional(),
  start: zLocalDate,
  end: zLocalDate,
  options: z.array(zOption).exactOptional(),
  deadline: zInstant,
  costCentre: z.string(),
  languages: z.array(zLanguage),
  municipalities: z.array(zMunicipality),
  evaluators: z.array(zId('person')),
});

export const zRingTerms: z.ZodType<RingTerms> = z.strictObject({
  buyers: zBuyers,
  category: zId('category'),
  serviceType: zServiceType,
  places: z.int(),
  ceilingCents: zCents,
  winners: z.int(),
  start: zLocalDate,
  end: zLocalDate,
  options: z.array(zOption).exactOptional(),
});

/** The part of a content that an addendum has changed. */
export const zChanges: z.ZodType<ContentChanges> = z.strictObject({
  title: zTexts.exactOptional(),
  need: zTexts.exactOptional(),
  mustHaves: zMustHaves.exactOptional(),
  places: z.int().exactOptional(),
  ceilingCents: zCents.exactOptional(),
  winners: z.int().exactOptional(),
  start: zLocalDate.exactOptional(),
  end: zLocalDate.exactOptional(),
  languages: z.array(zLanguage).exactOptional(),
});
