import {
  type Actor,
  err,
  type FactOf,
  type Id,
  type Instant,
  type Language,
  type Lifecycle,
  type LocalDate,
  type MunicipalityCode,
  type NotAllowed,
  ok,
  type Result,
  type Stamp,
  stampOf,
  type Texts,
  targets,
} from '@kt/kernel';
import type { ServiceType } from '@kt/terms';
import type { CompetitionStateName } from './competition-lifecycle.ts';
import type { Competition } from './competition-state.ts';

/**
 * What case workers have asked procurement to buy. `call`, `end` and `reopen` follow from what becomes of the competition
 * that it was joined to; an officer may take it out of one that is not published yet. A competition that came to nothing
 * leaves it `ended`: it may be joined to another one, and its case worker may ask again.
 */
export const callRequestLifecycle = {
  waiting: { join: 'joined', decline: 'declined', withdraw: 'withdrawn' },
  joined: { call: 'called', reopen: 'waiting', withdraw: 'withdrawn' },
  called: { end: 'ended' },
  ended: { ask_again: 'waiting', join: 'joined', decline: 'declined', withdraw: 'withdrawn' },
  declined: {},
  withdrawn: {},
} as const satisfies Lifecycle;

export const CALL_REQUEST_STATES = [
  'waiting',
  'joined',
  'called',
  'ended',
  'declined',
  'withdrawn',
] as const satisfies readonly (keyof typeof callRequestLifecycle)[];
export type CallRequestState = (typeof CALL_REQUEST_STATES)[number];

export const REFUSAL_REASONS = ['covered', 'no_budget', 'too_few', 'later', 'not_here'] as const;
export type RefusalReason = (typeof REFUSAL_REASONS)[number];

/** Why a competition led to no agreement. */
export const CALL_ENDINGS = ['cancelled', 'no_tenders', 'none_suitable'] as const;
export type CallEnding = (typeof CALL_ENDINGS)[number];

/** The need as casework told it: codes, numbers and at most a sentence. */
export type AskedNeed = {
  readonly serviceType: ServiceType;
  readonly targetGroups: readonly string[];
  readonly clients: number;
  readonly start: LocalDate;
  readonly municipalities: readonly MunicipalityCode[];
  readonly languages: readonly Language[];
  readonly shortfalls: readonly string[];
  readonly note?: string;
};

export type CallRequest = AskedNeed & {
  readonly id: Id<'callRequest'>;
  readonly authority: Id<'authority'>;
  readonly state: CallRequestState;
  readonly asked: Stamp;
  readonly competition?: Id<'competition'>;
  /** The last competition that it was called for in, when that led to no agreement. */
  readonly ended?: Stamp & { readonly competition: Id<'competition'>; readonly ending: CallEnding };
  readonly declined?: Stamp & { readonly reason: RefusalReason; readonly note?: string };
};

export type CallRequestCommand =
  | { readonly command: 'join'; readonly competition: Id<'competition'> }
  | { readonly command: 'call'; readonly title: Texts; readonly deadline: Instant }
  | { readonly command: 'reopen' }
  | { readonly command: 'end'; readonly ending: CallEnding }
  | { readonly command: 'ask_again' }
  | { readonly command: 'decline'; readonly reason: RefusalReason; readonly note?: string }
  | { readonly command: 'withdraw' };
export type CallRequestCommandName = CallRequestCommand['command'];

/** `worker` asked for it: whoever is to be told. */
type Known = { readonly authority: Id<'authority'>; readonly request: Id<'callRequest'>; readonly worker: Actor };
export type CallRequestFact =
  | FactOf<'call_request.received', Known & AskedNeed>
  | FactOf<'call_request.joined', Known & { readonly competition: Id<'competition'> }>
  | FactOf<
      'call_request.called',
      Known & { readonly competition: Id<'competition'>; readonly title: Texts; readonly deadline: Instant }
    >
  | FactOf<'call_request.reopened', Known>
  | FactOf<'call_request.ended', Known & { readonly competition: Id<'competition'>; readonly ending: CallEnding }>
  | FactOf<'call_request.asked_again', Known>
  | FactOf<'call_request.declined', Known & { readonly reason: RefusalReason; readonly note?: string }>
  | FactOf<'call_request.withdrawn', Known>;

export type CallRequestError =
  | NotAllowed
  | { readonly code: 'competition.request_other_service' }
  | { readonly code: 'competition.request_too_late' };

const TAKES_REQUESTS: readonly CompetitionStateName[] = ['draft', 'in_review', 'ready', 'open'];
/** Whether a request may still be joined to a competition: until its deadline. */
const takesRequests = ({ state }: Pick<Competition, 'state'>): boolean => TAKES_REQUESTS.includes(state);

