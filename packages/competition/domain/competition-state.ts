import type { Actor, Cents, Id, Instant, Stamp, Texts } from '@kt/kernel';
import type { RuleProfile, ServiceType } from '@kt/terms';
import type { Difference } from './addendum-changes.ts';
import type { CompetitionContent } from './competition-content.ts';
import type { CompetitionStateName } from './competition-lifecycle.ts';
import type { InterestStatement, Substitute } from './interest-statement.ts';
import type { RingConsent } from './ring-consent.ts';

export type Publication = Stamp & {
  readonly profile: RuleProfile;
  readonly serviceType: ServiceType;
  /** How many were invited; who they were lies in the snapshot. */
  readonly invited: number;
  /** The days that those invited were told, where a decision had loosened the profile's. */
  readonly standstillDays?: number;
  readonly answersBeforeDeadlineDays?: number;
};

/** A correction of an open competition, numbered from 1; the deadline only moves forward. */
export type Addendum = Stamp & {
  readonly number: number;
  readonly texts: Texts;
  readonly deadline: Instant;
  /** The deadline before, where it moved. */
  readonly movedFrom?: Instant;
  readonly changes?: Difference;
  /** Nothing that a tender is made of is different: nobody has to confirm one. */
  readonly isMaterial?: false;
  /** The question whose late answer moved the deadline. */
  readonly answers?: Id<'enquiry'>;
};

/** A head of the global log, signed: what it covers cannot be dropped or added to unseen. */
export type SignedHead = {
  readonly size: number;
  readonly root: string;
  readonly signedAt: Instant;
  readonly signature: string;
};

/** A tender withdrawn before the deadline: it was never opened, and nothing of it is told. */
export type WithdrawnTender = {
  readonly tender: Id<'tender'>;
  readonly provider?: Id<'organisation'>;
  readonly at: Instant;
};

export type OpeningCounts = { readonly valid: number; readonly invalid: number; readonly void: number };

/** An official who has repeated the draw, saw the same result, and says so by name. */
export type DrawWitness = { readonly person: Actor; readonly at: Instant };

/** What was counted when the scores were locked. `document` is the SHA-256 under which inputs and ranking are kept. */
export type EvaluationStamp = Stamp & {
  readonly document: string;
  readonly seed: string;
  readonly ranked: number;
  /** A draw decided a rank; absent also in what was locked before draws had witnesses. */
  readonly isDrawn?: true;
  /** Who has repeated the draw and saw the same, in order. */
  readonly witnesses?: readonly DrawWitness[];
};

export type Winner = { readonly rank: number; readonly provider: Id<'organisation'>; readonly tender: Id<'tender'> };

export type Decision = Stamp & {
  readonly version: number;
  /** SHA-256 under which reasons and ranked list are kept. */
  readonly document: string;
  readonly evaluation: string;
  readonly winners: readonly Winner[];
  /** Tenders whose winners refused to sign. */
  readonly refused: readonly Id<'tender'>[];
  readonly standstillEnds: Instant;
};

/** One winner's part of the competition's places and ceiling. */
export type Award = { readonly tender: Id<'tender'>; readonly places: number; readonly ceilingCents: Cents };

export type RemedyKind = 'appeal' | 'rectification';
export type Remedy = {
  readonly number: number;
  readonly kind: RemedyKind;
  readonly filedAt: Instant;
  readonly settledAt?: Instant;
};

/** An ending of a published competition: its number among the decisions, and who is given notice of it with instructions. */
export type EndingNotice = { readonly version: number; readonly parties: readonly Id<'organisation'>[] };

/** A mini-competition. Bulky things (invited, tenders, scores, evaluation, reasons) lie beside it. */
export type Competition = {
  readonly id: Id<'competition'>;
  readonly authority: Id<'authority'>;
  readonly state: CompetitionStateName;
  readonly content: CompetitionContent;
  /** Everyone who has written its content: none of them may approve it. */
  readonly editors: readonly Actor[];
  /** All lots of its bundle in order, itself among them; absent where it is bought alone. */
  readonly lots?: readonly Id<'competition'>[];
  readonly drafted: Stamp;
  readonly sent?: Stamp;
  readonly returned?: Stamp & { readonly reason: string };
  readonly approved?: Stamp;
  /** What those who buy with the authority have said, in order; nothing is ever taken away. */
  readonly consents?: readonly RingConsent[];
  /** Public half of the sealing key, base64url. */
  readonly publicKey?: string;
  readonly published?: Publication;
  /** The deadline in force, addenda included. */
  readonly deadline: Instant;
  readonly addenda: readonly Addendum[];
  readonly deputies: readonly Actor[];
  /** What openers and evaluators have stated of their ties, in order; nothing is ever taken away. */
  readonly statements: readonly InterestStatement[];
  /** Who evaluates in place of somebody tied, in order; absent where nobody had to. */
  readonly substitutes?: readonly Substitute[];
  readonly approvals: readonly Stamp[];
  readonly openingApprovedAt?: Instant;
  /** Signed before the key was released; covers the last envelope. */
  readonly head?: SignedHead;
  readonly opened?: Stamp & OpeningCounts & { readonly withdrawn?: readonly WithdrawnTender[] };
  readonly evaluation?: EvaluationStamp;
  readonly decision?: Decision;
  /** Winning tenders whose terms have been handed over to make agreements of, and what each of them was given. */
  readonly awarded: readonly Award[];
  readonly remedies: readonly Remedy[];
  readonly signed: readonly { readonly provider: Id<'organisation'>; readonly agreement: Id<'agreement'> }[];
  readonly ended?: Stamp & { readonly reason: string } & Partial<Pick<EndingNotice, 'version'>>;
};
