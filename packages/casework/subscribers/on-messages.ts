import { ok } from '@kt/kernel';
import { type Subscriber, subAct, subscriber } from '@kt/platform/worker/subscriber.ts';
import type { closeConversation, eraseConversations, handOverConversations } from '../app/follow-conversation.ts';
import type { tellGuides } from '../app/tell-guides.ts';
import { zClientDetailsErased, zClientHandedOver, zMessageSent, zReferralFact } from '../events.ts';

type Acts = {
  readonly close: ReturnType<typeof closeConversation>;
  readonly handOver: ReturnType<typeof handOverConversations>;
  readonly erase: ReturnType<typeof eraseConversations>;
};

const OVER = ['referral.tracked_out', 'referral.voided', 'referral.cancelled', 'referral.returned'] as const;

/** What becomes of the messages with their referral and their client, and who is told of a new one. */
export const onMessages = (x: Acts, tell: ReturnType<typeof tellGuides>): readonly Subscriber[] => [
  ...OVER.map((type) =>
    subscriber(`casework.close-messages.${type}`, type, zReferralFact, ({ authority, referral: id }, act) =>
      x.close({ authority, id }, act),
    ),
  ),
  subscriber('casework.hand-over-messages', 'client.handed_over', zClientHandedOver, (fact, act) =>
    x.handOver({ authority: fact.authority, id: fact.client }, fact.to, (suffix) => subAct(act, suffix)),
  ),
  subscriber('casework.erase-messages', 'client.details_erased', zClientDetailsErased, (fact, act) =>
    fact.complete
      ? x.erase({ authority: fact.authority, id: fact.client }, (suffix) => subAct(act, suffix))
      : Promise.resolve(ok(undefined)),
  ),
  // One letter until it is read, however much is written meanwhile.
  subscriber('casework.tell-guides.message.sent', 'message.sent', zMessageSent, (fact, act) =>
    fact.side === 'provider' && fact.first
      ? tell({ authority: fact.authority, id: fact.referral }, 'message', act)
      : Promise.resolve(ok(undefined)),
  ),
];
