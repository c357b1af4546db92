import {
  type Act,
  type Attempt,
  andThen,
  type Done,
  err,
  type Id,
  type IdSource,
  type Instant,
  ok,
  type PageAsk,
  type PageKey,
  parseId,
  type Result,
  type Rows,
  rowsOf,
  type TxPart,
  type UnitOfWork,
  type Versioned,
  type WorkError,
} from '@kt/kernel';
import { type BoardChange, type BoardCommand, type BoardContent, boardLapsesAt } from '../domain/board-change.ts';
import { applyBoard, canSignAfter, decideBoard, proposeBoard, proposedBoard } from '../domain/board-decide.ts';
import { type Mandate, signaturesBind, standingOf } from '../domain/mandate.ts';
import { isMember } from '../domain/membership.ts';
import { boardParts, liveOf } from './board-mandates.ts';
import type { AccessError } from './errors.ts';
import type { MandateSpeaker } from './mandates.ts';
import type { BoardHistoryRow, Boards, Mandates, Memberships } from './ports.ts';

export type BoardDeps = {
  readonly work: UnitOfWork;
  readonly ids: IdSource;
  readonly boards: Boards;
  readonly mandates: Mandates;
  readonly memberships: Memberships;
};
type Organisation = Id<'organisation'>;
type Answer = Promise<Result<Done, AccessError | WorkError>>;

/** Every mandate of an organisation: as many as have ever signed for it. */
const mandatesOf = async ({ mandates }: Pick<BoardDeps, 'mandates'>, organisation: Organisation) => {
  const all: Versioned<Mandate>[] = [];
  let after: PageKey | undefined;
  do {
    const page = await mandates.page(organisation, after);
    all.push(...page.found);
    after = page.next;
  } while (after !== undefined);
  return all;
};

/** Whoever begins is a member who said yes; whoever leaves has something to lose. */
const peopleError = async (
  { memberships }: Pick<BoardDeps, 'memberships'>,
  organisation: Organisation,
  { starting, leaving }: Pick<BoardContent, 'starting' | 'leaving'>,
  all: readonly Versioned<Mandate>[],
): Promise<AccessError | undefined> => {
  const members = await Promise.all(starting.map(({ person }) => memberships.load(person, organisation)));
  const areKnown = members.every((one) => one !== undefined && isMember(one.state));
  const haveRights = leaving.every((person) => liveOf(all, person).length > 0);
  return areKnown && haveRights ? undefined : { code: 'access.not_found' };
};

/** Tells that the board has changed. Nobody's right changes before somebody else has confirmed it. */
export const proposeBoardWith =
  (deps: BoardDeps) =>
  (organisation: Organisation, content: BoardContent, act: Act): Answer =>
    deps.work.run(act, async (at): Promise<Result<Attempt, AccessError>> => {
      const [before, all] = await Promise.all([deps.boards.load(organisation), mandatesOf(deps, organisation)]);
      const stamp = { at, by: act.by };
      const states = all.map(({ state }) => state);
      const proposed = proposeBoard(before?.state, { organisation, ...content }, states, stamp);
      if (!proposed.ok) return proposed;
      const fact = proposed.value;
      const wrong = await peopleError(deps, organisation, fact, all);
      if (wrong !== undefined) return err(wrong);
      const change = { state: proposedBoard(fact), facts: [fact] };
      const part = before === undefined ? deps.boards.create(change) : deps.boards.save(before, change);
      return ok({
        done: { id: deps.boards.subject(organisation), version: (before?.version ?? 0) + 1 },
        parts: [part],
      });
    });

type Confirming = {
  readonly change: BoardChange;
  readonly all: readonly Versioned<Mandate>[];
  readonly speaker: MandateSpeaker;
};

/** A colleague confirms alone, or together with the one who proposed it; and those who sign afterwards can bind. */
const confirmationError = (
  { change, all, speaker }: Confirming,
  { at, by }: { readonly at: Instant; readonly by: string },
): AccessError | undefined => {
  const states = all.map(({ state }) => state);
  const standing = (who: string) =>
    standingOf(
      states.filter(({ person }) => person === parseId('person', who)),
      at,
    );
  if (!canSignAfter(change, states, at)) return { code: 'access.board_cannot_sign' };
  if (speaker.for !== 'organisation') return undefined;
  const own = standing(by);
  if (own !== 'in_force' && own !== 'together') return { code: 'access.not_signatory' };
  return signaturesBind([own, standing(change.proposedBy)]) ? undefined : { code: 'access.signs_together' };
};

/** What a confirmation does to people's mandates; nothing for any other command. */
const effectsOf = async (
  deps: BoardDeps,
  change: BoardChange,
  command: BoardCommand,
  speaker: MandateSpeaker,
  stamp: { readonly at: Instant; readonly by: string },
): Promise<Result<readonly TxPart[], AccessError>> => {
  if (command.type !== 'confirm') return ok([]);
  const all = await mandatesOf(deps, change.organisation);
  const unfit =
    confirmationError({ change, all, speaker }, stamp) ?? (await peopleError(deps, change.organisation, change, all));
  return unfit === undefined ? boardParts(deps, change, all, { ...stamp, how: command.how }) : err(unfit);
};

const isOwn = (speaker: MandateSpeaker, organisation: Organisation): boolean =>
  speaker.for === 'authority' && speaker.organisations.includes(organisation);

/** One command on a proposed change of board. A confirmation begins and ends mandates in the same transaction. */
export const changeBoardWith =
  (deps: BoardDeps) =>
  (organisation: Organisation, command: BoardCommand, speaker: MandateSpeaker, act: Act): Answer =>
    deps.work.run(act, async (at): Promise<Result<Attempt, AccessError>> => {
      if (isOwn(speaker, organisation)) return err({ code: 'access.own_organisation' });
      const before = await deps.boards.load(organisation);
      if (before === undefined) return err({ code: 'access.not_found' });
      const decided = decideBoard(before.state, command, at, act.by);
      if (!decided.ok) return decided;
      const effects = await effectsOf(deps, before.state, command, speaker, { at, by: act.by });
      return andThen(effects, (parts) => {
        const state = decided.value.reduce(applyBoard, before.state);
        const done = { id: deps.boards.subject(organisation), version: before.version + 1 };
        return ok({ done, parts: [deps.boards.save(before, { state, facts: decided.value }), ...parts] });
      });
    });

export type BoardView = Partial<BoardChange> & { readonly lapsesAt?: Instant; readonly version: number };

const viewOf = ({ state, version }: Versioned<BoardChange>): BoardView => ({
  ...state,
  ...(state.state === 'proposed' && { lapsesAt: boardLapsesAt(state) }),
  version,
});

export const boardViewsWith = ({ boards }: Pick<BoardDeps, 'boards'>) => ({
  /** The last change of board, waiting or settled; version 0 and nothing else when there never was one. */
  ofOrganisation: async (organisation: Organisation): Promise<BoardView> => {
    const found = await boards.load(organisation);
    return found === undefined ? { version: 0 } : viewOf(found);
  },
  /** One page of those that wait for a second signatory or an officer, the oldest first. */
  waiting: async (after?: PageKey): Promise<Rows<BoardView>> => {
    const { found, next } = await boards.waiting(after);
    return { rows: found.map(viewOf), ...(next && { next }) };
  },
  /** What has happened to the board, newest first. */
  history: async (organisation: Organisation, page: PageAsk): Promise<Rows<BoardHistoryRow>> =>
    rowsOf(await boards.history(organisation, page), (row) => row),
});

export type BoardViews = ReturnType<typeof boardViewsWith>;
