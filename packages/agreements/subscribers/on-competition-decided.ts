import { zCompetitionDecided, zCompetitionFinal } from '@kt/competition/events.ts';
import { ok } from '@kt/kernel';
import { type Subscriber, subAct, subscriber } from '@kt/platform/worker/subscriber.ts';
import type { withdrawFromLosers } from '../app/draft-for-winners.ts';

const winners = zCompetitionFinal.shape.winners.element.pick({ provider: true }).array();
const zDecision = zCompetitionDecided.extend({ winners });

/** A decision that supersedes an earlier one: what was offered to providers that win no more is withdrawn. */
export const onCompetitionDecided = (withdraw: ReturnType<typeof withdrawFromLosers>): Subscriber =>
  subscriber('agreements.withdraw-from-losers', 'competition.decided', zDecision, (fact, act) => {
    const { authority, competition, version } = fact;
    if (version === 1) return Promise.resolve(ok(null));
    const providers = fact.winners.map(({ provider }) => provider);
    return withdraw({ authority, competition }, providers, (suffix) => subAct(act, suffix));
  });
