import { type Subscriber, subAct, subscriber } from '@kt/platform/worker/subscriber.ts';
import { zProviderConfirmed } from '@kt/registry/events.ts';
import type { AccessApp } from '../app/use-cases.ts';

/** An officer has confirmed the organisation, and with it the persons who spoke for it. */
export const onProviderConfirmed = ({ confirmOrganisation }: Pick<AccessApp, 'confirmOrganisation'>): Subscriber =>
  subscriber('access.confirm-organisation', 'provider.confirmed', zProviderConfirmed, (fact, act) =>
    confirmOrganisation(fact.provider, fact.how ?? 'officer_decision', (person) => subAct(act, person)),
  );
