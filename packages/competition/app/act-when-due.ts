import { type Act, err, type Id, ok, type Result } from '@kt/kernel';
import { fillBids, type RateCard } from '@kt/terms';
import type { CompetitionCommand } from '../domain/competition-commands.ts';
import type { Competition } from '../domain/competition-state.ts';
import { type NotFound, notFound } from './errors.ts';
import type { CompetitionDeps, CompetitionRef } from './ports.ts';
import { type Commanded, runCommand } from './run-command.ts';
import type { OpenedTenders } from './tender-ports.ts';

type Deps = Pick<CompetitionDeps, 'work' | 'competitions'> & { readonly opened: OpenedTenders };

type RateCards = ReadonlyMap<Id<'tender'>, RateCard>;

const rateCards = async ({ opened }: Deps, { authority, id, content, decision }: Competition): Promise<RateCards> => {
  const winners = decision?.winners ?? [];
  const cards = await Promise.all(
    winners.map(async ({ tender }) => {
      const found = await opened.load({ authority, competition: id, tender });
      const card = fillBids(content.rateCard, found?.state.content?.prices ?? {});
      return card.ok ? ([[tender, card.value]] as const) : [];
    }),
  );
  return new Map(cards.flat());
};

/** What the clock does: closes an open competition at its deadline, makes a decision final after the standstill. */
export const actWhenDue =
  (deps: Deps) =>
  (ref: CompetitionRef, act: Act): Commanded<NotFound> =>
    runCommand(deps)(ref, act, async (state): Promise<Result<CompetitionCommand, NotFound>> => {
      if (state.state === 'open') return ok({ do: 'close' });
      if (state.state !== 'decided') return err(notFound);
      return ok({ do: 'finalise', rateCards: await rateCards(deps, state) });
    });
