import {
  addWorkingDays,
  dayInFinland,
  endOfDay,
  type Id,
  type Instant,
  type Language,
  type Lifecycle,
  type LocalDate,
  type Stamp,
  workingDaysBetween,
} from '@kt/kernel';
import { type RuleProfile, ruleValue } from '@kt/terms';
import type { Parties } from './parties.ts';

/** The life of a request to participate in one category. A rejected provider may apply again at once. */
export const requestLifecycle = {
  draft: { save: 'draft', name_parties: 'draft', declare: 'draft', submit: 'submitted', withdraw: 'withdrawn' },
  submitted: { take: 'in_review', withdraw: 'withdrawn' },
  in_review: { ask: 'returned', extend: 'in_review', propose: 'proposed' },
  returned: {
    name_parties: 'returned',
    declare: 'returned',
    resubmit: 'in_review',
    withdraw: 'withdrawn',
    lapse: 'lapsed',
  },
  proposed: { accept: 'accepted', reject: 'rejected', return: 'in_review' },
  accepted: {},
  rejected: {},
  withdrawn: {},
  lapsed: {},
} as const satisfies Lifecycle;
export type RequestState = keyof typeof requestLifecycle;

export const REJECTION_REASONS = [
  'requirement_not_met',
  'exclusion_ground',
  'declaration_false',
  'incomplete',
] as const;
export type RejectionReason = (typeof REJECTION_REASONS)[number];

/** A self-declaration of the applicant, a consortium member or an entity relied on. */
export type Declaration = {
  readonly organisation: Id<'organisation'>;
  readonly role: 'applicant' | 'member' | 'relied_on';
  readonly noExclusionGrounds: boolean;
  /** Keys of the category's requirements that it meets. */
  readonly meets: readonly string[];
};

/** A party that seeks, or has, a place in the same category in another way too: allowed, but seen and logged. */
export type AlsoApplying = {
  readonly organisation: Id<'organisation'>;
  readonly as: 'alone' | 'in_consortium' | 'admitted';
};

export type Proposal = Stamp &
  (
    | { readonly outcome: 'accept' }
    | { readonly outcome: 'reject'; readonly reasons: readonly RejectionReason[]; readonly remedy: string }
  );

/** One provider's request to be admitted to one category. */
export type ParticipationRequest = {
  readonly id: Id<'request'>;
  readonly authority: Id<'authority'>;
  readonly system: Id<'system'>;
  readonly category: Id<'category'>;
  readonly provider: Id<'organisation'>;
  readonly profile: RuleProfile;
  readonly state: RequestState;
  readonly language: Language;
  readonly declarations: readonly Declaration[];
  /** The consortium that the provider leads here; absent when it applies alone. */
  readonly consortium?: Id<'consortium'> | undefined;
  readonly parties?: Parties | undefined;
  readonly alsoApplying?: readonly AlsoApplying[];
  readonly drafted: Stamp;
  /** 1 at the first submission; each resubmission makes the next. */
  readonly submission: number;
  readonly submitted?: Stamp;
  readonly taken?: Stamp;
  readonly asked?: Stamp & { readonly deadline: LocalDate; readonly question: string };
  readonly extended?: Stamp & { readonly reason: string };
  readonly proposal?: Proposal | undefined;
  readonly decided?: Stamp & { readonly outcome: 'accepted' | 'rejected' };
  readonly ended?: Stamp;
};

/** The working-day clock of a request (Finnish working days after the day of receipt). */
export type WorkingDayClock = {
  readonly decideBy: LocalDate;
  readonly warnFrom: LocalDate;
  readonly workingDaysLeft: number;
  readonly overdue: boolean;
};

const OPEN: readonly RequestState[] = ['submitted', 'in_review', 'returned', 'proposed'];
export const isUndecided = ({ state }: ParticipationRequest): boolean => OPEN.includes(state);

/** `undefined` when nothing waits for the authority. */
export const workingDayClock = (request: ParticipationRequest, at: Instant): WorkingDayClock | undefined => {
  if (request.submitted === undefined || !isUndecided(request)) return undefined;
  const received = dayInFinland(request.submitted.at);
  const rule = request.extended === undefined ? 'admissionWorkingDays' : 'admissionExtendedWorkingDays';
  const decideBy = addWorkingDays(received, ruleValue(request.profile, rule, received));
  const today = dayInFinland(at);
  return {
    decideBy,
    warnFrom: addWorkingDays(received, ruleValue(request.profile, 'admissionWarningWorkingDays', received)),
    workingDaysLeft: workingDaysBetween(today, decideBy),
    overdue: today > decideBy,
  };
};

/** An unanswered question lapses after its last day. */
export const requestDueAt = ({ state, asked }: ParticipationRequest): Instant | undefined =>
  state === 'returned' && asked !== undefined ? endOfDay(asked.deadline) : undefined;
