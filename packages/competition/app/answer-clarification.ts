import {
  type Act,
  type Done,
  err,
  type Id,
  type Instant,
  ok,
  type Result,
  type UnitOfWork,
  type WorkError,
} from '@kt/kernel';
import { tracesOf } from '../domain/asker-traces.ts';
import type { Clarification, ClarificationGround } from '../domain/clarification.ts';
import type { OpenedTenderError } from '../domain/opened-tender.ts';
import { type Around, type Bidder, type BidderDeps, readAround } from './around-tender.ts';
import type { Askers } from './enquiry-ports.ts';
import { type NotFound, notFound } from './errors.ts';
import { changeOpened } from './judge-tender.ts';
import type { OpenedTenders, TenderRef } from './tender-ports.ts';

type Deps = BidderDeps & { readonly work: UnitOfWork; readonly opened: OpenedTenders; readonly askers: Askers };

/** A request as the bidder reads it; who asked is the authority's matter. */
export type OwnClarification = {
  readonly number: number;
  readonly question: string;
  readonly askedAt: Instant;
  readonly ground?: ClarificationGround;
  readonly about?: string;
  readonly deadline?: Instant;
  readonly answer?: string;
  readonly answeredAt?: Instant;
};

const ownOf = (
  { at, question, ground, about, deadline, answer, answered }: Clarification,
  index: number,
): OwnClarification => ({
  number: index + 1,
  question,
  askedAt: at,
  ...(ground !== undefined && { ground }),
  ...(about !== undefined && { about }),
  ...(deadline !== undefined && { deadline }),
  ...(answer !== undefined && { answer }),
  ...(answered !== undefined && { answeredAt: answered.at }),
});

const ownTender = async (deps: Deps, bidder: Bidder) => {
  const around = await readAround(deps, bidder);
  if (!around.ok) return around;
  const { competition, tender } = around.value;
  const ref: TenderRef = { authority: bidder.authority, competition: bidder.id, tender: tender.state.id };
  const opened = await deps.opened.load(ref);
  return opened?.state.provider === bidder.organisation ? ok({ ref, competition, opened }) : err(notFound);
};

export type OwnClarifications = {
  readonly tender: Id<'tender'>;
  /** Of the opened tender: what an answer is given upon. */
  readonly version: number;
  readonly rows: readonly OwnClarification[];
};

/** What a bidder was asked about its tender since the opening, and what it answered. */
export const viewClarifications =
  (deps: Deps) =>
  async (bidder: Bidder): Promise<Result<OwnClarifications, NotFound>> => {
    const own = await ownTender(deps, bidder);
    if (!own.ok) return own;
    const { ref, opened } = own.value;
    return ok({ tender: ref.tender, version: opened.version, rows: opened.state.clarifications.map(ownOf) });
  };

/** What a tender was asked after the opening: how many requests, and until when the first open one can be answered. */
export type AskedSoFar = { readonly asked: number; readonly answerBy?: Instant };

/** Requests about the tenders that are under evaluation, in one read. */
export const askedOf = async (
  { opened }: { readonly opened: Pick<OpenedTenders, 'loadMany'> },
  authority: Id<'authority'>,
  own: readonly Around[],
) => {
  const refs = own
    .filter(({ competition }) => competition.state.state === 'evaluating')
    .map(({ competition, tender }) => ({ authority, competition: competition.state.id, tender: tender.state.id }));
  const found = await opened.loadMany(refs);
  return new Map(
    found.flatMap(({ state: { id, clarifications } }) => {
      const waiting = clarifications.flatMap(({ answer, deadline }) =>
        answer === undefined && deadline !== undefined ? [deadline] : [],
      );
      const [answerBy] = waiting.toSorted();
      return clarifications.length === 0
        ? []
        : [[id, { asked: clarifications.length, ...(answerBy !== undefined && { answerBy }) }] as const];
    }),
  );
};

type AnswerError = NotFound | OpenedTenderError | WorkError | { readonly code: 'competition.answer_names_bidder' };

/**
 * The bidder answers a request, before its deadline and while the tenders are being evaluated. What evaluators will read
 * must not tell whose it is (`competition.answer_names_bidder`).
 */
export const answerClarification =
  (deps: Deps) =>
  async (
    bidder: Bidder,
    { number, answer }: { readonly number: number; readonly answer: string },
    act: Act,
  ): Promise<Result<Done, AnswerError>> => {
    const own = await ownTender(deps, bidder);
    if (!own.ok) return own;
    const { ref, competition, opened } = own.value;
    const { state } = competition.state;
    if (state !== 'evaluating') return err({ code: 'lifecycle.not_allowed', state, command: 'answer' });
    const isMasked = opened.state.clarifications[number - 1]?.ground === 'unclear';
    const known = isMasked ? await deps.askers.knownAs(bidder.organisation) : { names: [] };
    if (isMasked && tracesOf(answer, known).length > 0) return err({ code: 'competition.answer_names_bidder' });
    return changeOpened(deps)(ref, { do: 'answer', number, answer }, act);
  };
