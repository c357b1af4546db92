import { zCompetitionFinal } from '@kt/competition/events.ts';
import { type Subscriber, subAct, subscriber } from '@kt/platform/worker/subscriber.ts';
import type { draftForWinners } from '../app/draft-for-winners.ts';

/** A competition without remedies left: one draft per winner, for the agreement manager to offer. */
export const onCompetitionFinal = (draft: ReturnType<typeof draftForWinners>): Subscriber =>
  subscriber('agreements.draft-for-winners', 'competition.final', zCompetitionFinal, (fact, act) => {
    const { authority, competition, winners, category, serviceType, costCentre, start, end } = fact;
    const { languages, municipalities, callOff, buyers, options = [] } = fact;
    const calling = callOff === undefined ? {} : { callOff };
    const terms = {
      category,
      serviceType,
      costCentre,
      start,
      end,
      languages,
      municipalities,
      ...(buyers !== undefined && { buyers }),
    };
    return draft({ authority, competition, terms, options, winners, ...calling }, (suffix) => subAct(act, suffix));
  });
