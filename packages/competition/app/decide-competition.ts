import { type Act, err, type Id, ok, type Result, targets } from '@kt/kernel';
import type { CompetitionCommand } from '../domain/competition-commands.ts';
import type { CompetitionError } from '../domain/competition-errors.ts';
import { COMPETITION_LIFECYCLE } from '../domain/competition-lifecycle.ts';
import type { Competition } from '../domain/competition-state.ts';
import type { Evaluation } from '../domain/evaluation.ts';
import type { OpenedTender } from '../domain/opened-tender.ts';
import { type DecisionDocument, rankedOf } from './documents.ts';
import type { CompetitionDeps, CompetitionRef, Documents } from './ports.ts';
import { type Commanded, runCommand } from './run-command.ts';
import type { OpenedTenders } from './tender-ports.ts';

type Deps = Pick<CompetitionDeps, 'work' | 'competitions'> & {
  readonly opened: OpenedTenders;
  readonly evaluations: Documents<Evaluation>;
  readonly decisions: Documents<DecisionDocument>;
};

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

const excludedOf = (tenders: readonly OpenedTender[]): DecisionDocument['excluded'] =>
  tenders.flatMap(({ id, provider, state }) =>
    provider === undefined || state === 'valid' || state === 'ranked' ? [] : [{ tender: id, provider, state }],
  );

const prepare = async (
  deps: Deps,
  ref: CompetitionRef,
  { id, state, evaluation: stamp }: Competition,
  reasoning: Reasoning,
): Promise<Result<CompetitionCommand, CompetitionError>> => {
  const allowed = targets(COMPETITION_LIFECYCLE, state, 'decide');
  if (!allowed.ok) return allowed;
  if (stamp?.document !== reasoning.evaluation) return err({ code: 'competition.evaluation_changed' });
  const evaluation = await deps.evaluations.get(id, stamp.document);
  if (evaluation === undefined) return err({ code: 'competition.nothing_to_rank' });
  const ranked = rankedOf(evaluation);
  const excluded = excludedOf((await deps.opened.all(ref)).map((one) => one.state));
  const concerned = [...ranked, ...excluded];
  const { reasons, userNeeds } = reasoning;
  const document = await deps.decisions.put(id, { evaluation: stamp.document, ranked, excluded, reasons, userNeeds });
  const verdict = {
    evaluation: stamp.document,
    document,
    ranked,
    withoutReasons: concerned.map(({ tender }) => tender).filter((tender) => !hasReason(reasoning, tender)),
    interests: reasoning.organisations.filter((own) => concerned.some(({ provider }) => provider === own)),
  };
  return ok({ do: 'decide', verdict });
};

/** The decision by a second person: reasons for every tender, the first K of the ranking win. */
export const decideCompetition =
  (deps: Deps) =>
  (ref: CompetitionRef, reasoning: Reasoning, act: Act): Commanded =>
    runCommand(deps)(ref, act, (state) => prepare(deps, ref, state, reasoning));
