import { all, andThen, err, type Id, ok, type Result } from '@kt/kernel';
import { type BidPrices, type ComparisonAssumptions, comparisonPriceExact, fillBids, type RateCard } from '@kt/terms';
import type { CompetitionContent } from './competition-content.ts';
import type { Consensus } from './consensus.ts';
import type { Criterion } from './criteria.ts';
import { type FrozenFindings, frozenFindings, meetsAll } from './must-haves.ts';
import type { OpenedTender } from './opened-tender.ts';
import { PRICE_FORMULA } from './points.ts';
import { type RankedTender, rankTenders, type ScoredTender } from './ranking.ts';

/** Everything the ranking follows from, frozen: a replay of these gives the same ranking anywhere. */
export type EvaluationInputs = {
  readonly competition: Id<'competition'>;
  readonly formula: typeof PRICE_FORMULA;
  readonly tieBreak: readonly ['quality_points', 'lot'];
  readonly criteria: readonly Criterion[];
  readonly rateCard: RateCard;
  readonly assumptions: ComparisonAssumptions;
  /** Root of the log head signed before the key was released: nobody could choose it. Seeds the lots. */
  readonly seed: string;
  /** In order of id. */
  readonly tenders: readonly {
    readonly tender: Id<'tender'>;
    readonly provider: Id<'organisation'>;
    readonly prices: BidPrices;
    readonly scores: { readonly [criterion: string]: number };
  }[];
  /** What was found of minimum requirements, also of tenders that are not compared; apart from all points. */
  readonly requirements?: readonly FrozenFindings[];
};

/** The frozen inputs with what followed from them. */
export type Evaluation = {
  readonly inputs: EvaluationInputs;
  readonly ranking: readonly RankedTender[];
};

export type EvaluationError =
  | { readonly code: 'competition.consensus_missing'; readonly tenders: readonly Id<'tender'>[] }
  | { readonly code: 'competition.requirements_open'; readonly tenders: readonly Id<'tender'>[] }
  | { readonly code: 'competition.nothing_to_rank' }
  | { readonly code: 'competition.tender_not_valid' }
  | { readonly code: 'competition.not_ranked' }
  | { readonly code: 'competition.ranking_would_change' };

/** What a tender's lot is the hash of. */
export const lotText = (seed: string, tender: Id<'tender'>): string => `${seed}\n${tender}`;

/** The lot of a tender: lower-case hex SHA-256 of its `lotText`, in UTF-8. */
export type LotOf = (seed: string, tender: Id<'tender'>) => string;

type Entry = EvaluationInputs['tenders'][number];

const entryOf = (tender: OpenedTender, agreed: Consensus | undefined): Entry | undefined => {
  const { provider, content } = tender;
  if (provider === undefined || content === undefined || agreed === undefined) return undefined;
  const scores = Object.fromEntries(Object.entries(agreed.scores).map(([key, { score }]) => [key, score]));
  return { tender: tender.id, provider, prices: content.prices, scores };
};

const byId = (a: { readonly tender: string }, b: { readonly tender: string }): number => (a.tender < b.tender ? -1 : 1);

/**
 * Collects the inputs from the valid tenders and their common scores; every valid tender must have been found to meet
 * every minimum requirement, and must have its scores.
 */
export const freezeInputs = (
  competition: Id<'competition'>,
  content: CompetitionContent,
  tenders: readonly OpenedTender[],
  consensus: readonly Consensus[],
  seed: string,
): Result<EvaluationInputs, EvaluationError> => {
  const valid = tenders.filter(({ state }) => state === 'valid');
  if (valid.length === 0) return err({ code: 'competition.nothing_to_rank' });
  const open = valid.filter((tender) => !meetsAll(content, tender));
  if (open.length > 0) return err({ code: 'competition.requirements_open', tenders: open.map(({ id }) => id) });
  const agreed = new Map(consensus.map((one) => [one.tender, one]));
  const entries = valid.flatMap((tender) => entryOf(tender, agreed.get(tender.id)) ?? []);
  if (entries.length < valid.length) {
    const ready = new Set(entries.map(({ tender }) => tender));
    return err({
      code: 'competition.consensus_missing',
      tenders: valid.map(({ id }) => id).filter((id) => !ready.has(id)),
    });
  }
  const { criteria, rateCard, assumptions } = content;
  const rules = { formula: PRICE_FORMULA, tieBreak: ['quality_points', 'lot'] } as const;
  const requirements = frozenFindings(content, tenders);
  const found = requirements.length === 0 ? {} : { requirements };
  return ok({ competition, ...rules, criteria, rateCard, assumptions, seed, tenders: entries.sort(byId), ...found });
};

const scoredOf = (
  { rateCard, assumptions, seed }: EvaluationInputs,
  { tender, prices, scores }: Entry,
  lotOf: LotOf,
): Result<ScoredTender, EvaluationError> => {
  const card = fillBids(rateCard, prices);
  if (!card.ok) return err({ code: 'competition.tender_not_valid' });
  const price = comparisonPriceExact(card.value, assumptions);
  return ok({ tender, price, scores: new Map(Object.entries(scores)), lot: lotOf(seed, tender) });
};

/**
 * Ranks frozen inputs. Pure: prices by the published formula, exact, each criterion rounded once. Refuses inputs with a
 * tender whose prices do not fit the rate card (`competition.tender_not_valid`).
 */
export const evaluate = (inputs: EvaluationInputs, lotOf: LotOf): Result<Evaluation, EvaluationError> =>
  andThen(all(inputs.tenders.map((entry) => scoredOf(inputs, entry, lotOf))), (scored) =>
    ok({ inputs, ranking: rankTenders(inputs.criteria, scored) }),
  );

/** Whose tender it was, by tender. */
export const providersOf = ({ tenders }: EvaluationInputs): ReadonlyMap<Id<'tender'>, Id<'organisation'>> =>
  new Map(tenders.map(({ tender, provider }) => [tender, provider]));

/**
 * Whether tenders may be left out of winning upon a locked evaluation. Prices are compared with the lowest one, so
 * without them the others may stand in another order: then the evaluation no longer carries a decision
 * (`competition.ranking_would_change`). `competition.not_ranked` for a tender that is not in the comparison.
 */
export const checkDropped = (
  { inputs, ranking }: Evaluation,
  dropped: readonly Id<'tender'>[],
  lotOf: LotOf,
): Result<true, EvaluationError> => {
  const order = ranking.map(({ tender }) => tender);
  if (!dropped.every((tender) => order.includes(tender))) return err({ code: 'competition.not_ranked' });
  const left = order.filter((tender) => !dropped.includes(tender));
  if (left.length === 0) return err({ code: 'competition.nothing_to_rank' });
  const tenders = inputs.tenders.filter(({ tender }) => !dropped.includes(tender));
  return andThen(evaluate({ ...inputs, tenders }, lotOf), (again) =>
    again.ranking.every(({ tender }, index) => tender === left[index])
      ? ok(true)
      : err({ code: 'competition.ranking_would_change' }),
  );
};
