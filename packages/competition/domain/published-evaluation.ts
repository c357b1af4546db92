import { all, andThen, err, type Id, type Instant, ok, type Result } from '@kt/kernel';
import { comparisonPriceExact, fillBids } from '@kt/terms';
import type { Criterion } from './criteria.ts';
import type { Evaluation, EvaluationError, EvaluationInputs, LotOf } from './evaluation.ts';
import { type RankedTender, rankTenders } from './ranking.ts';

/** One tender as far as the ranking follows from it. The price is exact: cents as a fraction of two whole numbers. */
export type PublishedTender = {
  readonly tender: Id<'tender'>;
  readonly provider: Id<'organisation'>;
  readonly price: { readonly numerator: string; readonly denominator: string };
  /** Agreed score by criterion key, in hundredths of a score point. */
  readonly scores: { readonly [criterion: string]: number };
};

/**
 * Everything that the ranking follows from, and the ranking, for whoever wants to reckon it again. Total prices only: a
 * single price may be a trade secret, the total that was compared never is.
 */
export type PublishedEvaluation = Pick<EvaluationInputs, 'competition' | 'formula' | 'tieBreak' | 'seed'> & {
  readonly criteria: readonly Criterion[];
  /** In order of id. */
  readonly tenders: readonly PublishedTender[];
  readonly ranking: readonly RankedTender[];
  /** When officials repeated the draw before the decision; who they were stands in the decision itself. */
  readonly drawWitnessedAt?: readonly Instant[];
};

const publishedTender = (
  { rateCard, assumptions }: EvaluationInputs,
  { tender, provider, prices, scores }: EvaluationInputs['tenders'][number],
): Result<PublishedTender, EvaluationError> => {
  const card = fillBids(rateCard, prices);
  if (!card.ok) return err({ code: 'competition.tender_not_valid' });
  const { numerator, denominator } = comparisonPriceExact(card.value, assumptions);
  return ok({
    tender,
    provider,
    price: { numerator: String(numerator), denominator: String(denominator) },
    scores,
  });
};

/** What may be shown of a locked evaluation to those whom the decision concerns. */
export const publishedOf = ({ inputs, ranking }: Evaluation): Result<PublishedEvaluation, EvaluationError> => {
  const { competition, formula, tieBreak, criteria, seed } = inputs;
  return andThen(all(inputs.tenders.map((one) => publishedTender(inputs, one))), (tenders) =>
    ok({ competition, formula, tieBreak, criteria, seed, tenders, ranking }),
  );
};

/** Ranks published inputs again. Pure: the same inputs give the same ranking anywhere, in whatever order they come. */
export const replay = (
  { criteria, seed, tenders }: Omit<PublishedEvaluation, 'ranking'>,
  lotOf: LotOf,
): readonly RankedTender[] =>
  rankTenders(
    criteria,
    tenders.map(({ tender, price, scores }) => ({
      tender,
      price: { numerator: BigInt(price.numerator), denominator: BigInt(price.denominator) },
      scores: new Map(Object.entries(scores)),
      lot: lotOf(seed, tender),
    })),
  );
