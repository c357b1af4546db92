import {
  zCents,
  zId,
  zInstant,
  zLanguage,
  zLocalDate,
  zMunicipality,
  zServiceType,
  zShare,
  zStamp,
  zTexts,
  zTrilingual,
} from '@kt/platform/schema.ts';
import { LOOSENABLE_RULES, RULE_PROFILES, TARGET_GROUP_CODES } from '@kt/terms';
import * as z from 'zod';
import { zPublishedCategory } from './events/published-category.ts';

const loosening = {
  key: z.enum(LOOSENABLE_RULES),
  value: z.int(),
  usual: z.int(),
  reason: z.string(),
  decision: z.string(),
};

/** Facts of purchasing that other contexts may subscribe to. */
export const systemPublished = z.looseObject({
  ...zStamp,
  type: z.literal('system.published'),
  authority: zId('authority'),
  system: zId('system'),
  notice: z.string(),
  description: z.looseObject({
    names: zTrilingual,
    profile: z.enum(RULE_PROFILES),
    lastDay: zLocalDate,
    estimatedValueCents: zCents,
    languages: z.array(zLanguage),
  }),
  categories: z.array(zPublishedCategory),
  /** Nobody is invited before this moment. Absent in what was published before it was told. */
  initialPeriodEnds: zInstant.exactOptional(),
  loosened: z.array(z.looseObject({ at: zInstant, ...loosening })).exactOptional(),
});
export type SystemPublished = z.infer<typeof systemPublished>;

/** A request to participate has been decided. */
export const requestDecided = z.looseObject({
  ...zStamp,
  type: z.enum(['request.accepted', 'request.rejected']),
  authority: zId('authority'),
  request: zId('request'),
});

/** A provider is heard, or what was decided of it. */
export const hearingToWrite = z.looseObject({
  ...zStamp,
  type: z.enum(['hearing.asked', 'hearing.accepted', 'hearing.excluded']),
  authority: zId('authority'),
  hearing: zId('hearing'),
});

const admissionFields = {
  ...zStamp,
  authority: zId('authority'),
  system: zId('system'),
  category: zId('category'),
  admission: zId('admission'),
  provider: zId('organisation'),
};
export const ADMISSION_EVENTS = [
  'admission.granted',
  'admission.suspended',
  'admission.lifted',
  'admission.renewed',
  'admission.removed',
  'admission.unqualified',
  'admission.exited',
] as const;
export const admissionEvent = z.looseObject({ ...admissionFields, type: z.enum(ADMISSION_EVENTS) });
export type AdmissionEvent = z.infer<typeof admissionEvent>;

export const systemEnded = z.looseObject({
  ...zStamp,
  type: z.enum(['system.expired', 'system.terminated']),
  authority: zId('authority'),
  system: zId('system'),
  /** Why it was terminated before its last day. */
  reason: z.string().exactOptional(),
});
export type SystemEnded = z.infer<typeof systemEnded>;

const ofSystem = { ...zStamp, authority: zId('authority'), system: zId('system') };

/** Guaranteed and expected clients a year, from now on. */
export const zVolumeSet = z.looseObject({
  type: z.literal('system.volume_set'),
  ...ofSystem,
  category: zId('category'),
  volume: z.looseObject({ guaranteedPerYear: z.int(), expectedPerYear: z.int() }),
});

/** A round of renewal requests in a category has begun. */
export const zRenewalRoundStarted = z.looseObject({
  type: z.literal('renewal_round.started'),
  ...ofSystem,
  category: zId('category'),
  round: zId('round'),
  planned: z.int(),
});

/** A question to the owner, answered for everybody: nothing in it tells who asked but `provider`, which nobody is shown. */
export const zQuestionAnswered = z.looseObject({
  type: z.literal('question.answered'),
  ...ofSystem,
  question: zId('question'),
  provider: zId('organisation'),
  category: zId('category').exactOptional(),
  published: z.looseObject({ question: zTexts, answer: zTexts }),
});
export const zQuestionAsked = z.looseObject({
  type: z.literal('question.asked'),
  ...ofSystem,
  question: zId('question'),
});
export const zQuestionDeclined = z.looseObject({
  type: z.literal('question.declined'),
  ...ofSystem,
  question: zId('question'),
  provider: zId('organisation'),
});
const zNational = z.looseObject({ fi: z.string(), sv: z.string(), en: z.string().exactOptional() });
const ofNeed = { ...zStamp, authority: zId('authority'), need: zId('need') };

const needDescription = {
  title: zNational,
  text: zNational,
  serviceTypes: z.array(zServiceType),
  municipalities: z.array(zMunicipality),
  targetGroups: z.array(z.enum(TARGET_GROUP_CODES)),
  expectedPerYear: z.int(),
  plannedMonth: z.string(),
  commentBy: zLocalDate,
  market: z.looseObject({ day: zLocalDate, from: z.string(), to: z.string(), place: zNational }).exactOptional(),
};

/** A planned need that everybody may read, and on which organisations may comment to the end of `commentBy`. */
export const zNeedAnnounced = z.looseObject({
  type: z.literal('need.announced'),
  ...ofNeed,
  description: z.looseObject(needDescription),
});
/** What is planned is told anew: the whole description, and what stood before in the `fields` that differ. */
export const zNeedChanged = z.looseObject({
  type: z.literal('need.changed'),
  ...ofNeed,
  description: z.looseObject(needDescription),
  fields: z.array(z.string()),
  before: z.looseObject({
    title: zNational.exactOptional(),
    text: zNational.exactOptional(),
    serviceTypes: needDescription.serviceTypes.exactOptional(),
    municipalities: needDescription.municipalities.exactOptional(),
    targetGroups: needDescription.targetGroups.exactOptional(),
    expectedPerYear: z.int().exactOptional(),
    plannedMonth: z.string().exactOptional(),
    commentBy: zLocalDate.exactOptional(),
    market: needDescription.market,
  }),
});
/** What a dialogue meeting came to, for all. */
export const zNeedMeetingLogged = z.looseObject({
  type: z.literal('need.meeting_logged'),
  ...ofNeed,
  day: zLocalDate,
  summary: zNational,
});
export const zNeedClosed = z.looseObject({ type: z.literal('need.closed'), ...ofNeed, system: zId('system') });
export const zNeedDropped = z.looseObject({ type: z.literal('need.dropped'), ...ofNeed, reason: z.string() });

/** Agreements have reached a share of an estimate or a threshold for the first time. `share`: basis points of the limit. */
export const zValuePassed = z.looseObject({
  type: z.literal('system.value_passed'),
  ...ofSystem,
  limit: z.string(),
  share: zShare,
  valueCents: zCents,
  limitCents: zCents,
});

/** From now on providers may be invited. */
export const zInitialPeriodOver = z.looseObject({ type: z.literal('system.initial_period_over'), ...ofSystem });

/** Clients referred in a category in a year, and those whose service has not begun. Small numbers are not for the public. */
export const zOrderCounted = z.looseObject({
  ...zStamp,
  type: z.literal('category.order_counted'),
  authority: zId('authority'),
  category: zId('category'),
  year: z.string(),
  ordered: z.int(),
  waiting: z.int(),
});

/** The last day was moved, with the notice that told of it. */
export const zSystemChanged = z.looseObject({
  type: z.literal('system.changed'),
  ...ofSystem,
  reason: z.string(),
  notice: z.string(),
  lastDay: zLocalDate,
});

/** From now on the system runs on `value` days where its profile has `usual`. */
export const zRuleLoosened = z.looseObject({ type: z.literal('system.rule_loosened'), ...ofSystem, ...loosening });
