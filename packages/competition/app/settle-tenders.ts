import { type Act, type Done, err, type Id, ok, type Result, type UnitOfWork, type WorkError } from '@kt/kernel';
import type { Competition, Decision } from '../domain/competition-state.ts';
import type { OpenedCommand, OpenedTender, OpenedTenderError, TenderResult } from '../domain/opened-tender.ts';
import type { DecisionDocument } from './documents.ts';
import { type NotFound, notFound } from './errors.ts';
import { changeOpened } from './judge-tender.ts';
import type { CompetitionRef, Competitions, Documents } from './ports.ts';
import type { OpenedTenders } from './tender-ports.ts';

type Deps = {
  readonly work: UnitOfWork;
  readonly competitions: Competitions;
  readonly opened: OpenedTenders;
  readonly decisions: Documents<DecisionDocument>;
};
type SettleError = NotFound | OpenedTenderError | WorkError;

/** Winners won; where several could win the others are left over unused; a single winner's rivals did not win. */
const resultOf = ({ content }: Competition, decision: Decision, tender: OpenedTender): TenderResult => {
  if (decision.winners.some((winner) => winner.tender === tender.id)) return 'won';
  return content.winners > 1 ? 'not_used' : 'not_won';
};

type Step = (
  tender: OpenedTender,
  decision: Decision,
  ranks: ReadonlyMap<Id<'tender'>, number>,
) => OpenedCommand | undefined;

/** What its winner has refused is passed over already. */
const rankStep: Step = (tender, { version, refused }, ranks) => {
  const rank = ranks.get(tender.id);
  if (rank === undefined || refused.includes(tender.id) || (tender.decision ?? 0) >= version) return undefined;
  return { do: 'rank', rank, decision: version };
};

const settle = async (
  deps: Deps,
  ref: CompetitionRef,
  version: number,
  act: Act,
  stepOf: (competition: Competition) => Step,
): Promise<Result<Done, SettleError>> => {
  const found = await deps.competitions.load(ref);
  const decision = found?.state.decision;
  if (found === undefined || decision === undefined) return err(notFound);
  const answer = ok({ id: ref.id, version: found.version });
  // A newer decision sends its own word.
  if (decision.version !== version) return answer;
  const document = await deps.decisions.get(ref.id, decision.document);
  const ranks = new Map((document?.ranked ?? []).map(({ tender, rank }) => [tender, rank]));
  const step = stepOf(found.state);
  for (const { state } of await deps.opened.all(ref)) {
    const command = step(state, decision, ranks);
    if (command === undefined) continue;
    const tender = { authority: ref.authority, competition: ref.id, tender: state.id };
    const done = await changeOpened(deps)(tender, command, { by: act.by, operation: act.operation });
    if (!done.ok) return done;
  }
  return answer;
};

/** After a decision: every ranked tender carries its rank. Done again, it changes nothing. */
export const rankTendersOf =
  (deps: Deps) =>
  (ref: CompetitionRef, version: number, act: Act): Promise<Result<Done, SettleError>> =>
    settle(deps, ref, version, act, () => rankStep);

/** After the decision is final: every ranked tender is told won, not won or not used. Done again, it changes nothing. */
export const awardTenders =
  (deps: Deps) =>
  async (ref: CompetitionRef, version: number, act: Act): Promise<Result<Done, SettleError>> => {
    const ranked = await rankTendersOf(deps)(ref, version, act);
    if (!ranked.ok) return ranked;
    return settle(
      deps,
      ref,
      version,
      act,
      (competition) => (tender, decision) =>
        tender.state === 'ranked'
          ? { do: 'award', result: resultOf(competition, decision, tender), decision: decision.version }
          : undefined,
    );
  };
