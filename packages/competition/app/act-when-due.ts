import { type Act, err, ok, type Result } from '@kt/kernel';
import { fillBids } from '@kt/terms';
import { awardedGroup } from '../domain/awarded-group.ts';
import type { CompetitionCommand } from '../domain/competition-commands.ts';
import type { Competition } from '../domain/competition-state.ts';
import { type NotFound, notFound } from './errors.ts';
import type { CompetitionDeps, CompetitionRef } from './ports.ts';
import { type Commanded, runCommand } from './run-command.ts';
import type { OpenedTenders } from './tender-ports.ts';

type Deps = Pick<CompetitionDeps, 'work' | 'competitions'> & { readonly opened: OpenedTenders };

type Won = Pick<Extract<CompetitionCommand, { readonly do: 'finalise' }>, 'rateCards' | 'groups'>;

/** What is agreed with the winners: the prices that they bid, and with whom. */
const wonIn = async ({ opened }: Deps, { authority, id, content, decision }: Competition): Promise<Won> => {
  const won = await Promise.all(
    (decision?.winners ?? []).map(({ tender }) => opened.load({ authority, competition: id, tender })),
  );
  const tenders = won.flatMap((one) => (one === undefined ? [] : [one.state]));
  const cards = tenders.flatMap((tender) => {
    const card = fillBids(content.rateCard, tender.content?.prices ?? {});
    return card.ok ? [[tender.id, card.value] as const] : [];
  });
  const groups = tenders.flatMap((tender) => {
    const group = awardedGroup(tender);
    return group === undefined ? [] : [[tender.id, group] as const];
  });
  return { rateCards: new Map(cards), groups: new Map(groups) };
};

/** What the clock does: closes an open competition at its deadline, makes a decision final after the standstill. */
export const actWhenDue =
  (deps: Deps) =>
  (ref: CompetitionRef, act: Act): Commanded<NotFound> =>
    runCommand(deps)(ref, act, async (state): Promise<Result<CompetitionCommand, NotFound>> => {
      if (state.state === 'open') return ok({ do: 'close' });
      if (state.state !== 'decided') return err(notFound);
      return ok({ do: 'finalise', ...(await wonIn(deps, state)) });
    });
