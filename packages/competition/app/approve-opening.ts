import { type Act, err, type Id, ok } from '@kt/kernel';
import { type InvitedDeps, invitedParties } from './interests.ts';
import type { CompetitionDeps, CompetitionRef, Openers } from './ports.ts';
import { type Commanded, runCommand } from './run-command.ts';

type Deps = Pick<CompetitionDeps, 'work' | 'competitions'> & InvitedDeps & { readonly openers: Openers };

export type OpenersWord = {
  readonly declaresNoConflict: boolean;
  /** Every organisation the opener belongs to. */
  readonly organisations: readonly Id<'organisation'>[];
};

/** One opener's approval, with the declaration of no conflict of interest. The second one within the window releases. */
export const approveOpening =
  (deps: Deps) =>
  (ref: CompetitionRef, word: OpenersWord, act: Act): Commanded<{ readonly code: 'competition.not_opener' }> =>
    runCommand(deps)(ref, act, async (state) => {
      const roleSince = await deps.openers.roleSince(act.by, ref.authority);
      if (roleSince === undefined) return err({ code: 'competition.not_opener' });
      const concerned = new Set((await invitedParties(deps, state)).map(({ organisation }) => organisation));
      const interests = word.organisations.filter((organisation) => concerned.has(organisation));
      const { declaresNoConflict } = word;
      return ok({ do: 'approve_opening', declaresNoConflict, interests, roleSince });
    });
