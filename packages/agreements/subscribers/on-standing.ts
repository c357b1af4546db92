import { type Subscriber, subAct, subscriber } from '@kt/platform/worker/subscriber.ts';
import { ADMISSION_EVENTS, type AdmissionEvent, admissionEvent } from '@kt/purchasing/events.ts';
import { zServicePaused, zServicePublished, zServiceResumed, zServiceWithdrawn } from '@kt/registry/events.ts';
import type { keepAdmission, keepCard } from '../app/keep-standing.ts';

/** A provider's own word on whether it takes clients. */
export const onCards = (keep: ReturnType<typeof keepCard>): readonly Subscriber[] => [
  subscriber(
    'agreements.card-published',
    'service.published',
    zServicePublished,
    ({ provider, service, at, serviceType }, act) =>
      keep({ provider, service, at, serviceType, is: 'published' }, (suffix) => subAct(act, suffix)),
  ),
  subscriber('agreements.card-withdrawn', 'service.withdrawn', zServiceWithdrawn, ({ provider, service, at }, act) =>
    keep({ provider, service, at, is: 'withdrawn' }, (suffix) => subAct(act, suffix)),
  ),
  subscriber('agreements.card-paused', 'service.paused', zServicePaused, ({ provider, service, at, until }, act) =>
    keep({ provider, service, at, is: 'paused', ...(until !== undefined && { until }) }, (suffix) =>
      subAct(act, suffix),
    ),
  ),
  subscriber('agreements.card-resumed', 'service.resumed', zServiceResumed, ({ provider, service, at }, act) =>
    keep({ provider, service, at, is: 'resumed' }, (suffix) => subAct(act, suffix)),
  ),
];

const STANDING: Readonly<Record<AdmissionEvent['type'], 'open' | 'suspended' | 'removed'>> = {
  'admission.granted': 'open',
  'admission.suspended': 'suspended',
  'admission.lifted': 'open',
  'admission.renewed': 'open',
  'admission.removed': 'removed',
  'admission.unqualified': 'removed',
  // Running agreements survive an exit.
  'admission.exited': 'open',
};

/** What an authority has decided of a provider's place in a category. */
export const onAdmissions = (keep: ReturnType<typeof keepAdmission>): readonly Subscriber[] =>
  ADMISSION_EVENTS.map((type) =>
    subscriber(`agreements.standing.${type}`, type, admissionEvent, ({ authority, category, provider, at }, act) =>
      keep({ authority, category, provider, at, state: STANDING[type] }, (suffix) => subAct(act, suffix)),
    ),
  );
