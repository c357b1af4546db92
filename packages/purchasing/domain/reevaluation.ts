import {
  addWorkingDays,
  dayInFinland,
  endOfDay,
  err,
  type FactOf,
  type Id,
  type Instant,
  type LocalDate,
  ok,
  type Result,
  type Stamp,
} from '@kt/kernel';
import { type RuleProfile, ruleValue } from '@kt/terms';
import type { Declaration } from './declaration.ts';
import { type AlsoApplying, declarationError, type Parties, type PartiesError, roleIn } from './parties.ts';

/**
 * The consortium behind an admission has changed. Until an officer has looked at it, nobody invites it to anything new;
 * `edition` is the latest one of the consortium, `deadline` the authority's own last day (Finnish calendar).
 */
export type Reevaluation = Stamp & {
  readonly edition: number;
  readonly deadline: LocalDate;
  /** When the first change came that nobody has looked at; absent where it is this one. */
  readonly since?: Instant;
  /** Who stands in that edition; absent when the consortium is dissolved, and where nobody wrote it down. */
  readonly parties?: Parties;
  /** What its parties have declared for that edition. */
  readonly declarations?: readonly Declaration[];
  /** Who of them sought or had a place in the category in another way too when the change came. */
  readonly alsoApplying?: readonly AlsoApplying[];
  readonly asked?: Stamp & { readonly question: string; readonly deadline: LocalDate };
  readonly replied?: Stamp & { readonly reply: string };
};

/** In what composition the provider was last found to qualify, and what each party had declared. */
export type Qualified = { readonly parties: Parties; readonly declarations: readonly Declaration[] };

export type ReevaluationCommand =
  | {
      readonly command: 'members_changed';
      readonly edition: number;
      readonly parties?: Parties;
      readonly alsoApplying?: readonly AlsoApplying[];
    }
  /** A party's own declaration for the edition that it has before it. */
  | { readonly command: 'declare_change'; readonly edition: number; readonly declaration: Declaration }
  | { readonly command: 'ask_change'; readonly question: string; readonly deadline: LocalDate }
  | { readonly command: 'reply_change'; readonly reply: string }
  /** `edition`: the one that the officer has looked at. `isComplete`: whether all its parties have confirmed it. */
  | {
      readonly command: 're_evaluate';
      readonly edition: number;
      readonly isComplete: boolean;
      readonly parties: Parties;
      readonly required: readonly string[];
      readonly reason: string;
    }
  /** It qualifies no longer. `decision`: where the decision stands. */
  | {
      readonly command: 'remove_changed';
      readonly edition: number;
      readonly reason: string;
      readonly decision: string;
    };

type Changed = {
  readonly edition: number;
  readonly deadline: LocalDate;
  readonly members?: readonly Id<'organisation'>[];
  readonly reliedOn?: readonly Id<'organisation'>[];
  readonly alsoApplying?: readonly AlsoApplying[];
};
export type ReevaluationFact<Of> =
  | FactOf<'admission.members_changed', Of & Changed>
  | FactOf<'admission.change_declared', Of & { readonly edition: number; readonly declaration: Declaration }>
  | FactOf<'admission.change_asked', Of & { readonly question: string; readonly deadline: LocalDate }>
  | FactOf<'admission.change_replied', Of & { readonly reply: string }>
  | FactOf<
      'admission.reevaluated',
      Of & { readonly edition: number; readonly reason: string; readonly parties?: Parties }
    >
  | FactOf<
      'admission.unqualified',
      Of & { readonly edition: number; readonly reason: string; readonly decision: string }
    >;

export type ReevaluationError =
  | PartiesError
  | { readonly code: 'purchasing.nothing_to_reevaluate' }
  | { readonly code: 'purchasing.deadline_passed'; readonly deadline: LocalDate }
  | { readonly code: 'purchasing.change_not_asked' }
  /** The provider has not been asked, or has neither replied nor had its working days; `from`: when it may be decided. */
  | { readonly code: 'purchasing.change_unheard'; readonly from?: LocalDate }
  | { readonly code: 'purchasing.same_person' };

type Subject = {
  readonly provider: Id<'organisation'>;
  readonly profile: RuleProfile;
  readonly reevaluation?: Reevaluation | undefined;
  readonly qualified?: Qualified;
};
type Named<N> = Extract<ReevaluationCommand, { readonly command: N }>;
type Decided<T, Of> = Result<readonly [Extract<ReevaluationFact<Of>, { readonly type: T }>], ReevaluationError>;

