import {
  type Actor,
  addWorkingDays,
  dayInFinland,
  endOfDay,
  type FactOf,
  type Id,
  type Instant,
  isBefore,
  type Language,
  type Lifecycle,
  type LocalDate,
  type MunicipalityCode,
  type NotAllowed,
  ok,
  type Result,
  type Stamp,
  stampOf,
  startOfDay,
  targets,
} from '@kt/kernel';
import { commonRule, type ServiceType } from '@kt/terms';

/**
 * A client's turn in the queue for a service. `tell` gives notice of a place that came free and holds no place back; the
 * notice ends by the clock (`pass`), and the entry keeps its turn.
 */
export const waitingLifecycle = {
  waiting: { tell: 'told', rest: 'waiting', hand_over: 'waiting', leave: 'left' },
  told: { pass: 'waiting', hand_over: 'told', leave: 'left' },
  left: {},
} as const satisfies Lifecycle;

export const WAITING_STATES = ['waiting', 'told', 'left'] as const satisfies readonly (keyof typeof waitingLifecycle)[];
export type WaitingState = (typeof WAITING_STATES)[number];

/** Why a client waits no longer; the last two come by themselves. */
export const LEAVE_CODES = ['client_withdrew', 'need_changed', 'referred', 'retention'] as const;
export type LeaveCode = (typeof LEAVE_CODES)[number];

/** What is waited for: one agreement, or whichever serves a municipality in a language. */
export type Wanted = {
  readonly serviceType: ServiceType;
  readonly municipality: MunicipalityCode;
  readonly language: Language;
  readonly agreement?: Id<'agreement'>;
};

export type WaitingEntry = Wanted & {
  readonly id: Id<'waitingEntry'>;
  readonly authority: Id<'authority'>;
  readonly client: Id<'client'>;
  readonly clientReference: string;
  /** The case worker in whose list it stands: who put the client here, or took the client over since. */
  readonly worker: Actor;
  readonly state: WaitingState;
  readonly put: Stamp;
  /** The first day of the agreement waited for, while it is still ahead. */
  readonly from?: LocalDate;
  readonly told?: Stamp & {
    readonly agreement: Id<'agreement'>;
    readonly release: string;
    /** The last day of the notice. */
    readonly useBy: LocalDate;
  };
  /** Releases whose notice passed unused: they are not told again. */
  readonly passed: readonly string[];
  readonly left?: Stamp & { readonly reason: LeaveCode };
};

/** Codes alone: of no person. */
type Known = {
  readonly authority: Id<'authority'>;
  readonly entry: Id<'waitingEntry'>;
  readonly serviceType: ServiceType;
};
export type WaitingFact =
  | FactOf<'waiting_entry.put', Known & { readonly agreement?: Id<'agreement'> }>
  | FactOf<
      'waiting_entry.told',
      Known & {
        readonly agreement: Id<'agreement'>;
        readonly release: string;
        readonly useBy: LocalDate;
        readonly worker: Actor;
        /** Who guides the client on the day, deputies among them. */
        readonly to: readonly Actor[];
      }
    >
  | FactOf<'waiting_entry.handed_over', Known & { readonly to: Actor }>
  | FactOf<'waiting_entry.rested', Known>
  | FactOf<'waiting_entry.passed', Known & { readonly agreement: Id<'agreement'>; readonly release: string }>
  | FactOf<'waiting_entry.left', Known & { readonly agreement?: Id<'agreement'>; readonly reason: LeaveCode }>;

export type WaitingCommand =
  | {
      readonly command: 'tell';
      readonly agreement: Id<'agreement'>;
      readonly release: string;
      readonly to: readonly Actor[];
    }
  | { readonly command: 'hand_over'; readonly to: Actor }
  | { readonly command: 'rest' }
  | { readonly command: 'pass' }
  | { readonly command: 'leave'; readonly reason: LeaveCode };
export type WaitingCommandName = WaitingCommand['command'];

export type WaitingError = NotAllowed | { readonly code: 'casework.not_due' };

/** The last day on which a notice given at `at` is the first one's: working days after the day of the notice. */
export const noticeEnds = (at: Instant): LocalDate => {
  const day = dayInFinland(at);
  return addWorkingDays(day, commonRule('waitingNoticeWorkingDays', day));
};

/** When the clock must look at it next: the agreement begins, or the notice ends. */
export const waitingDueAt = ({ state, told, from }: WaitingEntry): Instant | undefined => {
  if (state === 'told' && told !== undefined) return endOfDay(told.useBy);
  return state === 'waiting' && from !== undefined ? startOfDay(from) : undefined;
};

