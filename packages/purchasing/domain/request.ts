import type { Id, Language, Lifecycle, LocalDate, MunicipalityCode, Stamp } from '@kt/kernel';
import type { RejectionReason, RuleProfile } from '@kt/terms';
import type { Declaration } from './declaration.ts';
import type { AlsoApplying, Parties } from './parties.ts';

/** The life of a request to participate in one category. A rejected provider may apply again at once. */
export const requestLifecycle = {
  draft: { save: 'draft', name_parties: 'draft', declare: 'draft', submit: 'submitted', withdraw: 'withdrawn' },
  submitted: { take: 'in_review', warn: 'submitted', withdraw: 'withdrawn' },
  in_review: {
    ask: 'returned',
    extend: 'in_review',
    propose: 'proposed',
    settle: ['accepted', 'rejected'],
    warn: 'in_review',
  },
  returned: {
    name_parties: 'returned',
    declare: 'returned',
    resubmit: 'in_review',
    warn: 'returned',
    withdraw: 'withdrawn',
    lapse: 'lapsed',
  },
  proposed: { accept: 'accepted', reject: 'rejected', warn: 'proposed', return: 'in_review' },
  accepted: { file: 'accepted' },
  rejected: { file: 'rejected' },
  withdrawn: {},
  lapsed: {},
} as const satisfies Lifecycle;
export type RequestState = keyof typeof requestLifecycle;

export type { Declaration } from './declaration.ts';

/** In which languages and where the applicant would serve in this category. */
export type Offer = {
  readonly languages: readonly Language[];
  readonly municipalities: readonly MunicipalityCode[];
};

/** What was sent, as it was sent; `hash` is over its content. A completion answers what had been asked. */
export type Submission = Stamp & {
  readonly number: number;
  readonly declarations: readonly Declaration[];
  readonly offer?: Offer | undefined;
  readonly hash: string;
  readonly asked?: { readonly question: string; readonly deadline: LocalDate };
  readonly reply?: string | undefined;
};

/** Why a request is rejected and how that can be mended, written in one language. */
export type Written = { readonly remedy: string; readonly why?: string | undefined };

/** `other` is the same in the other national language, when somebody has written it. */
export type Rejection = Written & {
  readonly outcome: 'reject';
  readonly reasons: readonly RejectionReason[];
  /** In which the applicant was heard and found excluded: named with the ground for exclusion, and only with it. */
  readonly hearing?: Id<'hearing'> | undefined;
  readonly other?: Written | undefined;
};
export type Proposal = Stamp & ({ readonly outcome: 'accept' } | Rejection);

/** One decision letter as it lies in the object store; `hash` is the SHA-256 of its bytes. */
export type Letter = { readonly key: string; readonly hash: string; readonly bytes: number };
export type Letters = { readonly fi: Letter; readonly sv: Letter };

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
  readonly offer?: Offer | undefined;
  readonly drafted: Stamp;
  /** The rejected request that this one follows. */
  readonly earlier?: Id<'request'> | undefined;
  readonly saved?: Stamp;
  /** 1 at the first submission; each resubmission makes the next. */
  readonly submission: number;
  readonly submitted?: Stamp;
  readonly submissions?: readonly Submission[];
  readonly taken?: Stamp;
  /** The authority's people have been told that the last days of the clock run. */
  readonly warned?: Stamp;
  readonly asked?: Stamp & { readonly deadline: LocalDate; readonly question: string };
  readonly extended?: Stamp & { readonly reason: string };
  readonly proposal?: Proposal | undefined;
  /** `delegation`: what gives the decision maker the power, e.g. a section of the administrative code. */
  readonly decided?: Stamp & { readonly outcome: 'accepted' | 'rejected'; readonly delegation?: string };
  readonly letters?: Letters;
  readonly ended?: Stamp;
};

const OPEN: readonly RequestState[] = ['submitted', 'in_review', 'returned', 'proposed'];
export const isUndecided = ({ state }: Pick<ParticipationRequest, 'state'>): boolean => OPEN.includes(state);
