import { type Act, err, ok } from '@kt/kernel';
import type { CompetitionDeps, CompetitionRef, Purchasing } from './ports.ts';
import { type Commanded, runCommand } from './run-command.ts';

type Deps = Pick<CompetitionDeps, 'work' | 'competitions'> & { readonly purchasing: Purchasing };

/** Hands a complete draft to a second person; refuses what is incomplete or outside the published criteria. */
export const sendForReview =
  (deps: Deps) =>
  (ref: CompetitionRef, act: Act): Commanded<{ readonly code: 'competition.category_unknown' }> =>
    runCommand(deps)(ref, act, async ({ content }) => {
      const category = await deps.purchasing.category(ref.authority, content.system, content.category);
      return category === undefined
        ? err({ code: 'competition.category_unknown' })
        : ok({ do: 'send_for_review', category });
    });
