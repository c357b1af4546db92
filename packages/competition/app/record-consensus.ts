import { type Act, type Done, type Id, ok, type Result, type WorkError } from '@kt/kernel';
import { agreeOn, type ConsensusError, openSheets } from '../domain/consensus.ts';
import { actingEvaluators } from '../domain/interest-statement.ts';
import type { Scores } from '../domain/score-sheet.ts';
import { type EvaluatedError, type EvaluationDeps, underEvaluation } from './record-scores.ts';
import type { Agreed, TenderRef } from './tender-ports.ts';

type Deps = EvaluationDeps & { readonly agreed: Agreed };

const sheetsStillOpen = async (deps: Deps, ref: TenderRef, evaluators: readonly Id<'person'>[]): Promise<number> => {
  const competition = { authority: ref.authority, id: ref.competition };
  const tenders = (await deps.opened.all(competition)).filter(({ state }) => state.state === 'valid');
  const ids = tenders.map(({ state }) => state.id);
  return openSheets(evaluators, ids, await deps.sheets.all(competition));
};

/** Writes what the evaluators agree on for one tender, once every individual sheet is locked. */
export const recordConsensus =
  (deps: Deps) =>
  (
    ref: TenderRef,
    scores: Scores,
    organisations: readonly Id<'organisation'>[],
    act: Act,
  ): Promise<Result<Done, ConsensusError | EvaluatedError | WorkError>> =>
    deps.work.run<ConsensusError | EvaluatedError>(act, async (at) => {
      const found = await underEvaluation(deps, ref, act.by, organisations);
      if (!found.ok) return found;
      const { criteria } = found.value.competition.content;
      const evaluators = actingEvaluators(found.value.competition);
      const { authority, competition, tender } = ref;
      const subject = { authority, competition, tender };
      const fact = agreeOn(subject, scores, criteria, await sheetsStillOpen(deps, ref, evaluators), at, act.by);
      if (!fact.ok) return fact;
      const before = await deps.agreed.load(ref);
      const state = { ...subject, scores, by: act.by, at };
      const done = { id: tender, version: (before?.version ?? 0) + 1 };
      return ok({ done, parts: [deps.agreed.put(before, state, fact.value)] });
    });
