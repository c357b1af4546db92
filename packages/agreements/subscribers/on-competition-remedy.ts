import { zCompetitionRemedyFiled, zCompetitionRemedySettled } from '@kt/competition/events.ts';
import { type Subscriber, subscriber } from '@kt/platform/worker/subscriber.ts';
import type { recordRemedy } from '../app/record-remedy.ts';

/** While a remedy against a competition's decision is open, none of its agreements is signed. */
export const onCompetitionRemedy = (record: ReturnType<typeof recordRemedy>): readonly Subscriber[] => [
  subscriber('agreements.remedy-filed', 'competition.remedy_filed', zCompetitionRemedyFiled, (fact, act) =>
    record(fact, { is: 'filed', number: fact.number }, act),
  ),
  subscriber('agreements.remedy-settled', 'competition.remedy_settled', zCompetitionRemedySettled, (fact, act) =>
    record(fact, { is: 'settled', number: fact.number }, act),
  ),
];
