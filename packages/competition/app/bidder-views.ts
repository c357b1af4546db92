import { andThen, err, type Id, type Instant, ok, type PageKey, type Result, type Rows } from '@kt/kernel';
import { type CallPart, callParts } from '../domain/call-ring.ts';
import type { CompetitionContent } from '../domain/competition-content.ts';
import { DECIDED_STATES } from '../domain/competition-lifecycle.ts';
import type { Addendum, Competition } from '../domain/competition-state.ts';
import { questionsUntil } from '../domain/enquiry-window.ts';
import { TENDER_FORMAT } from '../domain/envelope.ts';
import type { Evaluation, EvaluationError } from '../domain/evaluation.ts';
import { PRICE_FORMULA } from '../domain/points.ts';
import { type PublishedEvaluation, publishedOf } from '../domain/published-evaluation.ts';
import type { RankedTender } from '../domain/ranking.ts';
import { type Bidder, type BidderDeps, pseudonymOf, readAround } from './around-tender.ts';
import type { Correction, DecisionDocument } from './documents.ts';
import { type NotFound, notFound } from './errors.ts';
import { type LotLine, lotLine, lotsOf } from './lots-of.ts';
import type { Notices } from './notice-ports.ts';
import { type NoticeView, noticeRefOf, noticeView, versionInForce } from './notices.ts';
import type { CompetitionDeps, Documents, Signer } from './ports.ts';
import type { Ciphertexts, Drafts, Invitation, Invitations, OpenedTenders, OrgVault } from './tender-ports.ts';

type Deps = BidderDeps &
  Pick<CompetitionDeps, 'competitions'> & {
    readonly invitations: Invitations;
    readonly drafts: Drafts;
    readonly ciphertexts: Ciphertexts;
    readonly vault: OrgVault;
    readonly signer: Signer;
    readonly opened: OpenedTenders;
    readonly evaluations: Documents<Evaluation>;
    readonly decisions: Documents<DecisionDocument>;
    readonly notices: Pick<Notices, 'load'>;
  };

/** An invitation with what is asked for, and until when. */
export type InvitationLine = Invitation &
  Pick<Competition, 'state' | 'deadline'> &
  Pick<CompetitionContent, 'title' | 'serviceType' | 'lot'>;

/** An organisation's invitations by one authority, newest first. */
export const listInvitations =
  ({ competitions, invitations }: Pick<Deps, 'competitions' | 'invitations'>) =>
  async (
    authority: Id<'authority'>,
    organisation: Id<'organisation'>,
    after?: PageKey,
  ): Promise<Rows<InvitationLine>> => {
    const { found, next } = await invitations.page(authority, organisation, after);
    const asked = await competitions.loadMany(
      authority,
      found.map(({ competition }) => competition),
    );
    const byId = new Map(asked.map(({ state }) => [state.id, state]));
    const rows = found.flatMap((invitation): readonly InvitationLine[] => {
      const competition = byId.get(invitation.competition);
      if (competition === undefined) return [];
      const { state, deadline, content } = competition;
      const { title, serviceType, lot } = content;
      return [{ ...invitation, state, deadline, title, serviceType, ...(lot && { lot }) }];
    });
    return { rows, ...(next && { next }) };
  };

export type InvitationView = Omit<CompetitionContent, 'evaluators' | 'costCentre' | 'deadline' | 'buyers'> & {
  readonly competition: Id<'competition'>;
  readonly authority: Id<'authority'>;
  readonly state: Competition['state'];
  readonly invitedAt: Instant;
  readonly deadline: Instant;
  /** The first moment at which no question is taken any more. */
  readonly questionsUntil: Instant;
  readonly addenda: readonly Addendum[];
  /** It was interrupted, or nobody was found suitable: when and why. */
  readonly ended?: { readonly at: Instant; readonly reason: string };
  /** All lots published with it, itself among them: a bidder may tender for any of them, each on its own. */
  readonly bundle?: readonly LotLine[];
  /** Who buys together, the lead first, each with its part; absent where the authority buys alone. */
  readonly parts?: readonly CallPart[];
  /** What the browser seals with. */
  readonly publicKey: string;
  readonly format: number;
  readonly formula: typeof PRICE_FORMULA;
};

/** The call on one page, as every invited organisation sees it. */
export const viewInvitation =
  ({ competitions, invitations }: Pick<Deps, 'competitions' | 'invitations'>) =>
  async ({ authority, id, organisation }: Bidder): Promise<Result<InvitationView, NotFound>> => {
    const invitation = await invitations.find(authority, organisation, id);
    const found = invitation && (await competitions.load({ authority, id }));
    if (found?.state.publicKey === undefined || invitation === undefined) return err(notFound);
    const { content, state, deadline, addenda, publicKey, ended } = found.state;
    const { evaluators: _evaluators, costCentre: _costCentre, buyers: _buyers, ...asked } = content;
    const parts = callParts(content);
    const sealing = { publicKey, format: TENDER_FORMAT, formula: PRICE_FORMULA } as const;
    const dates = { invitedAt: invitation.invitedAt, deadline, questionsUntil: questionsUntil(found.state) };
    const end = ended === undefined ? {} : { ended: { at: ended.at, reason: ended.reason } };
    const lots = found.state.lots === undefined ? [] : await lotsOf({ competitions }, found);
    const bundle = lots.filter((one) => one.state.published !== undefined).map(lotLine);
    const siblings = { ...(bundle.length > 0 && { bundle }), ...(parts.length > 0 && { parts }) };
    return ok({ ...asked, authority, competition: id, state, ...dates, addenda, ...end, ...siblings, ...sealing });
  };

