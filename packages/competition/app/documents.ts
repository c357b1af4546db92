import type { Id } from '@kt/kernel';
import type { Winner } from '../domain/competition-state.ts';
import { type Evaluation, providersOf } from '../domain/evaluation.ts';

/** The written decision: why each tender stands where it stands, and how the users' needs were considered. */
export type DecisionDocument = {
  readonly evaluation: string;
  readonly ranked: readonly Winner[];
  /** Tenders outside the ranking. */
  readonly excluded: readonly {
    readonly tender: Id<'tender'>;
    readonly provider: Id<'organisation'>;
    readonly state: string;
  }[];
  /** The members beside its bidder, by tender, where a consortium tenders. */
  readonly members?: { readonly [tender: string]: readonly Id<'organisation'>[] };
  readonly reasons: { readonly [tender: string]: string };
  readonly userNeeds: string;
  readonly rectifies?: Correction;
};

/** What a decision corrects in the version that it supersedes. */
export type Correction = {
  readonly version: number;
  readonly initiative: 'provider' | 'authority';
  readonly reason: string;
  /** Tenders that stay in the comparison but may not win. */
  readonly dropped: readonly Id<'tender'>[];
};

/** The ranked tenders that a written decision lets win, in order. */
export const eligibleOf = (
  evaluation: Evaluation,
  { rectifies }: Pick<DecisionDocument, 'rectifies'>,
): readonly Winner[] => rankedOf(evaluation).filter(({ tender }) => !rectifies?.dropped.includes(tender));

/** The ranked tenders with their providers, in order. */
export const rankedOf = ({ inputs, ranking }: Evaluation): readonly Winner[] => {
  const providers = providersOf(inputs);
  return ranking.flatMap(({ tender, rank }) => {
    const provider = providers.get(tender);
    return provider === undefined ? [] : [{ rank, tender, provider }];
  });
};
