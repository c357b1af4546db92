import { zAgreementActivated } from '@kt/agreements/events.ts';
import { ok } from '@kt/kernel';
import { forEach, type Subscriber, subscriber } from '@kt/platform/worker/subscriber.ts';
import { forEachBuyer } from '@kt/terms';
import type { enterOptions, extendOptionRoster } from '../app/extend-roster.ts';
import { zReferralOffered } from '../events.ts';

type Acts = {
  readonly extend: ReturnType<typeof extendOptionRoster>;
  readonly enter: ReturnType<typeof enterOptions>;
};

/**
 * What may be shown goes into the roster when its agreement comes into force; what an event of a sent referral had to name
 * all the same, when it was sent.
 */
export const onShown = ({ extend, enter }: Acts): readonly Subscriber[] => [
  subscriber('casework.extend-roster.referral.offered', 'referral.offered', zReferralOffered, (_offer, act, origin) =>
    extend(origin.item?.facts ?? [], act),
  ),
  subscriber('casework.extend-roster.agreement.activated', 'agreement.activated', zAgreementActivated, (fact, act) => {
    const [municipality] = fact.municipalities;
    const [language] = fact.languages;
    if (municipality === undefined || language === undefined) return Promise.resolve(ok(undefined));
    return forEach(forEachBuyer(fact), act, ({ authority, serviceType }, once) =>
      enter({ authority, serviceType, municipality, language }, once),
    );
  }),
];
