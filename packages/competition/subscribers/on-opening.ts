import { type Subscriber, subscriber } from '@kt/platform/worker/subscriber.ts';
import type { makeKey } from '../app/make-key.ts';
import type { openTenders } from '../app/open-tenders.ts';
import { zCompetitionApproved, zCompetitionOpeningApproved } from '../events.ts';

type Acts = { readonly makeKey: ReturnType<typeof makeKey>; readonly openTenders: ReturnType<typeof openTenders> };

/** The opening worker's two occasions: a competition is approved, and its opening is approved. */
export const onOpening = (x: Acts): readonly Subscriber[] => [
  subscriber('opening.make-key', 'competition.approved', zCompetitionApproved, (fact, act) =>
    x.makeKey({ authority: fact.authority, id: fact.competition }, act),
  ),
  subscriber('opening.open-tenders', 'competition.opening_approved', zCompetitionOpeningApproved, (fact, act) =>
    x.openTenders({ authority: fact.authority, id: fact.competition }, act),
  ),
];
