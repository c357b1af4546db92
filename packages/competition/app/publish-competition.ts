import { type Act, err, ok } from '@kt/kernel';
import type { CompetitionDeps, CompetitionRef, Competitions, Purchasing } from './ports.ts';
import { type Commanded, runCommand } from './run-command.ts';

type Deps = Pick<CompetitionDeps, 'work' | 'competitions'> & { readonly purchasing: Purchasing };

const invitedIn = ({ facts }: Parameters<Competitions['save']>[1]) =>
  facts.flatMap((fact) => (fact.type === 'competition.published' ? fact.invited : []));

/** Invites everyone admitted to the category at this moment, at once, with the snapshot kept beside the invitation. */
export const publishCompetition =
  (deps: Deps) =>
  (ref: CompetitionRef, act: Act): Commanded<{ readonly code: 'competition.category_unknown' }> =>
    runCommand(deps)(
      ref,
      act,
      async ({ content: { system, category } }) => {
        const terms = await deps.purchasing.category(ref.authority, system, category);
        if (terms === undefined) return err({ code: 'competition.category_unknown' });
        const admitted = await deps.purchasing.admitted(ref.authority, system, category);
        return ok({ do: 'publish', category: terms, admitted });
      },
      (before, change) => deps.competitions.publish(before, change, invitedIn(change)),
    );
