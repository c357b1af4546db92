import {
  zCompetitionCancelled,
  zCompetitionCompleted,
  zCompetitionFinal,
  zCompetitionOpened,
  zCompetitionPublished,
} from '@kt/competition/events.ts';
import { type Act, type Id, ok, type TxPart } from '@kt/kernel';
import { type Subscriber, subscriber } from '@kt/platform/worker/subscriber.ts';
import type { PublishDeps } from './on-published-facts.ts';

/**
 * While a competition is published and unopened the log's head is withheld. Winners become public when every agreement
 * has been signed, not before.
 */
export const onCompetitionFacts = ({ work, published }: PublishDeps): readonly Subscriber[] => {
  const keep = (competition: Id<'competition'>, act: Act, parts: readonly TxPart[]) =>
    work.run(act, () => Promise.resolve(ok({ done: { id: competition, version: 1 }, parts })));
  return [
    subscriber('transparency.unopened', 'competition.published', zCompetitionPublished, ({ competition }, act) =>
      keep(competition, act, [published.markUnopened(competition)]),
    ),
    subscriber('transparency.opened', 'competition.opened', zCompetitionOpened, ({ competition }, act) =>
      keep(competition, act, [published.markOpened(competition)]),
    ),
    subscriber('transparency.cancelled', 'competition.cancelled', zCompetitionCancelled, ({ competition }, act) =>
      keep(competition, act, [published.markOpened(competition)]),
    ),
    subscriber(
      'transparency.final',
      'competition.final',
      zCompetitionFinal,
      ({ authority, competition, winners }, act) => {
        const named = winners.map(({ rank, provider }) => ({ rank, provider }));
        return keep(competition, act, [published.prepareDecision(authority, { competition, winners: named })]);
      },
    ),
    subscriber('transparency.completed', 'competition.completed', zCompetitionCompleted, (fact, act) =>
      work.run(act, async (at) => {
        const { authority, competition } = fact;
        const winners = await published.preparedWinners(authority, competition);
        const parts = [published.putDecision(authority, { competition, completedAt: at, winners })];
        return ok({ done: { id: competition, version: 1 }, parts });
      }),
    ),
  ];
};
