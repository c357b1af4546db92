import { type Act, type Done, err, type Id, ok, type Result, type UnitOfWork, type WorkError } from '@kt/kernel';
import type { Competition } from '../domain/competition-state.ts';
import { type EvaluatorRefusal, mayEvaluate } from '../domain/interest-statement.ts';
import type { OpenedTender } from '../domain/opened-tender.ts';
import { applyScore, decideScore, type ScoreCommand, type ScoreError, type ScoreSheet } from '../domain/score-sheet.ts';
import { concernsOne } from '../domain/tender-consortium.ts';
import { type NotFound, notFound, type UseCaseError } from './errors.ts';
import type { Competitions } from './ports.ts';
import type { OpenedTenders, ScoreSheets, TenderRef } from './tender-ports.ts';

export type EvaluationDeps = {
  readonly work: UnitOfWork;
  readonly competitions: Competitions;
  readonly opened: OpenedTenders;
  readonly sheets: ScoreSheets;
};

export type Evaluated = { readonly competition: Competition; readonly tender: OpenedTender };
export type EvaluatedError =
  | Extract<UseCaseError, { code: 'competition.tender_not_valid' }>
  | EvaluatorRefusal
  | NotFound
  | { readonly code: 'lifecycle.not_allowed'; readonly state: string; readonly command: string };

/** A valid tender under evaluation, for one of the competition's evaluators who has no tie to the tenderer. */
export const underEvaluation = async (
  { competitions, opened }: Pick<EvaluationDeps, 'competitions' | 'opened'>,
  ref: TenderRef,
  by: string,
  organisations: readonly Id<'organisation'>[],
): Promise<Result<Evaluated, EvaluatedError>> => {
  const found = await competitions.load({ authority: ref.authority, id: ref.competition });
  const tender = await opened.load(ref);
  if (found === undefined || tender === undefined) return err(notFound);
  const { state: competition } = found;
  if (competition.state !== 'evaluating')
    return err({ code: 'lifecycle.not_allowed', state: competition.state, command: 'score' });
  const may = mayEvaluate(competition, by);
  if (!may.ok) return may;
  if (tender.state.state !== 'valid') return err({ code: 'competition.tender_not_valid' });
  if (concernsOne(tender.state, organisations)) return err({ code: 'competition.conflict_of_interest' });
  return ok({ competition, tender: tender.state });
};

const blank = ({ authority, competition, tender }: TenderRef, evaluator: string): ScoreSheet => ({
  authority,
  competition,
  tender,
  evaluator,
  state: 'open',
  scores: {},
});

/** Writes or locks one evaluator's own scores of one tender. Nobody else's can be reached from here. */
export const recordScores =
  (deps: EvaluationDeps) =>
  (
    ref: TenderRef,
    command: ScoreCommand,
    organisations: readonly Id<'organisation'>[],
    act: Act,
  ): Promise<Result<Done, ScoreError | EvaluatedError | WorkError>> =>
    deps.work.run<ScoreError | EvaluatedError>(act, async (at) => {
      const found = await underEvaluation(deps, ref, act.by, organisations);
      if (!found.ok) return found;
      const before = await deps.sheets.load(ref, act.by);
      const sheet = before?.state ?? blank(ref, act.by);
      const decided = decideScore(sheet, command, found.value.competition.content.criteria, at);
      if (!decided.ok) return decided;
      const state = applyScore(sheet, decided.value[0]);
      const done = { id: ref.tender, version: (before?.version ?? 0) + 1 };
      return ok({ done, parts: [deps.sheets.put(before, state, decided.value)] });
    });
