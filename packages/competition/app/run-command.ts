import { type Act, type AppError, type Done, err, type Instant, ok, type Result, type WorkError } from '@kt/kernel';
import { decideCompetition } from '../domain/competition.ts';
import { applyAllCompetition } from '../domain/competition-apply.ts';
import type { CompetitionCommand } from '../domain/competition-commands.ts';
import type { CompetitionError } from '../domain/competition-errors.ts';
import type { Competition } from '../domain/competition-state.ts';
import { passedDeadline } from '../domain/decide-opening.ts';
import { type NotFound, notFound } from './errors.ts';
import type { CompetitionDeps, CompetitionRef, Competitions } from './ports.ts';

export type Commanded<E = never> = Promise<Result<Done, E | CompetitionError | NotFound | WorkError>>;
type Save = Competitions['save'];

/** These speak of the deadline themselves; all others find the competition closed once it has passed. */
const KEEPS_OPEN: readonly CompetitionCommand['do'][] = ['addendum', 'close'];

/**
 * One act on a competition: prepares the command from the state, decides, and saves. A deadline that has passed counts
 * whether the clock's worker has been here or not.
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
      const closed = KEEPS_OPEN.includes(command.value.do) ? [] : passedDeadline(before.state, at);
      const decided = decideCompetition(applyAllCompetition(before.state, closed), command.value, at, act.by);
      if (!decided.ok) return decided;
      const facts = [...closed, ...decided.value];
      const state = applyAllCompetition(before.state, facts);
      return ok({ done: { id: ref.id, version: before.version + 1 }, parts: [save(before, { state, facts })] });
    });