const knownOf = ({ id: request, authority, asked }: CallRequest): Known => ({ authority, request, worker: asked.by });

const calledFact = (request: CallRequest, command: { title: Texts; deadline: Instant }, stamp: Stamp) =>
  request.competition === undefined
    ? []
    : [
        {
          ...knownOf(request),
          ...stamp,
          type: 'call_request.called',
          competition: request.competition,
          title: command.title,
          deadline: command.deadline,
        } as const,
      ];

const endedFact = (request: CallRequest, { ending }: { readonly ending: CallEnding }, stamp: Stamp) => {
  const { competition } = request;
  if (competition === undefined) return [];
  return [{ ...knownOf(request), ...stamp, type: 'call_request.ended', competition, ending } as const];
};

const factsOf = (request: CallRequest, given: CallRequestCommand, stamp: Stamp): readonly CallRequestFact[] => {
  const base = { ...knownOf(request), ...stamp };
  switch (given.command) {
    case 'join':
      return [{ ...base, type: 'call_request.joined', competition: given.competition }];
    case 'call':
      return calledFact(request, given, stamp);
    case 'decline': {
      const { reason, note } = given;
      return [{ ...base, type: 'call_request.declined', reason, ...(note !== undefined && { note }) }];
    }
    case 'reopen':
      return [{ ...base, type: 'call_request.reopened' }];
    case 'end':
      return endedFact(request, given, stamp);
    case 'ask_again':
      return [{ ...base, type: 'call_request.asked_again' }];
    case 'withdraw':
      return [{ ...base, type: 'call_request.withdrawn' }];
  }
};

/** What follows from a command on a request, or why not. */
export const decideCallRequest = (
  request: CallRequest,
  command: CallRequestCommand,
  at: Instant,
  by: Actor,
): Result<readonly CallRequestFact[], NotAllowed> => {
  const allowed = targets(callRequestLifecycle, request.state, command.command);
  return allowed.ok ? ok(factsOf(request, command, { at, by })) : allowed;
};

type JoinedTo = Pick<Competition, 'id' | 'state' | 'content' | 'deadline'>;

/** Joins a request to a competition for the same service; to a published one it is called for at once. */
export const joinTo = (
  request: CallRequest,
  { id: competition, state, content, deadline }: JoinedTo,
  at: Instant,
  by: Actor,
): Result<readonly CallRequestFact[], CallRequestError> => {
  if (content.serviceType !== request.serviceType) return err({ code: 'competition.request_other_service' });
  if (!takesRequests({ state })) return err({ code: 'competition.request_too_late' });
  const joined = decideCallRequest(request, { command: 'join', competition }, at, by);
  if (!joined.ok || state !== 'open') return joined;
  const called = { command: 'call', title: content.title, deadline } as const;
  const then = decideCallRequest(applyCallRequest(request, joined.value), called, at, by);
  return then.ok ? ok([...joined.value, ...then.value]) : then;
};

/** The request as it came from casework. */
export const receivedRequest = (fact: Extract<CallRequestFact, { type: 'call_request.received' }>): CallRequest => {
  const { type: _type, at, by: _by, authority, request, worker, ...need } = fact;
  return { ...need, id: request, authority, state: 'waiting', asked: { at, by: worker } };
};

const applyOne = (request: CallRequest, fact: CallRequestFact): CallRequest => {
  const { competition: _competition, ...alone } = request;
  switch (fact.type) {
    case 'call_request.received':
      return request;
    case 'call_request.joined':
      return { ...request, state: 'joined', competition: fact.competition };
    case 'call_request.called':
      return { ...request, state: 'called' };
    case 'call_request.reopened':
      return { ...alone, state: 'waiting' };
    case 'call_request.ended': {
      const { competition, ending } = fact;
      return { ...alone, state: 'ended', ended: { ...stampOf(fact), competition, ending } };
    }
    case 'call_request.asked_again':
      return { ...request, state: 'waiting' };
    case 'call_request.declined': {
      const note = fact.note === undefined ? {} : { note: fact.note };
      return { ...alone, state: 'declined', declined: { ...stampOf(fact), reason: fact.reason, ...note } };
    }
    case 'call_request.withdrawn':
      return { ...request, state: 'withdrawn' };
  }
};

/** The request after facts, in order. */
export const applyCallRequest = (request: CallRequest, facts: readonly CallRequestFact[]): CallRequest =>
  facts.reduce(applyOne, request);
