import { endOfDay, type Id, type Instant, type Lifecycle, type LocalDate, type Stamp } from '@kt/kernel';
import type { ExclusionGroundCode, RuleProfile } from '@kt/terms';
import type { Letters } from './request.ts';

/**
 * The life of a hearing on a ground for exclusion. Nobody is excluded unheard, and no decision is made by one person.
 * What a provider shows of its self-cleaning is weighed whatever the ground is; so is its silence.
 */
export const hearingLifecycle = {
  flagged: { ask: 'heard', drop: 'dropped' },
  heard: { save: 'heard', answer: 'answered', extend: 'heard', silence: 'silent', file: 'heard' },
  answered: { propose: 'proposed', file: 'answered' },
  silent: { extend: 'heard', propose: 'proposed', file: 'silent' },
  proposed: { accept: 'accepted', exclude: 'excluded', return: ['answered', 'silent'], file: 'proposed' },
  accepted: { file: 'accepted' },
  excluded: { file: 'excluded' },
  dropped: {},
} as const satisfies Lifecycle;
export type HearingState = keyof typeof hearingLifecycle;

export const CONSEQUENCES = ['suspension', 'removal', 'rejection'] as const;
/** What an exclusion leads to: an admission suspended or removed, or a request that may be rejected on the ground. */
export type Consequence = (typeof CONSEQUENCES)[number];

/** What the provider says; all but the statement may be empty. Self-cleaning is in the last three. */
export type HearingAnswer = {
  readonly statement: string;
  /** Damage paid, or agreed to be paid. */
  readonly damage: string;
  /** How it has helped to find out what happened. */
  readonly cooperation: string;
  /** What it has changed, in technology, organisation or people. */
  readonly measures: string;
};

export type HearingProposal =
  | { readonly outcome: 'accept'; readonly reasons: string }
  | {
      readonly outcome: 'exclude';
      readonly reasons: string;
      readonly consequence: Consequence;
      /** Why exclusion is not too much: asked where the ground is weighed. */
      readonly proportionality: string;
    };

export const HEARING_LETTERS = ['invitation', 'decision'] as const;
/** What the provider is written: that it is heard, and what was decided. */
export type HearingLetter = (typeof HEARING_LETTERS)[number];

/** One ground claimed against one provider in one category, and what became of it. */
export type Hearing = {
  readonly id: Id<'hearing'>;
  readonly authority: Id<'authority'>;
  readonly system: Id<'system'>;
  readonly category: Id<'category'>;
  readonly provider: Id<'organisation'>;
  readonly profile: RuleProfile;
  /** What it is about: an admission, or a request that is not decided yet. */
  readonly about: { readonly admission: Id<'admission'> } | { readonly request: Id<'request'> };
  readonly state: HearingState;
  readonly ground: ExclusionGroundCode;
  /** The Finnish calendar day on which it happened, or began to hold. */
  readonly occurredOn: LocalDate;
  /** What is claimed, and on what it rests, in the words the provider reads. */
  readonly claim: string;
  readonly flagged: Stamp;
  readonly asked?: Stamp & { readonly deadline: LocalDate };
  readonly extended?: Stamp & { readonly reason: string };
  /** What the provider is writing; nobody else reads it. */
  readonly draft?: HearingAnswer;
  readonly answered?: Stamp & { readonly answer: HearingAnswer };
  readonly proposal?: (Stamp & HearingProposal) | undefined;
  readonly returned?: Stamp & { readonly reason: string };
  /** `decision`: its number or section. */
  readonly decided?: Stamp & { readonly decision: string };
  readonly dropped?: Stamp & { readonly reason: string };
  readonly letters?: { readonly [L in HearingLetter]?: Letters };
};

const OVER: readonly HearingState[] = ['accepted', 'excluded', 'dropped'];
export const isHearingOver = ({ state }: Pick<Hearing, 'state'>): boolean => OVER.includes(state);

/** The provider may answer to the end of the last day; then its silence is a fact. */
export const hearingDueAt = ({ state, asked }: Pick<Hearing, 'state' | 'asked'>): Instant | undefined =>
  state === 'heard' && asked !== undefined ? endOfDay(asked.deadline) : undefined;
