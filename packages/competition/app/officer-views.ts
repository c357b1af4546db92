import { commandsFrom, err, type Id, ok, type PageKey, type Result, type Rows, rowsOf } from '@kt/kernel';
import { COMPETITION_LIFECYCLE, OPENED_STATES } from '../domain/competition-lifecycle.ts';
import type { Competition } from '../domain/competition-state.ts';
import type { Evaluation } from '../domain/evaluation.ts';
import { actingEvaluators, lastTieAt } from '../domain/interest-statement.ts';
import type { Lot } from '../domain/lot.ts';
import type { OpenedTender } from '../domain/opened-tender.ts';
import { waitingApproval } from '../domain/opening-gate.ts';
import type { DecisionDocument } from './documents.ts';
import type { Enquiries } from './enquiry-ports.ts';
import { type NotFound, notFound } from './errors.ts';
import { type LotLine, lotLine, lotsOf } from './lots-of.ts';
import type { CompetitionDeps, CompetitionRef, Documents } from './ports.ts';
import { type AskedPart, askedParts } from './ring-calls.ts';
import { type ProgressDeps, type ScoringProgress, scoringProgress } from './scoring-progress.ts';
import type { OpenedTenders } from './tender-ports.ts';

export type CompetitionView = Competition & {
  readonly version: number;
  /** Commands that the state knows; who may give them is the permission table's matter. */
  readonly commands: readonly string[];
  /** The first opener's approval, while it waits for the second. */
  readonly waitsForSecondOpener: boolean;
  /** How many questions wait for an answer while it is open, counted to 100; who asks, and how many do, is not known here. */
  readonly waitingQuestions?: number;
  /** All lots of its bundle, itself among them. */
  readonly bundle?: readonly LotLine[];
  /** Who buys together, with the words of those who do not lead. */
  readonly parts?: readonly AskedPart[];
  /** While the tenders are under evaluation. */
  readonly scoring?: ScoringProgress;
};

type Deps = Pick<CompetitionDeps, 'competitions' | 'clock'>;

/** Who withdrew stands in the opening's record only: evaluators read this view. */
const withoutWithdrawn = ({ opened, ...rest }: Competition): Competition => {
  if (opened === undefined) return rest;
  const { withdrawn: _withdrawn, ...told } = opened;
  return { ...rest, opened: told };
};

/** A competition as its own officials see it. Tells nothing of tenders before the opening. */
export const viewCompetition =
  (deps: Deps & ProgressDeps & { readonly enquiries: Pick<Enquiries, 'waiting'> }) =>
  async (ref: CompetitionRef): Promise<Result<CompetitionView, NotFound>> => {
    const found = await deps.competitions.load(ref);
    if (found === undefined) return err(notFound);
    const { state, version } = found;
    const isWaiting = state.openingApprovedAt === undefined && waitingApproval(state, deps.clock.now()) !== undefined;
    const commands = commandsFrom(COMPETITION_LIFECYCLE, state.state);
    const lots = state.lots === undefined ? [] : (await lotsOf(deps, found)).map(lotLine);
    const bundle = lots.length === 0 ? {} : { bundle: lots };
    const parts = askedParts(state);
    const shared = { ...bundle, ...(parts.length > 0 && { parts }) };
    const view = { ...withoutWithdrawn(state), version, commands, waitsForSecondOpener: isWaiting, ...shared };
    if (state.state === 'open') return ok({ ...view, waitingQuestions: await deps.enquiries.waiting(ref) });
    if (state.state !== 'evaluating') return ok(view);
    const scoring = await scoringProgress(
      deps,
      ref,
      actingEvaluators(state),
      deps.clock.now(),
      lastTieAt(state) ?? '',
      state.content,
    );
    return ok({ ...view, scoring });
  };

export type CompetitionRow = Pick<Competition, 'id' | 'state' | 'deadline'> & {
  readonly title: Competition['content']['title'];
  readonly category: Id<'category'>;
  readonly serviceType: Competition['content']['serviceType'];
  readonly lot?: Lot;
  readonly version: number;
};

/** The authority's competitions, newest first. */
export const listCompetitions =
  ({ competitions }: Pick<Deps, 'competitions'>) =>
  async (authority: Id<'authority'>, after?: PageKey): Promise<Rows<CompetitionRow>> => {
    const page = await competitions.page(authority, after);
    return rowsOf(page, ({ state: { id, state, deadline, content }, version }) => {
      const { title, category, serviceType, lot } = content;
      return { id, state, deadline, title, category, serviceType, version, ...(lot && { lot }) };
    });
  };

/** Whether the opening is complete: before it nothing is told of any tender. */
export const viewOpened =
  ({ competitions }: Pick<Deps, 'competitions'>) =>
  async (ref: CompetitionRef): Promise<Result<Competition, NotFound | { readonly code: 'competition.not_opened' }>> => {
    const found = await competitions.load(ref);
    if (found === undefined) return err(notFound);
    return OPENED_STATES.includes(found.state.state) ? ok(found.state) : err({ code: 'competition.not_opened' });
  };

export type TenderRow = OpenedTender & { readonly version: number };

/** The tenders recorded by a complete opening (`viewOpened`), in full: for officers and the decision maker. */
export const listTenders =
  ({ opened }: { readonly opened: OpenedTenders }) =>
  async (ref: CompetitionRef, after?: PageKey): Promise<Rows<TenderRow>> =>
    rowsOf(await opened.page(ref, after), ({ state, version }) => ({ ...state, version }));

type DocumentDeps = Pick<Deps, 'competitions'> & {
  readonly evaluations: Documents<Evaluation>;
  readonly decisions: Documents<DecisionDocument>;
};

/** The frozen inputs with the ranking, under the hash that a decision names. */
export const viewEvaluation =
  ({ competitions, evaluations }: DocumentDeps) =>
  async (ref: CompetitionRef): Promise<Result<Evaluation & { readonly document: string }, NotFound>> => {
    const document = (await competitions.load(ref))?.state.evaluation?.document;
    const evaluation = document === undefined ? undefined : await evaluations.get(ref.id, document);
    return evaluation === undefined || document === undefined ? err(notFound) : ok({ ...evaluation, document });
  };

/** The decision in force, with its reasons. */
export const viewDecision =
  ({ competitions, decisions }: DocumentDeps) =>
  async (
    ref: CompetitionRef,
  ): Promise<Result<DecisionDocument & { readonly decision: NonNullable<Competition['decision']> }, NotFound>> => {
    const decision = (await competitions.load(ref))?.state.decision;
    const document = decision && (await decisions.get(ref.id, decision.document));
    return decision === undefined || document === undefined ? err(notFound) : ok({ ...document, decision });
  };
