import {
  type Actor,
  dayInFinland,
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
import type { ServiceType, TargetGroup } from '@kt/terms';

/**
 * What case workers ask of procurement: a mini-competition for a need that no agreement meets. Procurement decides on its
 * copy; what it decides comes back as `take`, `call`, `decline`, `end` and `reopen`.
 */
export const serviceRequestLifecycle = {
  sent: { withdraw: 'withdrawn', take: 'taken', call: 'called', decline: 'declined' },
  taken: { withdraw: 'withdrawn', take: 'taken', call: 'called', reopen: 'sent' },
  called: { reopen: 'sent', end: 'ended' },
  /** The competition led to no agreement: procurement may take it up anew without being asked. */
  ended: { ask_again: 'sent', withdraw: 'withdrawn', take: 'taken', call: 'called', decline: 'declined' },
  declined: {},
  withdrawn: {},
} as const satisfies Lifecycle;

export const SERVICE_REQUEST_STATES = [
  'sent',
  'taken',
  'called',
  'ended',
  'declined',
  'withdrawn',
] as const satisfies readonly (keyof typeof serviceRequestLifecycle)[];
export type ServiceRequestState = (typeof SERVICE_REQUEST_STATES)[number];

/** Why the agreements there are do not do. */
export const SHORTFALLS = ['no_agreement', 'full', 'too_far', 'language', 'group', 'starts_late', 'content'] as const;
export type Shortfall = (typeof SHORTFALLS)[number];

/** Why a competition led to no agreement. */
export const CALL_ENDINGS = ['cancelled', 'no_tenders', 'none_suitable'] as const;
export type CallEnding = (typeof CALL_ENDINGS)[number];

/** A need in codes and numbers: of no client in particular. */
export type ServiceNeed = {
  readonly serviceType: ServiceType;
  readonly targetGroups: readonly TargetGroup[];
  /** How many clients would use it. */
  readonly clients: number;
  /** The day on which the service should begin. */
  readonly start: LocalDate;
  readonly municipalities: readonly MunicipalityCode[];
  readonly languages: readonly Language[];
  readonly shortfalls: readonly Shortfall[];
  /** One sentence for procurement; a client's reference in it is refused. */
  readonly note?: string;
};

export type ServiceRequest = ServiceNeed & {
  readonly id: Id<'callRequest'>;
  readonly authority: Id<'authority'>;
  readonly state: ServiceRequestState;
  readonly sent: Stamp;
  /** The mini-competition that it was taken up in, with its name and deadline once published. */
  readonly call?: { readonly competition: Id<'competition'>; readonly title?: Texts; readonly deadline?: Instant };
  /** The competition that led to no agreement, with its name. */
  readonly ended?: Stamp & { readonly ending: CallEnding; readonly title?: Texts };
  readonly declined?: Stamp & { readonly reason: string; readonly note?: string };
  readonly withdrawn?: Stamp;
};

type CommandData = {
  withdraw: object;
  take: { competition: Id<'competition'> };
  call: { competition: Id<'competition'>; title: Texts; deadline: Instant };
  decline: { reason: string; note?: string };
  reopen: object;
  end: { ending: CallEnding };
  ask_again: object;
};
export type ServiceRequestCommandName = keyof CommandData;
export type ServiceRequestCommand = {
  [K in ServiceRequestCommandName]: Readonly<CommandData[K]> & { readonly command: K };
}[ServiceRequestCommandName];

type Known = { readonly authority: Id<'authority'>; readonly request: Id<'callRequest'> };
export type ServiceRequestFact =
  | FactOf<'service_request.sent', Known & ServiceNeed>
  | FactOf<'service_request.withdrawn', Known>
  | FactOf<'service_request.taken', Known & CommandData['take']>
  | FactOf<'service_request.called', Known & CommandData['call']>
  | FactOf<'service_request.declined', Known & Readonly<CommandData['decline']>>
  | FactOf<'service_request.reopened', Known>
  | FactOf<'service_request.ended', Known & Readonly<CommandData['end']>>
  | FactOf<'service_request.asked_again', Known>;

export type ServiceRequestError =
  | NotAllowed
  | { readonly code: 'casework.names_client' }
  | { readonly code: 'casework.start_passed'; readonly day: LocalDate };

/** Anywhere in a text: what a client is called in the marketplace. */
const ANY_REFERENCE = /[A-ZÅÄÖ]{2,4}[-\s\u2010-\u2015\u2212]{0,3}\d{4}[-\s\u2010-\u2015\u2212]{0,3}\d{6}/i;

/** Sends a need to procurement; refused when it begins in the past or its sentence names a client. */
export const sendRequest = (
  known: Known,
  need: ServiceNeed,
  at: Instant,
  by: Actor,
): Result<Extract<ServiceRequestFact, { type: 'service_request.sent' }>, ServiceRequestError> => {
  if (need.note !== undefined && ANY_REFERENCE.test(need.note)) return err({ code: 'casework.names_client' });
  const today = dayInFinland(at);
  if (need.start < today) return err({ code: 'casework.start_passed', day: today });
  return ok({ ...need, ...known, type: 'service_request.sent', at, by });
};

const factOf = (known: Known & Stamp, given: ServiceRequestCommand): ServiceRequestFact => {
  const { at, by, authority, request } = known;
  const base = { at, by, authority, request };
  switch (given.command) {
    case 'withdraw':
      return { ...base, type: 'service_request.withdrawn' };
    case 'take':
      return { ...base, type: 'service_request.taken', competition: given.competition };
    case 'call': {
      const { competition, title, deadline } = given;
      return { ...base, type: 'service_request.called', competition, title, deadline };
    }
    case 'decline': {
      const { reason, note } = given;
      return { ...base, type: 'service_request.declined', reason, ...(note !== undefined && { note }) };
    }
    case 'reopen':
      return { ...base, type: 'service_request.reopened' };
    case 'end':
      return { ...base, type: 'service_request.ended', ending: given.ending };
    case 'ask_again':
      return { ...base, type: 'service_request.asked_again' };
  }
};

/** What follows from a command on a request, or why not. */
export const decideServiceRequest = (
  { id: request, authority, state, start }: ServiceRequest,
  command: ServiceRequestCommand,
  at: Instant,
  by: Actor,
): Result<ServiceRequestFact, ServiceRequestError> => {
  const allowed = targets(serviceRequestLifecycle, state, command.command);
  const today = dayInFinland(at);
  if (allowed.ok && command.command === 'ask_again' && start < today)
    return err({ code: 'casework.start_passed', day: today });
  return allowed.ok ? ok(factOf({ authority, request, at, by }, command)) : allowed;
};

/** The request that a sending makes. */
export const sentRequest = (fact: Extract<ServiceRequestFact, { type: 'service_request.sent' }>): ServiceRequest => {
  const { type: _type, at, by, authority, request, ...need } = fact;
  return { ...need, id: request, authority, state: 'sent', sent: { at, by } };
};

const declinedBy = (fact: Extract<ServiceRequestFact, { type: 'service_request.declined' }>) => {
  const note = fact.note === undefined ? {} : { note: fact.note };
  return { ...stampOf(fact), reason: fact.reason, ...note };
};

const endedBy = ({ call }: ServiceRequest, fact: Extract<ServiceRequestFact, { type: 'service_request.ended' }>) => ({
  ...stampOf(fact),
  ending: fact.ending,
  ...(call?.title !== undefined && { title: call.title }),
});

/** The request after a fact. */
export const applyServiceRequest = (request: ServiceRequest, fact: ServiceRequestFact): ServiceRequest => {
  const { call: _call, ...alone } = request;
  switch (fact.type) {
    case 'service_request.sent':
      return request;
    case 'service_request.withdrawn':
      return { ...request, state: 'withdrawn', withdrawn: stampOf(fact) };
    case 'service_request.taken':
      return { ...alone, state: 'taken', call: { competition: fact.competition } };
    case 'service_request.called': {
      const { competition, title, deadline } = fact;
      return { ...alone, state: 'called', call: { competition, title, deadline } };
    }
    case 'service_request.declined':
      return { ...alone, state: 'declined', declined: declinedBy(fact) };
    case 'service_request.reopened':
    case 'service_request.asked_again':
      return { ...alone, state: 'sent' };
    case 'service_request.ended':
      return { ...alone, state: 'ended', ended: endedBy(request, fact) };
  }
};