/** What is declared for a composition: for this edition, or before by those who stand in it in the same part. */
export const declarationsFor = (
  { provider, reevaluation, qualified }: Omit<Subject, 'profile'>,
  parties: Parties | undefined,
): readonly Declaration[] => {
  const now = reevaluation?.declarations ?? [];
  const before = (qualified?.declarations ?? []).filter(
    ({ organisation }) => !now.some((one) => one.organisation === organisation),
  );
  return [...before, ...now].filter(({ organisation, role }) => roleIn({ provider, parties }, organisation) === role);
};

/** The clock begins anew with every change, so the authority always has its whole time. */
export const membersChanged = <Of extends Stamp>(
  { profile }: Pick<Subject, 'profile'>,
  { edition, parties, alsoApplying = [] }: Named<'members_changed'>,
  about: Of,
) => {
  const today = dayInFinland(about.at);
  const deadline = addWorkingDays(today, ruleValue(profile, 'reevaluationWorkingDays', today));
  const who = parties === undefined ? {} : { members: parties.members, reliedOn: parties.reliedOn };
  const also = alsoApplying.length === 0 ? {} : { alsoApplying };
  return ok([{ ...about, type: 'admission.members_changed', edition, deadline, ...who, ...also }] as const);
};

const editionError = (reevaluation: Reevaluation | undefined, edition: number): ReevaluationError | undefined => {
  if (reevaluation === undefined) return { code: 'purchasing.nothing_to_reevaluate' };
  return reevaluation.edition === edition
    ? undefined
    : { code: 'purchasing.consortium_changed', edition: reevaluation.edition };
};

export const declareChange = <Of extends Stamp>(
  { reevaluation }: Subject,
  { edition, declaration }: Named<'declare_change'>,
  about: Of,
): Decided<'admission.change_declared', Of> => {
  const wrong = editionError(reevaluation, edition);
  return wrong === undefined ? ok([{ ...about, type: 'admission.change_declared', edition, declaration }]) : err(wrong);
};

export const askChange = <Of extends Stamp>(
  { reevaluation }: Subject,
  { question, deadline }: Named<'ask_change'>,
  about: Of,
): Decided<'admission.change_asked', Of> => {
  if (reevaluation === undefined) return err({ code: 'purchasing.nothing_to_reevaluate' });
  if (deadline <= dayInFinland(about.at)) return err({ code: 'purchasing.deadline_passed', deadline });
  return ok([{ ...about, type: 'admission.change_asked', question, deadline }]);
};

export const replyChange = <Of extends Stamp>(
  { reevaluation }: Subject,
  { reply }: Named<'reply_change'>,
  about: Of,
): Decided<'admission.change_replied', Of> =>
  reevaluation?.asked === undefined
    ? err({ code: 'purchasing.change_not_asked' })
    : ok([{ ...about, type: 'admission.change_replied', reply }]);

export const reEvaluate = <Of extends Stamp>(
  subject: Subject,
  { edition, isComplete, parties, required, reason }: Named<'re_evaluate'>,
  about: Of,
): Decided<'admission.reevaluated', Of> => {
  const wrong = editionError(subject.reevaluation, edition);
  if (wrong !== undefined) return err(wrong);
  if (!isComplete) return err({ code: 'purchasing.consortium_incomplete' });
  const declarations = declarationsFor(subject, parties);
  const lacking = declarationError({ provider: subject.provider, parties, declarations }, declarations, { required });
  if (lacking !== undefined) return err(lacking);
  return ok([{ ...about, type: 'admission.reevaluated', edition, reason, parties }]);
};

/** The last Finnish calendar day on which the provider may still reply before it is decided without a word of it. */
const repliesUntil = ({ at, deadline }: NonNullable<Reevaluation['asked']>, profile: RuleProfile): LocalDate => {
  const asked = dayInFinland(at);
  const least = addWorkingDays(asked, ruleValue(profile, 'hearingWorkingDays', asked));
  return deadline > least ? deadline : least;
};

/** Nobody loses its place unheard, or by one person's word: somebody else has asked, and a reply or the time to give it came. */
export const removeChanged = <Of extends Stamp & { readonly by: string }>(
  { reevaluation, profile }: Subject,
  { edition, reason, decision }: Named<'remove_changed'>,
  about: Of,
): Decided<'admission.unqualified', Of> => {
  const wrong = editionError(reevaluation, edition);
  if (wrong !== undefined) return err(wrong);
  const { asked, replied } = reevaluation ?? {};
  if (asked === undefined) return err({ code: 'purchasing.change_unheard' });
  if (asked.by === about.by) return err({ code: 'purchasing.same_person' });
  const from = repliesUntil(asked, profile);
  if (replied === undefined && about.at < endOfDay(from)) return err({ code: 'purchasing.change_unheard', from });
  return ok([{ ...about, type: 'admission.unqualified', edition, reason, decision }]);
};
