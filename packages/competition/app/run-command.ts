import {
  type Act,
  type AppError,
  type Done,
  err,
  type Instant,
  ok,
  type Result,
  type TxPart,
  type Versioned,
  type WorkError,
} from '@kt/kernel';
import { commandAlong, movedAlong } from '../domain/bundle.ts';
import { decideCompetition } from '../domain/competition.ts';
import { applyAllCompetition } from '../domain/competition-apply.ts';
import type { CompetitionCommand } from '../domain/competition-commands.ts';
import type { CompetitionError } from '../domain/competition-errors.ts';
import type { Competition } from '../domain/competition-state.ts';
import { passedDeadline } from '../domain/decide-opening.ts';
import { type NotFound, notFound } from './errors.ts';
import type { CompetitionChange, CompetitionDeps, CompetitionRef, Competitions } from './ports.ts';

export type Commanded<E = never> = Promise<Result<Done, E | CompetitionError | NotFound | WorkError>>;
type Save = Competitions['save'];

/** These speak of the deadline themselves; all others find the competition closed once it has passed. */
const KEEPS_OPEN: readonly CompetitionCommand['do'][] = ['addendum', 'close'];

const move = (
  state: Competition,
  command: CompetitionCommand,
  at: Instant,
  by: string,
): Result<CompetitionChange, CompetitionError> => {
  const closed = KEEPS_OPEN.includes(command.do) ? [] : passedDeadline(state, at);
  const decided = decideCompetition(applyAllCompetition(state, closed), command, at, by);
  if (!decided.ok) return decided;
  const facts = [...closed, ...decided.value];
  return ok({ state: applyAllCompetition(state, facts), facts });
};

/** A sibling is refused in its own words, unless it is its content: then the officer is told which lot to complete. */
const refusedAlong = (
  { content }: Competition,
  command: CompetitionCommand,
  error: CompetitionError,
): CompetitionError =>
  command.do === 'send_for_review' ? { code: 'competition.lot_unready', lot: content.lot?.number ?? 0 } : error;

const moveAlong = (
  others: readonly Versioned<Competition>[],
  command: CompetitionCommand,
  at: Instant,
  by: string,
  save: Save,
): Result<readonly TxPart[], CompetitionError> => {
  const parts: TxPart[] = [];
  for (const other of others) {
    const its = commandAlong(other.state, command);
    if (its === undefined) continue;
    const moved = move(other.state, its, at, by);
    if (!moved.ok) return err(refusedAlong(other.state, command, moved.error));
    parts.push(save(other, moved.value));
  }
  return ok(parts);
};

/**
 * One act on a competition: prepares the command from the state, decides, and saves. A deadline that has passed counts
 * whether the clock's worker has been here or not. Until the call is out, the other lots of its bundle are moved along in
 * the same transaction.
 */
export const runCommand =
  ({ work, competitions }: Pick<CompetitionDeps, 'work' | 'competitions'>) =>
  <E extends AppError>(
    ref: CompetitionRef,
    act: Act,
    prepare: (state: Competition, at: Instant) => Promise<Result<CompetitionCommand, E>>,
    save: Save = competitions.save,
  ): Commanded<E> =>
    work.run<E | CompetitionError | NotFound>(act, async (at) => {
      const before = await competitions.load(ref);
      if (before === undefined) return err(notFound);
      const command = await prepare(before.state, at);
      if (!command.ok) return command;
      const moved = move(before.state, command.value, at, act.by);
      if (!moved.ok) return moved;
      const along = movedAlong(before.state, command.value);
      const others = along.length === 0 ? [] : await competitions.loadMany(ref.authority, along);
      const rest = moveAlong(others, command.value, at, act.by, save);
      if (!rest.ok) return rest;
      const parts = [save(before, moved.value), ...rest.value];
      return ok({ done: { id: ref.id, version: before.version + 1 }, parts });
    });
