import {
  addWorkingDays,
  dayInFinland,
  err,
  type FactOf,
  type Instant,
  type LocalDate,
  ok,
  type Result,
  type Stamp,
} from '@kt/kernel';
import { type RuleProfile, ruleValue } from '@kt/terms';

/**
 * The consortium behind an admission has changed. Until an officer has looked at it, nobody invites it to anything new;
 * `edition` is the latest one of the consortium, `deadline` the authority's own last day (Finnish calendar).
 */
export type Reevaluation = Stamp & {
  readonly edition: number;
  readonly deadline: LocalDate;
  /** When the first change came that nobody has looked at; absent where it is this one. */
  readonly since?: Instant;
};

export type ReevaluationCommand =
  | { readonly command: 'members_changed'; readonly edition: number }
  /** `edition`: the one that the officer has looked at. `isComplete`: whether all its parties have confirmed it. */
  | {
      readonly command: 're_evaluate';
      readonly edition: number;
      readonly isComplete: boolean;
      readonly reason: string;
    };

export type ReevaluationFact<Of> =
  | FactOf<'admission.members_changed', Of & { readonly edition: number; readonly deadline: LocalDate }>
  | FactOf<'admission.reevaluated', Of & { readonly edition: number; readonly reason: string }>;

export type ReevaluationError =
  | { readonly code: 'purchasing.nothing_to_reevaluate' }
  | { readonly code: 'purchasing.consortium_incomplete' }
  /** It has changed since the caller looked. */
  | { readonly code: 'purchasing.consortium_changed'; readonly edition: number };

type Subject = { readonly profile: RuleProfile; readonly reevaluation?: Reevaluation | undefined };
type Named<N> = Extract<ReevaluationCommand, { readonly command: N }>;

/** The clock begins anew with every change, so the authority always has its whole time. */
export const membersChanged = <Of extends Stamp>(
  { profile }: Subject,
  { edition }: Named<'members_changed'>,
  about: Of,
): Result<readonly [ReevaluationFact<Of>], never> => {
  const today = dayInFinland(about.at);
  const deadline = addWorkingDays(today, ruleValue(profile, 'reevaluationWorkingDays', today));
  return ok([{ ...about, type: 'admission.members_changed', edition, deadline }]);
};

export const reEvaluate = <Of extends Stamp>(
  { reevaluation }: Subject,
  { edition, isComplete, reason }: Named<'re_evaluate'>,
  about: Of,
): Result<readonly [ReevaluationFact<Of>], ReevaluationError> => {
  if (reevaluation === undefined) return err({ code: 'purchasing.nothing_to_reevaluate' });
  if (reevaluation.edition !== edition)
    return err({ code: 'purchasing.consortium_changed', edition: reevaluation.edition });
  if (!isComplete) return err({ code: 'purchasing.consortium_incomplete' });
  return ok([{ ...about, type: 'admission.reevaluated', edition, reason }]);
};
