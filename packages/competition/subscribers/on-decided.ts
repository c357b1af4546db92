import { type Subscriber, subscriber } from '@kt/platform/worker/subscriber.ts';
import type { serveDecision } from '../app/serve-decision.ts';
import { zCompetitionDecided } from '../events.ts';

type Acts = { readonly serveDecision: ReturnType<typeof serveDecision> };

/** The letters worker's occasion: a version of a decision. */
export const onDecided = (x: Acts): readonly Subscriber[] => [
  subscriber('competition.serve-decision', 'competition.decided', zCompetitionDecided, (fact, act) =>
    x.serveDecision({ authority: fact.authority, id: fact.competition }, fact.version, act),
  ),
];
