import { type Subscriber, subscriber } from '@kt/platform/worker/subscriber.ts';
import type { applyStanding } from '../app/keep-standing.ts';
import { zAgreementActivated } from '../events.ts';

/** An agreement in force begins with what is known of its provider. */
export const onAgreementActivated = (apply: ReturnType<typeof applyStanding>): Subscriber =>
  subscriber(
    'agreements.apply-standing',
    'agreement.activated',
    zAgreementActivated,
    ({ authority, agreement: id }, act) => apply({ authority, id }, act),
  );
