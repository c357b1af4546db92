import { err, type Id, ok, type Result } from '@kt/kernel';
import type { OpenedAttachment } from '../domain/attachments.ts';
import { type MaskedClarification, maskedClarifications } from '../domain/clarification.ts';
import { openSheets } from '../domain/consensus.ts';
import { actingEvaluators, type EvaluatorRefusal, lastTieAt, mayEvaluate } from '../domain/interest-statement.ts';
import { type MaskedConsortium, maskedConsortium } from '../domain/masked-consortium.ts';
import type { OpenedTender } from '../domain/opened-tender.ts';
import type { ScoreSheet, Scores } from '../domain/score-sheet.ts';
import { type NotFound, notFound } from './errors.ts';
import type { CompetitionRef, Competitions } from './ports.ts';
import type { Judging } from './tender-ports.ts';

/** A tender as an evaluator sees it: what it answers, not whose it is nor what it costs. */
export type MaskedTender = {
  readonly tender: Id<'tender'>;
  readonly answers: Readonly<Record<string, string>>;
  /** What the bidder was asked about its answers, and what it answered: numbered versions beside them. */
  readonly clarifications: readonly MaskedClarification[];
  /** Its files that could be opened; their senders' names for them are not told. */
  readonly attachments?: readonly Pick<OpenedAttachment, 'type' | 'bytes' | 'sha256'>[];
  /** Where a consortium tenders: how many it is, and what they do. */
  readonly consortium?: MaskedConsortium;
  /** The evaluator's own sheet. */
  readonly own?: Pick<ScoreSheet, 'state' | 'scores'>;
  /** All individual sheets, once every one of the valid tenders is locked: what the consensus is made of. */
  readonly everyone?: readonly { readonly evaluator: string; readonly scores: Scores }[];
  /** What the evaluators have agreed on so far. */
  readonly agreed?: Scores;
};

const readableIn = (attachments: readonly OpenedAttachment[] = []): NonNullable<MaskedTender['attachments']> =>
  attachments.flatMap(({ type, bytes, sha256, fault }) => (fault === undefined ? [{ type, bytes, sha256 }] : []));

/** What a tender says without a name and without a price. */
const toldOf = ({ id, content, clarifications, attachments }: OpenedTender) => {
  const files = readableIn(attachments);
  return {
    tender: id,
    answers: content?.answers ?? {},
    clarifications: maskedClarifications(clarifications),
    ...(files.length > 0 && { attachments: files }),
    ...(content?.consortium !== undefined && { consortium: maskedConsortium(content.consortium) }),
  };
};

type Deps = { readonly competitions: Pick<Competitions, 'load'>; readonly judging: Judging };

/** The valid tenders under evaluation, names masked; other evaluators' scores only when all are locked. */
export const listMaskedTenders =
  ({ competitions, judging }: Deps) =>
  async (
    ref: CompetitionRef,
    by: string,
  ): Promise<Result<{ readonly rows: readonly MaskedTender[] }, NotFound | EvaluatorRefusal>> => {
    const found = await competitions.load(ref);
    if (found?.state.state !== 'evaluating') return err(notFound);
    const may = mayEvaluate(found.state, by);
    if (!may.ok) return may;
    const evaluators = actingEvaluators(found.state);
    const { tenders, sheets: all, agreed: common } = await judging.all(ref);
    const valid = tenders.filter(({ state }) => state === 'valid');
    const locked = all.filter(({ state }) => state === 'locked');
    const tiedAt = lastTieAt(found.state) ?? '';
    const areAllLocked =
      openSheets(
        evaluators,
        valid.map(({ id }) => id),
        all,
      ) === 0;
    const rows = valid.map((one): MaskedTender => {
      const { id } = one;
      const own = all.find((sheet) => sheet.tender === id && sheet.evaluator === by);
      const everyone = locked
        .filter((sheet) => sheet.tender === id && evaluators.some((one) => one === sheet.evaluator))
        .map(({ evaluator, scores }) => ({ evaluator, scores }));
      const together = common.find(({ tender, at }) => tender === id && at > tiedAt);
      return {
        ...toldOf(one),
        ...(own !== undefined && { own: { state: own.state, scores: own.scores } }),
        ...(areAllLocked && { everyone }),
        ...(together !== undefined && { agreed: together.scores }),
      };
    });
    return ok({ rows });
  };
