import {
  type Actor,
  dayInFinland,
  err,
  type FactOf,
  type Id,
  type Instant,
  type Lifecycle,
  type LocalDate,
  type NotAllowed,
  ok,
  type Result,
  type Stamp,
  stampOf,
  targets,
} from '@kt/kernel';
import {
  changedIn,
  descriptionOf,
  type MarketMeeting,
  type National,
  type NeedChange,
  type NeedDescription,
} from './need-description.ts';

/** The life of a need that is planned, before anything is bought: everybody may read it once it is announced. */
export const plannedNeedLifecycle = {
  draft: { describe: 'draft', announce: 'announced' },
  announced: { change: 'announced', log: 'announced', close: 'closed', drop: 'dropped' },
  closed: {},
  dropped: {},
} as const satisfies Lifecycle;
export type PlannedNeedState = keyof typeof plannedNeedLifecycle;

/** A talk with those who might offer. What it came to is told to all; who took part is for the authority's records. */
export type Meeting = { readonly day: LocalDate; readonly participants: string; readonly summary: National };

export type PlannedNeed = NeedDescription & {
  readonly id: Id<'need'>;
  readonly authority: Id<'authority'>;
  readonly state: PlannedNeedState;
  readonly drafted: Stamp;
  readonly announced?: Stamp;
  readonly meetings: readonly (Meeting & { readonly logged: Stamp })[];
  /** Changes since the announcement, the oldest first; absent before the first. */
  readonly changes?: readonly (NeedChange & Stamp)[];
  /** The purchasing system it led to. */
  readonly closed?: Stamp & { readonly system: Id<'system'> };
  readonly dropped?: Stamp & { readonly reason: string };
};

export type NeedCommand =
  | { readonly command: 'describe'; readonly description: NeedDescription }
  | { readonly command: 'announce' }
  | { readonly command: 'change'; readonly description: NeedDescription }
  | ({ readonly command: 'log' } & Meeting)
  | { readonly command: 'close'; readonly system: Id<'system'> }
  | { readonly command: 'drop'; readonly reason: string };
export type NeedCommandName = NeedCommand['command'];

type OfNeed<D = object> = { readonly authority: Id<'authority'>; readonly need: Id<'need'> } & Readonly<D>;
export type NeedFact =
  | FactOf<'need.drafted', OfNeed>
  | FactOf<'need.described', OfNeed<{ description: NeedDescription }>>
  | FactOf<'need.announced', OfNeed<{ description: NeedDescription }>>
  | FactOf<'need.changed', OfNeed<NeedChange & { description: NeedDescription }>>
  | FactOf<'need.meeting_logged', OfNeed<Meeting>>
  | FactOf<'need.closed', OfNeed<{ system: Id<'system'> }>>
  | FactOf<'need.dropped', OfNeed<{ reason: string }>>;

/** Who took part may name people: it lies apart from the event. */
export const NEED_DETAILS: { readonly [T in NeedFact['type']]?: readonly string[] } = {
  'need.meeting_logged': ['participants'],
};

export type NeedError =
  | NotAllowed
  | { readonly code: 'purchasing.not_found' }
  | { readonly code: 'purchasing.comment_day_passed' }
  | { readonly code: 'purchasing.comment_day_earlier' }
  | { readonly code: 'purchasing.need_unchanged' }
  | { readonly code: 'purchasing.need_changes_full' }
  | { readonly code: 'purchasing.market_day_passed' }
  | { readonly code: 'purchasing.meeting_in_future' }
  | { readonly code: 'purchasing.meetings_full' };

/** One dialogue has a handful of meetings; more than this is another need. */
export const MOST_MEETINGS = 30;
/** A plan that changes more often than this is another plan. */
export const MOST_CHANGES = 10;

/** Whether organisations may comment at a moment: to the end of `commentBy` in Finland. */
export const takesComments = ({ state, commentBy }: Pick<PlannedNeed, 'state' | 'commentBy'>, at: Instant): boolean =>
  state === 'announced' && dayInFinland(at) <= commentBy;

