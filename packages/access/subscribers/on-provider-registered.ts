import { ok, parseId, type Texts } from '@kt/kernel';
import { type Subscriber, subscriber } from '@kt/platform/worker/subscriber.ts';
import { zProviderRegistered } from '@kt/registry/events.ts';
import type { AccessApp } from '../app/use-cases.ts';

const named = ({ fi, sv }: Texts): Texts => ({ ...(fi !== undefined && { fi }), ...(sv !== undefined && { sv }) });

/** Whoever registered an organisation is its first member, unless the registration seated that person already. */
export const onProviderRegistered = ({ foundOrganisation }: Pick<AccessApp, 'foundOrganisation'>): Subscriber =>
  subscriber('access.found-organisation', 'provider.registered', zProviderRegistered, async (fact, act) => {
    const person = parseId('person', fact.by);
    if (person === undefined) return ok(undefined);
    return foundOrganisation({ person, organisation: fact.provider, names: named(fact.names) }, act);
  });
