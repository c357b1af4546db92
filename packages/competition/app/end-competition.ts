import { type Act, type Id, ok } from '@kt/kernel';
import { interestsIn } from './interests.ts';
import type { CompetitionDeps, CompetitionRef } from './ports.ts';
import { type Commanded, runCommand } from './run-command.ts';
import type { OpenedTenders } from './tender-ports.ts';

type Deps = Pick<CompetitionDeps, 'work' | 'competitions'> & { readonly opened: OpenedTenders };

export type Ending = {
  readonly do: 'cancel' | 'none_suitable';
  readonly reason: string;
  /** Every organisation the decider belongs to. */
  readonly organisations: readonly Id<'organisation'>[];
};

/** Ends a competition without a winner, by somebody whom no organisation in it ties. */
export const endCompetition =
  (deps: Deps) =>
  (ref: CompetitionRef, { do: name, reason, organisations }: Ending, act: Act): Commanded =>
    runCommand(deps)(ref, act, async (state) =>
      ok({ do: name, reason, interests: await interestsIn(deps, state, organisations) }),
    );
