import { ok } from '@kt/kernel';
import { type Subscriber, subscriber } from '@kt/platform/worker/subscriber.ts';
import type { serveDecision } from '../app/serve-decision.ts';
import type { serveEnding } from '../app/serve-ending.ts';
import {
  type CompetitionCancelled,
  type CompetitionNoneSuitable,
  zCompetitionCancelled,
  zCompetitionDecided,
  zCompetitionNoneSuitable,
} from '../events.ts';

type Acts = {
  readonly serveDecision: ReturnType<typeof serveDecision>;
  readonly serveEnding: ReturnType<typeof serveEnding>;
};
type Ending = CompetitionCancelled | CompetitionNoneSuitable;

/** The letters worker's occasions: a version of a decision, and an ending that somebody hears of. */
export const onDecided = (x: Acts): readonly Subscriber[] => {
  const served = async (
    { authority, competition, version, parties }: Ending,
    act: Parameters<Acts['serveEnding']>[3],
  ) =>
    version === undefined || parties === undefined
      ? ok(undefined)
      : x.serveEnding({ authority, id: competition }, version, parties, act);
  return [
    subscriber('competition.serve-decision', 'competition.decided', zCompetitionDecided, (fact, act) =>
      x.serveDecision({ authority: fact.authority, id: fact.competition }, fact.version, act),
    ),
    subscriber('competition.serve-interruption', 'competition.cancelled', zCompetitionCancelled, served),
    subscriber('competition.serve-none-suitable', 'competition.none_suitable', zCompetitionNoneSuitable, served),
  ];
};
