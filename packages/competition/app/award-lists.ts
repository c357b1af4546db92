import {
  type Act,
  type Done,
  err,
  type Id,
  type Instant,
  ok,
  type PageKey,
  type PageOf,
  type Result,
  type Rows,
  rowsOf,
  type TxPart,
  type UnitOfWork,
  type Versioned,
  type WorkError,
} from '@kt/kernel';
import {
  type AwardList,
  type AwardListCommand,
  type AwardListError,
  type AwardListFact,
  type AwardRow,
  applyAwardList,
  decideAwardList,
  isListed,
  noticesLate,
  quarterAt,
} from '../domain/award-list.ts';
import type { CompetitionContent } from '../domain/competition-content.ts';
import type { Competition } from '../domain/competition-state.ts';
import { type NotFound, notFound } from './errors.ts';
import type { Competitions } from './ports.ts';

export type AwardListRef = Pick<AwardList, 'authority' | 'quarter'>;

export type AwardLists = {
  readonly load: (ref: AwardListRef) => Promise<Versioned<AwardList> | undefined>;
  /** The newest quarter first. */
  readonly page: (authority: Id<'authority'>, after?: PageKey) => Promise<PageOf<Versioned<AwardList>>>;
  readonly create: (state: AwardList, fact: AwardListFact) => TxPart;
  readonly save: (before: Versioned<AwardList>, state: AwardList, fact: AwardListFact) => TxPart;
};

type Deps = { readonly work: UnitOfWork; readonly awardLists: AwardLists };
type Changed = Promise<Result<Done, NotFound | AwardListError | WorkError>>;

const isKnown = (list: AwardList, command: AwardListCommand): boolean =>
  command.do === 'add' && isListed(list, command);

const partOf = ({ awardLists }: Deps, before: Versioned<AwardList> | undefined, fact: AwardListFact): TxPart => {
  const state = applyAwardList(before?.state, fact);
  return before === undefined ? awardLists.create(state, fact) : awardLists.save(before, state, fact);
};

const change = (deps: Deps, ref: AwardListRef, command: AwardListCommand, act: Act): Changed =>
  deps.work.run<NotFound | AwardListError>(act, async (at) => {
    const before = await deps.awardLists.load(ref);
    if (before === undefined && command.do !== 'add') return err(notFound);
    const done = { id: ref.quarter, version: before?.version ?? 0 };
    if (before !== undefined && isKnown(before.state, command)) return ok({ done, parts: [] });
    const fact = decideAwardList(before?.state, ref, command, at, act.by);
    if (!fact.ok) return fact;
    const part = partOf(deps, before, fact.value);
    return ok({ done: { ...done, version: done.version + 1 }, parts: [part] });
  });

/** Puts a decision on the list of its quarter. */
export const addToAwardList =
  (deps: Deps) =>
  (authority: Id<'authority'>, row: AwardRow, act: Act): Changed =>
    change(deps, { authority, quarter: quarterAt(row.decidedAt) }, { do: 'add', ...row }, act);

/** What the clock does when the quarter is over. */
export const awardListFallsDue =
  (deps: Deps) =>
  (ref: AwardListRef, act: Act): Changed =>
    change(deps, ref, { do: 'fall_due' }, act);

/** An officer has sent the notices of a quarter, under the reference that they were given. */
export const recordAwardsSent =
  (deps: Deps) =>
  (ref: AwardListRef, reference: string, act: Act): Changed =>
    change(deps, ref, { do: 'send', reference }, act);

/** A quarter in a list; `lateAt` is the first moment at which its notices are late. */
export type AwardListLine = Pick<AwardList, 'quarter' | 'state' | 'sent'> & {
  readonly decided: number;
  readonly lateAt: Instant;
  readonly version: number;
};
const lineOf = ({ state: { quarter, state, sent, rows }, version }: Versioned<AwardList>): AwardListLine => ({
  quarter,
  state,
  sent,
  decided: rows.length,
  lateAt: noticesLate(quarter),
  version,
});

/** The authority's quarters, newest first. */
export const listAwardLists =
  ({ awardLists }: Pick<Deps, 'awardLists'>) =>
  async (authority: Id<'authority'>, after?: PageKey): Promise<Rows<AwardListLine>> =>
    rowsOf(await awardLists.page(authority, after), lineOf);

/** What a notice says of one competition. */
export type AwardedCompetition = AwardRow &
  Pick<CompetitionContent, 'title' | 'category' | 'system' | 'serviceType' | 'ceilingCents'> & {
    /** How many tenders were opened. */
    readonly tenders: number;
  };
export type AwardListView = AwardListLine & { readonly rows: readonly AwardedCompetition[] };

const tendersOf = ({ opened }: Competition): number =>
  opened === undefined ? 0 : opened.valid + opened.invalid + opened.void;

/** A quarter with what its notices say. */
export const viewAwardList =
  ({
    awardLists,
    competitions,
  }: Pick<Deps, 'awardLists'> & { readonly competitions: Pick<Competitions, 'loadMany'> }) =>
  async (ref: AwardListRef): Promise<Result<AwardListView, NotFound>> => {
    const found = await awardLists.load(ref);
    if (found === undefined) return err(notFound);
    const listed = found.state.rows;
    const about = await competitions.loadMany(
      ref.authority,
      listed.map(({ competition }) => competition),
    );
    const byId = new Map(about.map(({ state }) => [state.id, state]));
    const rows = listed.flatMap((row): readonly AwardedCompetition[] => {
      const competition = byId.get(row.competition);
      if (competition === undefined) return [];
      const { title, category, system, serviceType, ceilingCents } = competition.content;
      return [{ ...row, title, category, system, serviceType, ceilingCents, tenders: tendersOf(competition) }];
    });
    return ok({ ...lineOf(found), rows });
  };
