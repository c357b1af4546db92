import type { Role } from '@kt/access';
import { zClientHandedOver } from '@kt/casework/events.ts';
import type { Subscriber } from '@kt/platform/worker/subscriber.ts';
import type { Tell } from './tell.ts';
import { zDeputyNamed, zGuidesTold } from './unlisted-facts.ts';
import { day, named, ofService } from './worded.ts';

const GUIDES: readonly Role[] = ['case_worker', 'supervisor'];

/** To the people who guide clients, by person: what happened to one of theirs, who took over, who stands in. */
export const guidingNews = (tell: Tell): readonly Subscriber[] => [
  tell('client.guides_told', zGuidesTold, ({ authority, referral, about, to, serviceType }) => ({
    to: [authority],
    roles: GUIDES,
    people: to,
    reference: referral,
    path: `/casework/referrals/${referral}${about === 'message' ? '/messages' : ''}`,
    values: { what: named(`told.${about}`), service: ofService(serviceType) },
  })),
  tell('client.handed_over', zClientHandedOver, ({ authority, told }) => ({
    to: [authority],
    roles: GUIDES,
    people: told,
    reference: authority,
  })),
  tell('deputy.named', zDeputyNamed, ({ authority, deputy, told, from, until }) => ({
    to: [authority],
    roles: GUIDES,
    people: told,
    reference: deputy,
    values: { from: day(from), day: day(until) },
  })),
];