const unlock = async (deps: Deps, bidder: Bidder, name: string | undefined): Promise<string | undefined> => {
  const sealed = name === undefined ? undefined : await deps.ciphertexts.get(name);
  return sealed === undefined ? undefined : deps.vault.open(bidder.organisation, sealed);
};

export type DraftView = { readonly version: number; readonly text: string | undefined; readonly savedAt?: Instant };

/** The bidder's last draft; version 0 when nothing has been saved. */
export const readDraft =
  (deps: Deps) =>
  async (bidder: Bidder): Promise<Result<DraftView, NotFound>> => {
    const found = await readAround(deps, bidder);
    if (!found.ok) return found;
    const draft = await deps.drafts.load({ competition: bidder.id, pseudonym: pseudonymOf(deps, bidder) });
    if (draft === undefined) return ok({ version: 0, text: undefined });
    return ok({ version: draft.version, text: await unlock(deps, bidder, draft.name), savedAt: draft.savedAt });
  };

/** The bidder's own copy of what was sealed last, when one was kept. */
export const readOwnCopy =
  (deps: Deps) =>
  async (
    bidder: Bidder,
  ): Promise<Result<{ readonly text: string }, NotFound | { readonly code: 'competition.own_copy_missing' }>> => {
    const found = await readAround(deps, bidder);
    if (!found.ok) return found;
    const text = await unlock(deps, bidder, found.value.tender.state.ownCopy);
    return text === undefined ? err({ code: 'competition.own_copy_missing' }) : ok({ text });
  };

type NotDecided = { readonly code: 'competition.not_decided' };

export type ResultView = {
  readonly decision: NonNullable<Competition['decision']>;
  /** Its own notice of this version: missing until the letters are written. */
  readonly notice?: NoticeView;
  /** The version that this one supersedes, and what was corrected. */
  readonly corrects?: Pick<Correction, 'version' | 'reason'>;
  readonly ranking: readonly (RankedTender & { readonly provider: Id<'organisation'> })[];
  readonly own: {
    readonly tender: Id<'tender'>;
    readonly state: string;
    readonly invalidity?: string;
    /** The reasons that the decision gives for it. */
    readonly reasons: string;
  };
};

const viewDecided = async (deps: Deps, bidder: Bidder) => {
  const found = await readAround(deps, bidder);
  if (!found.ok) return found;
  const { decision, state } = found.value.competition.state;
  return decision === undefined || !DECIDED_STATES.includes(state)
    ? err({ code: 'competition.not_decided' } as const)
    : ok({ ...found.value, decision });
};

export type ComparisonView = PublishedEvaluation & {
  /** Hash under which the decision names the frozen inputs that these are taken from. */
  readonly evaluation: string;
};

/** What a party needs to reckon the ranking again: the inputs without single prices. Nobody sees any before the decision. */
export const viewComparison =
  (deps: Deps) =>
  async (bidder: Bidder): Promise<Result<ComparisonView, NotFound | EvaluationError | NotDecided>> => {
    const found = await viewDecided(deps, bidder);
    if (!found.ok) return found;
    const { evaluation } = found.value.decision;
    const frozen = await deps.evaluations.get(bidder.id, evaluation);
    if (frozen === undefined) return err(notFound);
    const { witnesses = [] } = found.value.competition.state.evaluation ?? {};
    const witnessed = witnesses.length === 0 ? {} : { drawWitnessedAt: witnesses.map(({ at }) => at) };
    return andThen(publishedOf(frozen), (published) => ok({ ...published, evaluation, ...witnessed }));
  };

/** After the decision a party sees the comparison and the reasons for its own tender; nobody sees anything before. */
export const viewResult =
  (deps: Deps) =>
  async (bidder: Bidder): Promise<Result<ResultView, NotFound | NotDecided>> => {
    const found = await viewDecided(deps, bidder);
    if (!found.ok) return found;
    const { decision, tender: own } = found.value;
    const { id, authority } = bidder;
    const { id: tender } = own.state;
    const [evaluation, document, opened, served] = await Promise.all([
      deps.evaluations.get(id, decision.evaluation),
      deps.decisions.get(id, decision.document),
      deps.opened.load({ authority, competition: id, tender }),
      deps.notices.load(noticeRefOf(bidder, versionInForce(found.value.competition.state) ?? decision.version)),
    ]);
    if (evaluation === undefined || document === undefined || opened === undefined) return err(notFound);
    const providers = new Map(document.ranked.map((one) => [one.tender, one.provider]));
    const ranking = evaluation.ranking.flatMap((one) => {
      const provider = providers.get(one.tender);
      return provider === undefined ? [] : [{ ...one, provider }];
    });
    const { reason } = opened.state;
    const reasons = document.reasons[tender] ?? '';
    const mine = { tender, state: opened.state.state, reasons, ...(reason !== undefined && { invalidity: reason }) };
    const notice = served === undefined ? {} : { notice: noticeView(served.state, served.version) };
    const { rectifies } = document;
    const corrects = rectifies && { corrects: { version: rectifies.version, reason: rectifies.reason } };
    return ok({ decision, ...notice, ...corrects, ranking, own: mine });
  };
