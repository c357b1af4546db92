import type { Subscriber } from '@kt/platform/worker/subscriber.ts';
import { zPlacesAsked } from '@kt/registry/events.ts';
import type { Tell } from './tell.ts';

/** What a provider offers: a week after its last word on free places, whoever may give it is asked for the next. */
export const servicesNews = (tell: Tell): readonly Subscriber[] => [
  tell('places.asked', zPlacesAsked, ({ provider }) => ({
    to: [provider],
    roles: ['org_admin', 'writer', 'worker'],
    reference: provider,
  })),
];
