import type { Role } from '@kt/access';
import {
  zAgreementActivated,
  zAgreementChanged,
  zAgreementRunOff,
  zAgreementTerminated,
} from '@kt/agreements/events.ts';
import {
  zCompetitionRingConsented,
  zCompetitionRingDeclined,
  zCompetitionSentForReview,
} from '@kt/competition/events.ts';
import type { Id } from '@kt/kernel';
import type { Subscriber } from '@kt/platform/worker/subscriber.ts';
import type { Notice, Tell } from './tell.ts';
import { zAgreementDrafted, zAgreementResumed, zAgreementSuspended } from './unlisted-facts.ts';
import { day } from './worded.ts';

const BUYERS: readonly Role[] = ['agreement_manager', 'procurement_officer'];
const WHO_CONSENTS: readonly Role[] = ['procurement_officer', 'decision_maker'];

type OfRing = {
  readonly authority: Id<'authority'>;
  readonly agreement: Id<'agreement'>;
  readonly ring?: readonly Id<'authority'>[] | undefined;
};

/** Whoever buys by an agreement that another authority leads. */
export const membersOf = ({ authority, ring = [] }: Pick<OfRing, 'authority' | 'ring'>): readonly Id<'authority'>[] =>
  ring.filter((one) => one !== authority);

const toMembers = (fact: OfRing): Notice | undefined => {
  const to = membersOf(fact);
  return to.length === 0 ? undefined : { to, roles: BUYERS, reference: fact.agreement };
};
const dated = (fact: OfRing, on: Parameters<typeof day>[0]): Notice | undefined => {
  const notice = toMembers(fact);
  return notice && { ...notice, values: { day: day(on) } };
};

type Called = { readonly authority: Id<'authority'>; readonly competition: Id<'competition'> };
const toLead = ({ authority, competition }: Called): Notice => ({
  to: [authority],
  roles: ['procurement_officer'],
  reference: competition,
});

/** Of what several areas buy together, to those who do not lead it: each in its own language, as to everybody else. */
export const ringNews = (tell: Tell): readonly Subscriber[] => [
  tell('competition.sent_for_review', zCompetitionSentForReview, ({ competition, buyers = [] }) =>
    buyers.length === 0 ? undefined : { to: buyers, roles: WHO_CONSENTS, reference: competition },
  ),
  tell('competition.ring_consented', zCompetitionRingConsented, toLead),
  tell('competition.ring_declined', zCompetitionRingDeclined, toLead),
  tell('agreement.drafted', zAgreementDrafted, ({ terms: { buyers = [] }, ...fact }) =>
    toMembers({ ...fact, ring: fact.ring ?? buyers.map((one) => one.authority) }),
  ),
  tell('agreement.activated', zAgreementActivated, toMembers),
  tell('agreement.changed', zAgreementChanged, toMembers),
  tell('agreement.orders_suspended', zAgreementSuspended, toMembers),
  tell('agreement.orders_resumed', zAgreementResumed, toMembers),
  tell('agreement.run_off', zAgreementRunOff, (fact) => dated(fact, fact.until)),
  tell('agreement.terminated', zAgreementTerminated, (fact) => dated(fact, fact.until)),
];
