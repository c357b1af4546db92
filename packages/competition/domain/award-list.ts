import {
  type Actor,
  dayInFinland,
  endOfDay,
  err,
  type FactOf,
  type Id,
  type Instant,
  type Lifecycle,
  type LocalDate,
  localDate,
  type NotAllowed,
  ok,
  plusDays,
  plusMonths,
  type Result,
  type Stamp,
  startOfDay,
  targets,
} from '@kt/kernel';
import { commonRule } from '@kt/terms';

/**
 * The life of a quarter's list: decisions are added while it runs, the clock makes it due, an officer records that the
 * notices were sent. What is added later makes it due again.
 */
export const AWARD_LIST_LIFECYCLE = {
  gathering: { add: 'gathering', fall_due: 'due' },
  due: { add: 'due', send: 'sent' },
  sent: { add: 'due' },
} as const satisfies Lifecycle;
export type AwardListState = keyof typeof AWARD_LIST_LIFECYCLE;

/** A calendar quarter of Finnish days, e.g. `2026-Q1`. */
const QUARTERS = ['1', '2', '3', '4'] as const;
export type Quarter = `${string}-Q${(typeof QUARTERS)[number]}`;

const MONTHS = 3;
const QUARTER = /^\d{4}-Q[1-4]$/;
export const isQuarter = (text: string): text is Quarter => QUARTER.test(text);

export const quarterOf = (day: LocalDate): Quarter => {
  const month = Number(day.slice(5, 7));
  return `${day.slice(0, 4)}-Q${QUARTERS[Math.ceil(month / MONTHS) - 1] ?? '1'}`;
};

/** The first day after a quarter. */
export const quarterEnd = (quarter: Quarter): LocalDate => {
  const firstMonth = (Number(quarter.slice(-1)) - 1) * MONTHS + 1;
  return plusMonths(localDate(`${quarter.slice(0, 4)}-${String(firstMonth).padStart(2, '0')}-01`), MONTHS);
};

/** The first moment at which the notices of a quarter are late. */
export const noticesLate = (quarter: Quarter): Instant => {
  const last = plusDays(quarterEnd(quarter), -1);
  return endOfDay(plusDays(last, commonRule('awardNoticeDays', last)));
};

/** A competition decided in the quarter, by the newest version of that quarter. */
export type AwardRow = {
  readonly competition: Id<'competition'>;
  readonly version: number;
  readonly decidedAt: Instant;
  readonly winners: readonly Id<'organisation'>[];
};

type Subject = { readonly authority: Id<'authority'>; readonly quarter: Quarter };

export type AwardList = Subject & {
  readonly state: AwardListState;
  readonly rows: readonly AwardRow[];
  /** Every time that the notices were sent, with the reference they were given. */
  readonly sent: readonly (Stamp & { readonly reference: string })[];
};

export type AwardListFact =
  | FactOf<'award_list.added', Subject & AwardRow>
  | FactOf<'award_list.fell_due', Subject>
  | FactOf<'award_list.sent', Subject & { readonly reference: string }>;

export type AwardListCommand =
  | ({ readonly do: 'add' } & AwardRow)
  | { readonly do: 'fall_due' }
  | { readonly do: 'send'; readonly reference: string };

export type AwardListError = NotAllowed | { readonly code: 'competition.quarter_runs'; readonly until: Instant };

const emptyList = ({ authority, quarter }: Subject): AwardList => ({
  authority,
  quarter,
  state: 'gathering',
  rows: [],
  sent: [],
});

const factOf = (of: Subject, command: AwardListCommand, at: Instant, by: Actor): AwardListFact => {
  switch (command.do) {
    case 'add': {
      const { do: _adds, ...row } = command;
      return { type: 'award_list.added', ...of, ...row, at, by };
    }
    case 'fall_due':
      return { type: 'award_list.fell_due', ...of, at, by };
    case 'send':
      return { type: 'award_list.sent', ...of, reference: command.reference, at, by };
  }
};

/** What a command on a quarter's list leads to; the first `add` makes the list. */
export const decideAwardList = (
  before: AwardList | undefined,
  of: Subject,
  command: AwardListCommand,
  at: Instant,
  by: Actor,
): Result<AwardListFact, AwardListError> => {
  const { state, authority, quarter } = before ?? emptyList(of);
  const allowed = targets(AWARD_LIST_LIFECYCLE, state, command.do);
  if (!allowed.ok) return allowed;
  const until = startOfDay(quarterEnd(quarter));
  if (command.do === 'fall_due' && at < until) return err({ code: 'competition.quarter_runs', until });
  return ok(factOf({ authority, quarter }, command, at, by));
};

/** The list after one fact. */
export const applyAwardList = (before: AwardList | undefined, fact: AwardListFact): AwardList => {
  const list = before ?? emptyList(fact);
  switch (fact.type) {
    case 'award_list.added': {
      const { competition, version, decidedAt, winners } = fact;
      const others = list.rows.filter((row) => row.competition !== competition);
      const rows = [...others, { competition, version, decidedAt, winners }];
      return { ...list, state: list.state === 'gathering' ? 'gathering' : 'due', rows };
    }
    case 'award_list.fell_due':
      return { ...list, state: 'due' };
    case 'award_list.sent':
      return { ...list, state: 'sent', sent: [...list.sent, { at: fact.at, by: fact.by, reference: fact.reference }] };
  }
};

/** A version that the list knows already, or an older one, adds nothing. */
export const isListed = ({ rows }: AwardList, { competition, version }: AwardRow): boolean =>
  rows.some((row) => row.competition === competition && row.version >= version);

/** When the clock must look at the list: at the end of its quarter. */
export const awardListDueAt = ({ state, quarter }: AwardList): Instant | undefined =>
  state === 'gathering' ? startOfDay(quarterEnd(quarter)) : undefined;

/** The quarter in which a moment lies, in Finland. */
export const quarterAt = (at: Instant): Quarter => quarterOf(dayInFinland(at));
