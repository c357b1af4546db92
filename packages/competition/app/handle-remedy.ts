import { type Act, type Id, ok } from '@kt/kernel';
import type { CompetitionCommand } from '../domain/competition-commands.ts';
import { type InterestDeps, interestsIn } from './interests.ts';
import type { CompetitionDeps, CompetitionRef } from './ports.ts';
import { type Commanded, runCommand } from './run-command.ts';

type Deps = Pick<CompetitionDeps, 'work' | 'competitions'> & InterestDeps;
type FilesRemedy = Extract<CompetitionCommand, { readonly do: 'file_remedy' }>;
type SettlesRemedy = Extract<CompetitionCommand, { readonly do: 'settle_remedy' }>;

export type RemedyStep = Omit<FilesRemedy, 'interests'> | Omit<SettlesRemedy, 'interests'>;

/**
 * Files or settles a remedy sought against the decision, by somebody whom no tenderer ties.
 * `organisations`: every one that whoever acts belongs to.
 */
export const handleRemedy =
  (deps: Deps) =>
  (ref: CompetitionRef, step: RemedyStep, organisations: readonly Id<'organisation'>[], act: Act): Commanded =>
    runCommand(deps)(ref, act, async (state) =>
      ok({ ...step, interests: await interestsIn(deps, state, organisations) }),
    );
