import type { Role } from '@kt/access';
import { zClientHandedOver } from '@kt/casework/events.ts';
import type { Id } from '@kt/kernel';
import type { Subscriber } from '@kt/platform/worker/subscriber.ts';
import type { Notice, Tell } from './tell.ts';
import {
  zClientSeparated,
  zClientSeparationAsked,
  zClientSeparationRefused,
  zDeputyNamed,
  zGuidesTold,
} from './unlisted-facts.ts';
import { day, named, ofService } from './worded.ts';

const GUIDES: readonly Role[] = ['case_worker', 'supervisor'];

type Told = { readonly authority: Id<'authority'>; readonly told: readonly string[] };
const toTold = ({ authority, told }: Told): Notice => ({
  to: [authority],
  roles: GUIDES,
  people: told,
  reference: authority,
  path: '/casework/clients',
});

/**
 * To the people who guide clients, by person: what happened to one of theirs, who took over, who stands in, what became of a
 * joining that was called wrong.
 */
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
  tell('client.separation_asked', zClientSeparationAsked, ({ authority }) => ({
    to: [authority],
    roles: ['supervisor'],
    reference: authority,
  })),
  tell('client.separation_refused', zClientSeparationRefused, toTold),
  tell('client.separated', zClientSeparated, toTold),
  tell('deputy.named', zDeputyNamed, ({ authority, deputy, told, from, until }) => ({
    to: [authority],
    roles: GUIDES,
    people: told,
    reference: deputy,
    values: { from: day(from), day: day(until) },
  })),
];
