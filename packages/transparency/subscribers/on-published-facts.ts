import { zAuthorityFounded } from '@kt/access/events.ts';
import { type Act, type Instant, ok, type TxPart, type UnitOfWork } from '@kt/kernel';
import { type Subscriber, subscriber } from '@kt/platform/worker/subscriber.ts';
import { ADMISSION_EVENTS, type AdmissionEvent, admissionEvent } from '@kt/purchasing/events.ts';
import { zProviderRegistered } from '@kt/registry/events.ts';
import type { PublicStore } from '../app/public-ports.ts';

export type PublishDeps = { readonly work: UnitOfWork; readonly published: PublicStore };

const keep = ({ work }: PublishDeps, id: string, act: Act, part: (at: Instant) => TxPart) =>
  work.run(act, (at) => Promise.resolve(ok({ done: { id, version: 1 }, parts: [part(at)] })));

const LIVES: readonly AdmissionEvent['type'][] = ['admission.granted', 'admission.lifted', 'admission.renewed'];

/** A declaration renewed in time leaves the provider where it stood, admitted since the same day. */
const showAdmitted = (
  { work, published }: PublishDeps,
  { authority, category, provider, at }: AdmissionEvent,
  act: Act,
) =>
  work.run(act, async () => {
    const since = (await published.admittedSince(authority, category, provider)) ?? at;
    return ok({
      done: { id: provider, version: 1 },
      parts: [published.putAdmission(authority, category, { provider, since })],
    });
  });

const hideAdmitted = (deps: PublishDeps, { authority, category, provider }: AdmissionEvent, act: Act) =>
  keep(deps, provider, act, () => deps.published.removeAdmission(authority, category, provider));

/** Keeps the public lists of authorities, providers and admissions up to date with what is published. */
export const onPublishedFacts = (deps: PublishDeps): readonly Subscriber[] => [
  subscriber('transparency.authority', 'authority.founded', zAuthorityFounded, (fact, act) => {
    const { authority, names, municipality } = fact;
    return keep(deps, authority, act, () => deps.published.putAuthority({ authority, names, municipality }));
  }),
  subscriber('transparency.provider', 'provider.registered', zProviderRegistered, ({ provider, names }, act) =>
    keep(deps, provider, act, () => deps.published.putProvider({ provider, names })),
  ),
  ...ADMISSION_EVENTS.map((type) =>
    subscriber(`transparency.${type}`, type, admissionEvent, (fact, act) =>
      LIVES.includes(type) ? showAdmitted(deps, fact, act) : hideAdmitted(deps, fact, act),
    ),
  ),
];
