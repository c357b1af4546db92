import type { Id } from '@kt/kernel';
import type { DecisionShown } from '../reads.ts';

export type DecidedRow = {
  readonly tender: Id<'tender'>;
  readonly provider: Id<'organisation'>;
  readonly rank?: number;
  readonly wins: boolean;
  /** Beside the provider, where a consortium tenders. */
  readonly members: readonly Id<'organisation'>[];
  /** Paragraphs, as written. */
  readonly reasons: readonly string[];
};

const paragraphs = (text: string | undefined): readonly string[] =>
  (text ?? '').split(/\n+/).filter((line) => line.trim() !== '');

/** Every tender of the decision: the ranked in order, then those that were not compared. */
export const decidedRows = ({
  ranked,
  excluded,
  reasons,
  members = {},
  decision,
}: Pick<DecisionShown, 'ranked' | 'excluded' | 'reasons' | 'members' | 'decision'>): readonly DecidedRow[] => {
  const rowOf = ({ tender, provider }: Pick<DecidedRow, 'tender' | 'provider'>): DecidedRow => ({
    tender,
    provider,
    wins: decision.winners.some((winner) => winner.tender === tender),
    members: members[tender] ?? [],
    reasons: paragraphs(reasons[tender]),
  });
  return [...ranked.map((one) => ({ ...rowOf(one), rank: one.rank })), ...excluded.map(rowOf)];
};

/** How the users' needs were considered, as written. */
export const needsIn = ({ userNeeds }: Pick<DecisionShown, 'userNeeds'>): readonly string[] => paragraphs(userNeeds);
