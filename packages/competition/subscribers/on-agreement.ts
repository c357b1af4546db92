import { zAgreementActivated, zAgreementRefused } from '@kt/agreements/events.ts';
import { ok } from '@kt/kernel';
import { type Subscriber, subscriber } from '@kt/platform/worker/subscriber.ts';
import type { recordAgreement } from '../app/record-agreement.ts';
import type { refuseAward } from '../app/refuse-award.ts';

type Acts = {
  readonly recordAgreement: ReturnType<typeof recordAgreement>;
  readonly refuseAward: ReturnType<typeof refuseAward>;
};

/** Agreements that came of no competition are none of ours. */
const nothingToDo = () => Promise.resolve(ok(undefined));

/** A winner's agreement in force, or a winner who refused to sign. */
export const onAgreement = (x: Acts): readonly Subscriber[] => [
  subscriber('competition.record-agreement', 'agreement.activated', zAgreementActivated, (fact, act) => {
    const { authority, competition, provider, agreement } = fact;
    return competition === undefined
      ? nothingToDo()
      : x.recordAgreement({ authority, id: competition }, { provider, agreement }, act);
  }),
  subscriber('competition.refuse-award', 'agreement.refused', zAgreementRefused, (fact, act) =>
    fact.competition === undefined
      ? nothingToDo()
      : x.refuseAward({ authority: fact.authority, id: fact.competition }, fact.provider, act),
  ),
];
