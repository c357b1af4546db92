import type { Id } from '@kt/kernel';
import { membersBeside } from '../domain/awarded-group.ts';
import type { Verdict } from '../domain/competition-commands.ts';
import type { Compared } from '../domain/competition-facts.ts';
import type { Winner } from '../domain/competition-state.ts';
import type { Evaluation } from '../domain/evaluation.ts';
import { judgesOf } from '../domain/judges.ts';
import type { OpenedTender } from '../domain/opened-tender.ts';
import { partiesBehind } from '../domain/tender-consortium.ts';
import { type Correction, type DecisionDocument, eligibleOf, rankedOf } from './documents.ts';
import type { CompetitionRef, Documents } from './ports.ts';
import type { OpenedTenders } from './tender-ports.ts';

type Deps = { readonly opened: OpenedTenders; readonly decisions: Documents<DecisionDocument> };

export type Reasoning = {
  /** Hash of the evaluation that the decision maker has read. */
  readonly evaluation: string;
  /** Why each tender stands where it stands, by tender. */
  readonly reasons: { readonly [tender: string]: string };
  /** How the needs of the service's users were considered. */
  readonly userNeeds: string;
  /** Every organisation the decision maker belongs to. */
  readonly organisations: readonly Id<'organisation'>[];
};

const SHORTEST_REASON = 5;
const hasReason = ({ reasons }: Reasoning, tender: string): boolean =>
  (Object.hasOwn(reasons, tender) ? (reasons[tender] ?? '') : '').trim().length >= SHORTEST_REASON;

const excludedOf = (tenders: readonly OpenedTender[], ranked: readonly Winner[]): DecisionDocument['excluded'] =>
  tenders.flatMap(({ id, provider, state }) =>
    provider === undefined || ranked.some(({ tender }) => tender === id) ? [] : [{ tender: id, provider, state }],
  );

/** Every tender of a known provider, as it stood. */
const comparedOf = ({ ranking }: Evaluation, tenders: readonly OpenedTender[]): readonly Compared[] =>
  tenders.flatMap(({ id: tender, provider, comparisonCents: priceCents }) => {
    const place = ranking.find((one) => one.tender === tender);
    if (provider === undefined) return [];
    const ranked = place === undefined ? {} : { rank: place.rank, points: place.total };
    return [{ tender, provider, ...ranked, ...(priceCents !== undefined && { priceCents }) }];
  });

/** With whom each bidder tenders, where it does not stand alone. */
const membersIn = (tenders: readonly OpenedTender[]): Pick<DecisionDocument, 'members'> => {
  const rows = tenders.map((one) => [one.id, membersBeside(one)] as const).filter(([, members]) => members.length > 0);
  return rows.length === 0 ? {} : { members: Object.fromEntries(rows) };
};

/** Writes a decision down as a document of its own; the verdict names it. */
export const writeDecision = async (
  deps: Deps,
  ref: CompetitionRef,
  evaluation: Evaluation,
  reasoning: Reasoning,
  correction: { readonly rectifies?: Correction } = {},
): Promise<Verdict> => {
  const ranked = rankedOf(evaluation);
  const tenders = (await deps.opened.all(ref)).map((one) => one.state);
  const excluded = excludedOf(tenders, ranked);
  const concerned = [...ranked, ...excluded];
  const { evaluation: hash, reasons, userNeeds } = reasoning;
  const written = { evaluation: hash, ranked, excluded, reasons, userNeeds, ...membersIn(tenders), ...correction };
  return {
    evaluation: hash,
    document: await deps.decisions.put(ref.id, written),
    ranked: eligibleOf(evaluation, correction),
    compared: comparedOf(evaluation, tenders),
    withoutReasons: concerned.map(({ tender }) => tender).filter((tender) => !hasReason(reasoning, tender)),
    judges: judgesOf(tenders),
    interests: reasoning.organisations.filter((own) => tenders.some((one) => partiesBehind(one).includes(own))),
  };
};
