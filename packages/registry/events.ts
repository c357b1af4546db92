import {
  zIban,
  zId,
  zLanguage,
  zLocalDate,
  zMunicipality,
  zServiceType,
  zShare,
  zStamp,
  zTexts,
  zYTunnus,
} from '@kt/platform/schema.ts';
import { CERTIFICATE_KINDS } from '@kt/terms';
import * as z from 'zod';

const zCertificateKind = z.enum(CERTIFICATE_KINDS);
const provider = { ...zStamp, provider: zId('organisation') };
const service = { ...zStamp, service: zId('service'), provider: zId('organisation') };

/** Written down, still provisional; `by` is the person who registered it. */
export const zProviderRegistered = z.looseObject({
  type: z.literal('provider.registered'),
  ...provider,
  yTunnus: zYTunnus,
  kind: z.string(),
  names: z.looseObject({ fi: z.string().exactOptional(), sv: z.string().exactOptional() }),
  language: zLanguage,
});

/** An officer of `authority` has confirmed it; payments and publishing are possible from now on. */
export const zProviderConfirmed = z.looseObject({
  type: z.literal('provider.confirmed'),
  ...provider,
  authority: zId('authority'),
  /** Absent when an officer has confirmed it. */
  how: z.literal('register_code').exactOptional(),
});
export const zProviderRefused = z.looseObject({ type: z.literal('provider.refused'), ...provider });
export const zProviderClosed = z.looseObject({ type: z.literal('provider.closed'), ...provider });

/** Somebody of the provider has proposed another payee; nothing is paid to it before it is confirmed. */
export const zProviderPayeeProposed = z.looseObject({ type: z.literal('provider.payee_proposed'), ...provider });

/** Who is paid from a Finnish calendar day on. Only of confirmed providers, and confirmed by a second person. */
export const zProviderPayeeChanged = z.looseObject({
  type: z.literal('provider.payee_changed'),
  ...provider,
  name: z.string(),
  iban: zIban,
  vat: z.looseObject({ liable: z.boolean(), rate: zShare }),
  from: zLocalDate,
});

const site = z.looseObject({
  key: z.string(),
  name: z.string(),
  street: z.string().exactOptional(),
  municipality: zMunicipality,
  languages: z.array(zLanguage),
  accessibility: z.array(z.string()),
});

const card = {
  serviceType: zServiceType,
  names: zTexts,
  summary: zTexts,
  languages: z.array(zLanguage),
  municipalities: z.array(zMunicipality),
  targetGroups: z.array(z.string()),
  remote: z.boolean(),
  remoteLanguages: z.array(zLanguage).default([]),
  sites: z.array(site).default([]),
  methods: z.array(z.string()).default([]),
  methodsText: zTexts.default({}),
};

/** Published, or published again after a change: the card as it stands now. `edition` counts them, from 1. */
export const zServicePublished = z.looseObject({
  type: z.literal('service.published'),
  ...service,
  ...card,
  edition: z.int().positive().default(1),
});
export const zServiceWithdrawn = z.looseObject({ type: z.literal('service.withdrawn'), ...service });

const figures = {
  free: z.int().nonnegative(),
  nextStart: zLocalDate.exactOptional(),
  waitingWeeks: z.int().nonnegative().exactOptional(),
};
/** Free places as the provider tells them; nothing is promised by it. */
export const zServicePlacesAnnounced = z.looseObject({
  type: z.literal('service.places_announced'),
  ...service,
  ...figures,
  bySite: z.array(z.looseObject({ site: z.string(), ...figures })).exactOptional(),
});

/** Takes no new clients; `until` is the last day of it. */
export const zServicePaused = z.looseObject({
  type: z.literal('service.paused'),
  ...service,
  reason: z.string(),
  until: zLocalDate.exactOptional(),
});
/** Takes new clients again. */
export const zServiceResumed = z.looseObject({ type: z.literal('service.resumed'), ...service });

/** What all cards of the provider say of free places is still so. */
export const zPlacesConfirmed = z.looseObject({ type: z.literal('places.confirmed'), ...provider });
/** A week without a word on free places: the provider is asked for it. */
export const zPlacesAsked = z.looseObject({ type: z.literal('places.asked'), ...provider });

const certificate = {
  ...zStamp,
  certificate: zId('certificate'),
  provider: zId('organisation'),
  kind: zCertificateKind,
};

/** An authority has asked the provider for a report. */
export const zCertificateAsked = z.looseObject({
  type: z.literal('certificate.asked'),
  ...certificate,
  authority: zId('authority'),
});
/** A file was not taken: it never came, lied about its type, or carried something harmful. */
export const zCertificateFileRefused = z.looseObject({
  type: z.literal('certificate.file_refused'),
  ...certificate,
  fault: z.string(),
});
/** An officer has looked at a report. Why it was rejected is read in the service. */
export const zCertificateChecked = z.looseObject({
  type: z.literal('certificate.checked'),
  ...certificate,
  result: z.enum(['valid', 'rejected']),
});
/** A valid report lapses in `days` days; `endsOn` is its last day. */
export const zCertificateReminded = z.looseObject({
  type: z.literal('certificate.reminded'),
  ...certificate,
  days: z.int(),
  endsOn: zLocalDate,
});

export type CertificateAsked = z.infer<typeof zCertificateAsked>;
export type CertificateFileRefused = z.infer<typeof zCertificateFileRefused>;
export type CertificateChecked = z.infer<typeof zCertificateChecked>;
export type CertificateReminded = z.infer<typeof zCertificateReminded>;
const consortium = { ...zStamp, consortium: zId('consortium'), lead: zId('organisation'), edition: z.int() };
const parties = { members: z.array(zId('organisation')), reliedOn: z.array(zId('organisation')) };

/** Facts written before their parties were named in them name none. */
const maybeParties = {
  members: z.array(zId('organisation')).default([]),
  reliedOn: z.array(zId('organisation')).default([]),
};

/** The lead asks its parties to confirm what it has written. */
export const zConsortiumProposed = z.looseObject({ type: z.literal('consortium.proposed'), ...consortium, ...parties });
export const zConsortiumConfirmed = z.looseObject({
  type: z.literal('consortium.confirmed'),
  ...consortium,
  organisation: zId('organisation'),
});
export const zConsortiumDeclined = z.looseObject({
  type: z.literal('consortium.declined'),
  ...consortium,
  organisation: zId('organisation'),
});
/** Every party has confirmed the edition. */
export const zConsortiumCompleted = z.looseObject({
  type: z.literal('consortium.completed'),
  ...consortium,
  ...parties,
});
/** It is no longer what everybody had confirmed; it may be the same edition, without somebody's confirmation. */
export const zConsortiumChanged = z.looseObject({
  type: z.literal('consortium.changed'),
  ...consortium,
  ...maybeParties,
});
/** It is over. */
export const zConsortiumDissolved = z.looseObject({
  type: z.literal('consortium.dissolved'),
  ...consortium,
  ...maybeParties,
});

export type ProviderRegistered = z.infer<typeof zProviderRegistered>;
export type ProviderConfirmed = z.infer<typeof zProviderConfirmed>;
export type ProviderRefused = z.infer<typeof zProviderRefused>;
export type ProviderClosed = z.infer<typeof zProviderClosed>;
export type ProviderPayeeProposed = z.infer<typeof zProviderPayeeProposed>;
export type ProviderPayeeChanged = z.infer<typeof zProviderPayeeChanged>;
export type ServicePublished = z.infer<typeof zServicePublished>;
export type PlacesAsked = z.infer<typeof zPlacesAsked>;
