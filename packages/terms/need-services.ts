import type { NeedCode } from './client-needs.ts';
import type { ServiceMethod } from './service-details.ts';
import type { ServiceType } from './service-types.ts';

/** What answers a need for support: kinds of services, ways of working, or that it can be had remotely. */
export type NeedAnswer = {
  readonly types: readonly ServiceType[];
  readonly methods: readonly ServiceMethod[];
  readonly remote?: true;
};

/**
 * Which services answer which need. Needs that no bought service answers, such as housing, are not here: a case worker
 * meets them otherwise. A proposal of this system's own.
 */
export const NEED_ANSWERS = {
  work_ability_support: { types: ['work_ability', 'in_work_support'], methods: [] },
  language_learning: { types: ['integration_training'], methods: ['language_support'] },
  digital_skills: { types: ['labour_training', 'job_search_coaching'], methods: [] },
  basic_skills: { types: ['labour_training', 'integration_training'], methods: ['workshop'] },
  job_search_skills: { types: ['job_search_coaching'], methods: ['job_search'] },
  work_experience: { types: ['work_coaching'], methods: ['workplace', 'workshop'] },
  daily_rhythm: { types: [], methods: ['workshop', 'outreach', 'peer_support'] },
  transport: { types: [], methods: ['outreach'], remote: true },
} as const satisfies { readonly [N in NeedCode]?: NeedAnswer };

export type AnsweredNeed = keyof typeof NEED_ANSWERS;

export const isAnsweredNeed = (text: string): text is AnsweredNeed => Object.hasOwn(NEED_ANSWERS, text);

const codesOfNeeds = (): readonly AnsweredNeed[] => Object.keys(NEED_ANSWERS).filter(isAnsweredNeed);
export const ANSWERED_NEEDS = /* @__PURE__ */ codesOfNeeds();
