import { type Subscriber, subscriber } from '@kt/platform/worker/subscriber.ts';
import { zProviderPayeeChanged } from '@kt/registry/events.ts';
import type { keepPayee } from '../app/keep-copies.ts';

/** A confirmed account number or tax position of a provider. */
export const onPayeeChanged = (keep: ReturnType<typeof keepPayee>): Subscriber =>
  subscriber('settlement.payee', 'provider.payee_changed', zProviderPayeeChanged, (fact, act) => {
    const { name, iban, from } = fact;
    const { liable, rate } = fact.vat;
    return keep(fact.provider, { name, iban, from, vat: { liable, rate } }, act);
  });
