import { type Act, ok } from '@kt/kernel';
import type { CompetitionCommand } from '../domain/competition-commands.ts';
import type { CompetitionDeps, CompetitionRef } from './ports.ts';
import { type Commanded, runCommand } from './run-command.ts';

/** Commands that say everything themselves. */
export type PlainCommand = Extract<
  CompetitionCommand,
  {
    readonly do: 'edit' | 'return' | 'approve' | 'addendum' | 'name_deputy' | 'name_evaluator' | 'close';
  }
>;

/** Gives a competition a command that needs nothing but itself. */
export const giveCommand =
  (deps: Pick<CompetitionDeps, 'work' | 'competitions'>) =>
  (ref: CompetitionRef, command: PlainCommand, act: Act): Commanded =>
    runCommand(deps)(ref, act, () => Promise.resolve(ok(command)));
