import { zAgreementActivated, zAgreementChanged, zPlaceReleased } from '@kt/agreements/events.ts';
import { type Act, ok } from '@kt/kernel';
import { forEach, type Subscriber, subAct, subscriber } from '@kt/platform/worker/subscriber.ts';
import { forEachBuyer } from '@kt/terms';
import type {
  announcePlace,
  announceReleased,
  handOverWaiting,
  leaveAll,
  leaveWhenReferred,
  Release,
} from '../app/announce-place.ts';
import { zClientDetailsErased, zClientHandedOver, zReferralOffered } from '../events.ts';

type Acts = {
  readonly announcePlace: ReturnType<typeof announcePlace>;
  readonly announceReleased: ReturnType<typeof announceReleased>;
  readonly leaveWhenReferred: ReturnType<typeof leaveWhenReferred>;
  readonly leaveAll: ReturnType<typeof leaveAll>;
  readonly handOver: ReturnType<typeof handOverWaiting>;
};

/** So many are told at most when an agreement brings places at once; later ones hear as places are given back. */
const AT_ONCE = 10;

/** Places that a new or changed agreement brings, told one after the other while any is free. */
const announceNew = async (
  { announcePlace: announce }: Acts,
  of: Omit<Release, 'release'>,
  event: string,
  act: Act,
) => {
  for (let n = 1; n <= AT_ONCE; n += 1) {
    const done = await announce({ ...of, release: `${event}#${String(n)}` }, subAct(act, String(n)));
    if (!done.ok) return done;
  }
  return ok(undefined);
};

/** What moves the queues: places that come free, and clients who wait no longer. */
export const onFreePlace = (x: Acts): readonly Subscriber[] => [
  subscriber('casework.announce-released', 'place.released', zPlaceReleased, (fact, act) =>
    x.announceReleased({ authority: fact.authority, id: fact.referral }, fact.agreement, act),
  ),
  subscriber('casework.announce-new', 'agreement.activated', zAgreementActivated, (fact, act, { event }) =>
    forEach(forEachBuyer(fact), act, (own, once) => announceNew(x, own, event, once)),
  ),
  subscriber('casework.announce-changed', 'agreement.changed', zAgreementChanged, (fact, act, { event }) =>
    forEach(forEachBuyer(fact), act, (own, once) => announceNew(x, own, event, once)),
  ),
  subscriber('casework.leave-referred', 'referral.offered', zReferralOffered, (fact, act) =>
    x.leaveWhenReferred({ authority: fact.authority, id: fact.referral }, (suffix) => subAct(act, suffix)),
  ),
  subscriber('casework.hand-over-waiting', 'client.handed_over', zClientHandedOver, (fact, act) =>
    x.handOver({ authority: fact.authority, id: fact.client }, fact.to, (suffix) => subAct(act, suffix)),
  ),
  subscriber('casework.leave-erased', 'client.details_erased', zClientDetailsErased, (fact, act) =>
    x.leaveAll({ authority: fact.authority, id: fact.client }, { reason: 'retention' }, (suffix) =>
      subAct(act, suffix),
    ),
  ),
];
