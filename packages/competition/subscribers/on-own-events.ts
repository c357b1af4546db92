import { type Subscriber, subscriber } from '@kt/platform/worker/subscriber.ts';
import type { addToAwardList } from '../app/award-lists.ts';
import type { passOverTender } from '../app/pass-over-tender.ts';
import type { sendInvitations } from '../app/send-invitations.ts';
import type { awardTenders, rankTendersOf } from '../app/settle-tenders.ts';
import { zCompetitionDecided, zCompetitionFinal, zCompetitionPublished, zCompetitionWinnerRefused } from '../events.ts';

type Acts = {
  readonly sendInvitations: ReturnType<typeof sendInvitations>;
  readonly rankTendersOf: ReturnType<typeof rankTendersOf>;
  readonly awardTenders: ReturnType<typeof awardTenders>;
  readonly passOverTender: ReturnType<typeof passOverTender>;
  readonly addToAwardList: ReturnType<typeof addToAwardList>;
};

/** What follows inside the context from its own published facts. */
export const onOwnEvents = (x: Acts): readonly Subscriber[] => [
  subscriber('competition.send-invitations', 'competition.published', zCompetitionPublished, (fact, act) =>
    x.sendInvitations({ authority: fact.authority, id: fact.competition }, fact.invited, fact.at, act),
  ),
  subscriber('competition.rank-tenders', 'competition.decided', zCompetitionDecided, (fact, act) =>
    x.rankTendersOf({ authority: fact.authority, id: fact.competition }, fact.version, act),
  ),
  subscriber('competition.list-award', 'competition.decided', zCompetitionDecided, (fact, act) => {
    const { authority, competition, version, at: decidedAt } = fact;
    const winners = fact.winners.map(({ provider }) => provider);
    return x.addToAwardList(authority, { competition, version, decidedAt, winners }, act);
  }),
  subscriber('competition.award-tenders', 'competition.final', zCompetitionFinal, (fact, act) =>
    x.awardTenders({ authority: fact.authority, id: fact.competition }, fact.version, act),
  ),
  subscriber('competition.pass-over', 'competition.winner_refused', zCompetitionWinnerRefused, (fact, act) =>
    x.passOverTender({ authority: fact.authority, competition: fact.competition, tender: fact.tender }, act),
  ),
];
