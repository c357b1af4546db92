import {
  type Act,
  type Actor,
  commandsFrom,
  type Done,
  err,
  type Id,
  type Instant,
  ok,
  type PageAsk,
  type Result,
  type Rows,
  rowsOf,
  type TxPart,
  type UnitOfWork,
  type WorkError,
} from '@kt/kernel';
import {
  type AskedNeed,
  applyCallRequest,
  type CallEnding,
  type CallRequest,
  type CallRequestCommand,
  type CallRequestError,
  callRequestLifecycle,
  decideCallRequest,
  joinTo,
  receivedRequest,
} from '../domain/call-request.ts';
import type { Competition } from '../domain/competition-state.ts';
import type { CallRequestRef, CallRequests, CallRequestsOf } from './call-request-ports.ts';
import { type NotFound, notFound } from './errors.ts';
import type { CompetitionRef, Competitions } from './ports.ts';

type Refusal = CallRequestError | NotFound;
type Answer = Promise<Result<Done, Refusal | WorkError>>;
export type CallRequestDeps = {
  readonly work: UnitOfWork;
  readonly callRequests: CallRequests;
  readonly competitions: Pick<Competitions, 'load'>;
};
type Deps = Pick<CallRequestDeps, 'work' | 'callRequests'>;

/** Keeps a copy of what a case worker has sent. */
export const receiveCallRequest =
  ({ work, callRequests }: Deps) =>
  ({ authority, id: request }: CallRequestRef, need: AskedNeed, worker: Actor, act: Act): Answer =>
    work.run<Refusal>(act, (at) => {
      const fact = { ...need, type: 'call_request.received', at, by: act.by, authority, request, worker } as const;
      const part = callRequests.create(receivedRequest(fact), [fact]);
      return Promise.resolve(ok({ done: { id: request, version: 1 }, parts: [part] }));
    });

/** Carries out one command on a request; joining has a use case of its own. */
export const changeCallRequest =
  ({ work, callRequests }: Deps) =>
  (ref: CallRequestRef, command: Exclude<CallRequestCommand, { command: 'join' }>, act: Act): Answer =>
    work.run<Refusal>(act, async (at) => {
      const before = await callRequests.load(ref);
      if (before === undefined) return err(notFound);
      const decided = decideCallRequest(before.state, command, at, act.by);
      if (!decided.ok) return decided;
      const part = callRequests.save(before, applyCallRequest(before.state, decided.value), decided.value);
      return ok({ done: { id: ref.id, version: before.version + 1 }, parts: [part] });
    });

/** Takes an officer's hold back: only while the competition is not published. */
export const releaseCallRequest = (deps: Deps) => {
  const change = changeCallRequest(deps);
  return (ref: CallRequestRef, act: Act): Answer => change(ref, { command: 'reopen' }, act);
};

type JoinedTo = Parameters<typeof joinTo>[1];

/** The writes that join requests to a competition, to go into one transaction with its own. */
export const joinParts = async (
  callRequests: Pick<CallRequests, 'loadMany' | 'save'>,
  authority: Id<'authority'>,
  ids: readonly Id<'callRequest'>[],
  to: JoinedTo,
  stamp: { readonly at: Instant; readonly by: Actor },
): Promise<Result<readonly TxPart[], Refusal>> => {
  const wanted = [...new Set(ids)];
  const found = wanted.length === 0 ? [] : await callRequests.loadMany(authority, wanted);
  if (found.length < wanted.length) return err(notFound);
  const parts: TxPart[] = [];
  for (const before of found) {
    const joined = joinTo(before.state, to, stamp.at, stamp.by);
    if (!joined.ok) return joined;
    parts.push(callRequests.save(before, applyCallRequest(before.state, joined.value), joined.value));
  }
  return ok(parts);
};

/** An officer joins a request to a competition that is being prepared or still takes tenders. */
export const joinCallRequest =
  ({ work, callRequests, competitions }: CallRequestDeps) =>
  (ref: CallRequestRef, competition: Id<'competition'>, act: Act): Answer =>
    work.run<Refusal>(act, async (at) => {
      const [before, to] = await Promise.all([
        callRequests.load(ref),
        competitions.load({ authority: ref.authority, id: competition }),
      ]);
      if (before === undefined || to === undefined) return err(notFound);
      const joined = joinTo(before.state, to.state, at, act.by);
      if (!joined.ok) return joined;
      const part = callRequests.save(before, applyCallRequest(before.state, joined.value), joined.value);
      return ok({ done: { id: ref.id, version: before.version + 1 }, parts: [part] });
    });

/** A request as officers see it; `version` is the ETag. */
export type CallRequestView = CallRequest & { readonly version: number; readonly commands: readonly string[] };

/** Requests that wait, or those joined to a competition, the oldest first. */
export const listCallRequests =
  ({ callRequests }: Pick<CallRequestDeps, 'callRequests'>) =>
  async (of: CallRequestsOf, page: PageAsk): Promise<Rows<CallRequestView>> =>
    rowsOf(await callRequests.page(of, page), ({ state, version }) => ({
      ...state,
      version,
      commands: commandsFrom(callRequestLifecycle, state.state),
    }));

/** What became of a competition: it was published, or led to no agreement. */
export type CallNews = 'published' | CallEnding;

/** What a request learns of its competition; one that was never called for waits again. */
const newsOf = ({ content, deadline }: Competition, { state }: CallRequest, news: CallNews) => {
  if (news === 'published') return { command: 'call', title: content.title, deadline } as const;
  return state === 'joined' ? ({ command: 'reopen' } as const) : ({ command: 'end', ending: news } as const);
};

const MOST_JOINED = 100;

/**
 * Tells the requests joined to a competition that it is published, or that it came to nothing. A request that has moved on
 * meanwhile is left as it is.
 */
export const tellCallRequests =
  (deps: CallRequestDeps) =>
  async (
    { authority, id: competition }: CompetitionRef,
    news: CallNews,
    act: (suffix: string) => Act,
  ): Promise<Result<undefined, Refusal | WorkError>> => {
    const to = await deps.competitions.load({ authority, id: competition });
    if (to === undefined) return err(notFound);
    const { found } = await deps.callRequests.page({ authority, competition }, { limit: MOST_JOINED });
    const change = changeCallRequest(deps);
    for (const { state } of found) {
      const done = await change({ authority, id: state.id }, newsOf(to.state, state, news), act(state.id));
      if (!done.ok && done.error.code !== 'lifecycle.not_allowed') return done;
    }
    return ok(undefined);
  };
