import { type Subscriber, subscriber } from '@kt/platform/worker/subscriber.ts';
import type { carryOnRound } from '../app/renewal-rounds.ts';
import { zRenewalRoundStarted } from '../events.ts';

/** A round goes on by itself as soon as it is started; what breaks off is taken up by the clock. */
export const onRenewalRound = (carryOn: ReturnType<typeof carryOnRound>): readonly Subscriber[] => [
  subscriber(
    'purchasing.renewal_round',
    'renewal_round.started',
    zRenewalRoundStarted,
    ({ authority, round: id }, act) => carryOn({ authority, id }, act),
  ),
];
