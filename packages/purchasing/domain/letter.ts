import { dayInFinland, endOfDay, type Instant, plusDays, type Texts, type Trilingual } from '@kt/kernel';
import { type RejectionReason, type RuleProfile, ruleValue } from '@kt/terms';
import type { Letters, ParticipationRequest, Written } from './request.ts';

export type LetterLanguage = keyof Letters;

/** Whom a decision letter names, as the registers call them. */
export type LetterParties = {
  readonly authority: Texts;
  readonly applicant: { readonly names: Texts; readonly yTunnus: string };
  /** The people who proposed and decided; an empty text for whoever is not known any more. */
  readonly proposer: string;
  readonly decider: string;
};

/** Everything that a decision letter says. Moments are UTC instants. */
export type LetterFacts = LetterParties & {
  readonly request: string;
  readonly system: Trilingual;
  readonly category: Trilingual;
  readonly received: Instant;
  readonly decidedAt: Instant;
  readonly outcome: 'accepted' | 'rejected';
  readonly delegation: string;
  readonly reasons: readonly RejectionReason[];
  /** In which the applicant was heard on a ground for exclusion; an empty text when there was none. */
  readonly hearing: string;
  /** Missing in a language in which nobody wrote the reasons. */
  readonly written: { readonly [L in LetterLanguage]?: Written };
} & Remedies;

/** Rectification and appeal may be sought until these moments, counted from the day of the decision. */
export type Remedies = { readonly rectifyBy: Instant; readonly appealBy: Instant };

export type Names = { readonly system: Trilingual; readonly category: Trilingual };

type OfRejection = Pick<LetterFacts, 'reasons' | 'hearing' | 'written'>;
const NO_REJECTION: OfRejection = { reasons: [], hearing: '', written: {} };

const ofRejection = ({ proposal, decided, language }: ParticipationRequest): OfRejection => {
  if (decided?.outcome !== 'rejected' || proposal?.outcome !== 'reject') return NO_REJECTION;
  const { reasons, hearing = '', remedy, why, other } = proposal;
  const own = { remedy, why };
  const written =
    language === 'sv' ? { sv: own, ...(other && { fi: other }) } : { fi: own, ...(other && { sv: other }) };
  return { reasons, hearing, written };
};

/** The last moments on which rectification and appeal may be sought against a decision of a day. */
export const remediesUntil = (profile: RuleProfile, decidedAt: Instant): Remedies => {
  const day = dayInFinland(decidedAt);
  const until = (rule: 'rectificationProviderDays' | 'appealDays'): Instant =>
    endOfDay(plusDays(day, ruleValue(profile, rule, day)));
  return { rectifyBy: until('rectificationProviderDays'), appealBy: until('appealDays') };
};

/** What the letter of a decided request says; `undefined` before it is decided. */
export const letterFacts = (
  request: ParticipationRequest,
  names: Names,
  parties: LetterParties,
): LetterFacts | undefined => {
  const { id, submitted, decided, profile } = request;
  if (decided === undefined || submitted === undefined) return undefined;
  return {
    ...parties,
    ...names,
    request: id,
    received: submitted.at,
    decidedAt: decided.at,
    outcome: decided.outcome,
    delegation: decided.delegation ?? '',
    ...ofRejection(request),
    ...remediesUntil(profile, decided.at),
  };
};
