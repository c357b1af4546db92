import type { Id, Instant, Language, LocalDate, Stamp } from '@kt/kernel';

/** How an option comes about when the client leaves it open. */
export const LEFT_OPEN_MODES = ['ranked', 'rotation', 'random'] as const;
export type LeftOpenMode = (typeof LEFT_OPEN_MODES)[number];

/**
 * `client`: the client named the option. `ranked`: the best rank of a competition. `rotation`: the first of the neutral
 * order. `random`: a lot drawn with the draft's seed.
 */
export const CHOICE_MODES = ['client', ...LEFT_OPEN_MODES] as const;
export type ChoiceMode = (typeof CHOICE_MODES)[number];

/** Why somebody of a better rank is passed over. One that is merely full cannot be chosen and need not be passed over. */
export const PASS_CODES = [
  'client_objects',
  'cannot_take_now',
  'too_far',
  'language',
  'accessibility',
  'conflict_of_interest',
] as const;
export type PassCode = (typeof PASS_CODES)[number];

/** Where an agreement stands among the winners of one competition that are called off in order of preference. */
export type Preference = { readonly competition: Id<'competition'>; readonly rank: number };

/** What was laid before the client: every option that could be chosen, in the neutral order it was shown. */
export type Shown = {
  readonly agreements: readonly Id<'agreement'>[];
  readonly notSelectable: number;
  readonly at: Instant;
  /** Those among them that a competition ranks. */
  readonly preferences?: readonly (Preference & { readonly agreement: Id<'agreement'> })[];
  /** How the option comes about when the client leaves it open; by rotation where nothing is said. */
  readonly leftOpen?: LeftOpenMode;
  /** Made once with the draft, so that nobody draws until it pleases. */
  readonly seed?: string;
  /** In stored facts: most of the list as bits of the service's roster (`option-roster.ts`), and how many it has in all. */
  readonly listed?: { readonly bits: string; readonly count: number };
};

/** Somebody of a better rank who was not asked this time, and why. */
export type Passed = Stamp & { readonly agreement: Id<'agreement'>; readonly reason: PassCode };

export type Choice = Stamp & {
  readonly agreement: Id<'agreement'>;
  readonly mode: ChoiceMode;
  /** The day on which the client was told what the options are, and the languages of that information. */
  readonly informedOn: LocalDate;
  readonly informationLanguages: readonly Language[];
  /** What the lot was drawn with: it gives the same order again, anywhere. */
  readonly seed?: string;
};

/** Why an option above the case worker's own limit is the right one. */
export const APPROVAL_REASONS = ['only_fitting', 'client_choice', 'need', 'continuity', 'language_or_place'] as const;
export type ApprovalReason = (typeof APPROVAL_REASONS)[number];

/** Why a supervisor gives it back, as words that the case worker can act upon. */
export const APPROVAL_REFUSALS = ['cheaper_fits', 'need_unclear', 'talk_first', 'later'] as const;
export type ApprovalRefusal = (typeof APPROVAL_REFUSALS)[number];

/** What became of asking a supervisor. Another choice withdraws it. */
export type Approval = {
  readonly state: 'asked' | 'given' | 'refused';
  readonly reason: ApprovalReason;
  readonly asked: Stamp;
  readonly settled?: Stamp;
  readonly refusal?: ApprovalRefusal;
};
