import { type Act, err, type Id, ok } from '@kt/kernel';
import type { Evaluation } from '../domain/evaluation.ts';
import { type DecisionDocument, eligibleOf } from './documents.ts';
import { type NotFound, notFound } from './errors.ts';
import type { CompetitionDeps, CompetitionRef, Documents } from './ports.ts';
import { type Commanded, runCommand } from './run-command.ts';

type Deps = Pick<CompetitionDeps, 'work' | 'competitions'> & {
  readonly evaluations: Documents<Evaluation>;
  readonly decisions: Documents<DecisionDocument>;
};

/** A winner will not sign: the next in rank takes its place by a new version of the decision. */
export const refuseAward =
  (deps: Deps) =>
  (ref: CompetitionRef, provider: Id<'organisation'>, act: Act): Commanded<NotFound> =>
    runCommand(deps)(ref, act, async ({ id, decision }) => {
      const evaluation = decision && (await deps.evaluations.get(id, decision.evaluation));
      const document = decision && (await deps.decisions.get(id, decision.document));
      return evaluation === undefined || document === undefined
        ? err(notFound)
        : ok({ do: 'winner_refused', provider, ranked: eligibleOf(evaluation, document) });
    });