/** Whether two wait for what one place could be: the same agreement, or the same service without naming another. */
export const areRivals = (a: Wanted, b: Wanted): boolean => {
  if (a.serviceType !== b.serviceType) return false;
  if (a.agreement !== undefined && b.agreement !== undefined) return a.agreement === b.agreement;
  return a.agreement !== b.agreement || (a.municipality === b.municipality && a.language === b.language);
};

/** The place in the queue, 1 is first: one more than those who came earlier and could take the same place. `line`: oldest first. */
export const placeInLine = (entry: WaitingEntry, line: readonly WaitingEntry[]): number => {
  const at = line.findIndex(({ id }) => id === entry.id);
  const earlier = at < 0 ? line : line.slice(0, at);
  return 1 + earlier.filter((one) => areRivals(one, entry)).length;
};

const knownOf = ({ id: entry, authority, serviceType }: WaitingEntry): Known => ({ authority, entry, serviceType });

const passedFacts = (entry: WaitingEntry, stamp: Stamp): readonly WaitingFact[] =>
  entry.told === undefined
    ? []
    : [
        {
          ...knownOf(entry),
          ...stamp,
          type: 'waiting_entry.passed',
          agreement: entry.told.agreement,
          release: entry.told.release,
        },
      ];

const factsOf = (entry: WaitingEntry, given: WaitingCommand, stamp: Stamp): readonly WaitingFact[] => {
  const base = { ...knownOf(entry), ...stamp };
  switch (given.command) {
    case 'tell': {
      const { agreement, release, to } = given;
      const notice = { agreement, release, useBy: noticeEnds(stamp.at), worker: entry.worker, to };
      return [{ ...base, type: 'waiting_entry.told', ...notice }];
    }
    case 'hand_over':
      return [{ ...base, type: 'waiting_entry.handed_over', to: given.to }];
    case 'rest':
      return [{ ...base, type: 'waiting_entry.rested' }];
    case 'pass':
      return passedFacts(entry, stamp);
    case 'leave': {
      const wanted = entry.agreement === undefined ? {} : { agreement: entry.agreement };
      return [{ ...base, type: 'waiting_entry.left', ...wanted, reason: given.reason }];
    }
  }
};

const isDue = (entry: WaitingEntry, at: Instant): boolean => {
  const due = waitingDueAt(entry);
  return due !== undefined && !isBefore(at, due);
};

/** What follows from a command on an entry, or why not. */
export const decideWaiting = (
  entry: WaitingEntry,
  command: WaitingCommand,
  at: Instant,
  by: Actor,
): Result<readonly WaitingFact[], WaitingError> => {
  const allowed = targets(waitingLifecycle, entry.state, command.command);
  if (!allowed.ok) return allowed;
  const byClock = command.command === 'pass' || command.command === 'rest';
  if (byClock && !isDue(entry, at)) return { ok: false, error: { code: 'casework.not_due' } };
  return ok(factsOf(entry, command, { at, by }));
};

const MOST_PASSED = 20;

const applyOne = (entry: WaitingEntry, fact: WaitingFact): WaitingEntry => {
  const { told: _told, from: _from, ...alone } = entry;
  switch (fact.type) {
    case 'waiting_entry.put':
      return entry;
    case 'waiting_entry.told': {
      const { agreement, release, useBy } = fact;
      return { ...alone, state: 'told', told: { ...stampOf(fact), agreement, release, useBy } };
    }
    case 'waiting_entry.handed_over':
      return { ...entry, worker: fact.to };
    case 'waiting_entry.rested':
      return alone;
    case 'waiting_entry.passed':
      return { ...alone, state: 'waiting', passed: [...entry.passed, fact.release].slice(-MOST_PASSED) };
    case 'waiting_entry.left':
      return { ...alone, state: 'left', left: { ...stampOf(fact), reason: fact.reason } };
  }
};

/** The entry after facts, in order. */
export const applyWaiting = (entry: WaitingEntry, facts: readonly WaitingFact[]): WaitingEntry =>
  facts.reduce(applyOne, entry);

type New = Wanted & Pick<WaitingEntry, 'id' | 'authority' | 'client' | 'clientReference' | 'from'>;

/** Puts a client at the end of a queue. */
export const putInLine = (
  entry: New,
  at: Instant,
  worker: Actor,
): { readonly entry: WaitingEntry; readonly fact: WaitingFact } => {
  const state: WaitingEntry = { ...entry, worker, state: 'waiting', put: { at, by: worker }, passed: [] };
  const wanted = entry.agreement === undefined ? {} : { agreement: entry.agreement };
  return { entry: state, fact: { ...knownOf(state), at, by: worker, type: 'waiting_entry.put', ...wanted } };
};

/** Whether a release has been told to somebody, now or before: it is told once. */
export const wasTold = (line: readonly WaitingEntry[], release: string): boolean =>
  line.some(({ told, passed }) => told?.release === release || passed.includes(release));