type Of = Stamp & OfNeed;
const hasPassed = (market: MarketMeeting | undefined, at: Instant): boolean =>
  market !== undefined && market.day <= dayInFinland(at);

const announce = (need: PlannedNeed, of: Of): Result<NeedFact, NeedError> => {
  if (need.commentBy <= dayInFinland(of.at)) return err({ code: 'purchasing.comment_day_passed' });
  if (hasPassed(need.market, of.at)) return err({ code: 'purchasing.market_day_passed' });
  return ok({ ...of, type: 'need.announced', description: descriptionOf(need) });
};

/** Nobody loses time to comment by a change, and a meeting is not moved into the past. */
const change = (need: PlannedNeed, description: NeedDescription, of: Of): Result<NeedFact, NeedError> => {
  const changed = changedIn(descriptionOf(need), description);
  const { fields } = changed;
  if (fields.length === 0) return err({ code: 'purchasing.need_unchanged' });
  if ((need.changes ?? []).length >= MOST_CHANGES) return err({ code: 'purchasing.need_changes_full' });
  if (description.commentBy < need.commentBy) return err({ code: 'purchasing.comment_day_earlier' });
  if (fields.includes('commentBy') && description.commentBy <= dayInFinland(of.at))
    return err({ code: 'purchasing.comment_day_passed' });
  if (fields.includes('market') && hasPassed(description.market, of.at))
    return err({ code: 'purchasing.market_day_passed' });
  return ok({ ...of, type: 'need.changed', description, ...changed });
};

const log = (need: PlannedNeed, { day, participants, summary }: Meeting, of: Of): Result<NeedFact, NeedError> => {
  if (day > dayInFinland(of.at)) return err({ code: 'purchasing.meeting_in_future' });
  if (need.meetings.length >= MOST_MEETINGS) return err({ code: 'purchasing.meetings_full' });
  return ok({ ...of, type: 'need.meeting_logged', day, participants, summary });
};

/** What a command does to a planned need at a moment, or why it is refused. */
export const decideNeed = (
  need: PlannedNeed,
  command: NeedCommand,
  at: Instant,
  by: Actor,
): Result<NeedFact, NeedError> => {
  const allowed = targets(plannedNeedLifecycle, need.state, command.command);
  if (!allowed.ok) return allowed;
  const of = { at, by, authority: need.authority, need: need.id };
  switch (command.command) {
    case 'describe':
      return ok({ ...of, type: 'need.described', description: command.description });
    case 'announce':
      return announce(need, of);
    case 'change':
      return change(need, command.description, of);
    case 'log':
      return log(need, command, of);
    case 'close':
      return ok({ ...of, type: 'need.closed', system: command.system });
    case 'drop':
      return ok({ ...of, type: 'need.dropped', reason: command.reason });
  }
};

const described = ({ market: _market, ...need }: PlannedNeed, description: NeedDescription): PlannedNeed => ({
  ...need,
  ...description,
});

/** The need after a fact. */
export const applyNeed = (need: PlannedNeed, fact: NeedFact): PlannedNeed => {
  const stamp = stampOf(fact);
  switch (fact.type) {
    case 'need.drafted':
      return need;
    case 'need.described':
      return described(need, fact.description);
    case 'need.announced':
      return { ...need, state: 'announced', announced: stamp };
    case 'need.changed': {
      const { fields, before, description } = fact;
      return { ...described(need, description), changes: [...(need.changes ?? []), { ...stamp, fields, before }] };
    }
    case 'need.meeting_logged': {
      const { day, participants, summary } = fact;
      return { ...need, meetings: [...need.meetings, { day, participants, summary, logged: stamp }] };
    }
    case 'need.closed':
      return { ...need, state: 'closed', closed: { ...stamp, system: fact.system } };
    case 'need.dropped':
      return { ...need, state: 'dropped', dropped: { ...stamp, reason: fact.reason } };
  }
};
