import { cents, type Id, type Instant, id, instant, localDate, municipalityCode } from '@kt/kernel';
import type { ClientContact, ClientProfile, GivenProfile, HomeRow } from '../domain/client-profile.ts';

const ulid = (n: number): string => `01J${String(n).padStart(23, '0')}`;

export const AUTHORITY: Id<'authority'> = id('authority', `aut_${ulid(1)}`);
export const OTHER_AUTHORITY: Id<'authority'> = id('authority', `aut_${ulid(2)}`);
export const PROVIDER: Id<'organisation'> = id('organisation', `org_${ulid(1)}`);
export const OTHER_PROVIDER: Id<'organisation'> = id('organisation', `org_${ulid(2)}`);
export const agreementId = (n: number): Id<'agreement'> => id('agreement', `agr_${ulid(n)}`);
export const referralId = (n: number): Id<'referral'> => id('referral', `ref_${ulid(n)}`);
export const clientId = (n: number): Id<'client'> => id('client', `cli_${ulid(n)}`);
export const proposalId = (n: number): Id<'proposal'> => id('proposal', `prp_${ulid(n)}`);
export const deputyId = (n: number): Id<'deputy'> => id('deputy', `dep_${ulid(n)}`);
export const person = (n: number): Id<'person'> => id('person', `per_${ulid(n)}`);

export const CASE_WORKER = person(1);
export const SUPERVISOR = person(2);
export const PROVIDER_WORKER = person(3);
export const VERIFIER = person(4);
/** Another case worker. */
export const COLLEAGUE = person(5);

/** A Wednesday morning in Finland, no holiday near. */
export const OPENED_AT: Instant = instant('2026-03-04T07:00:00.000Z');

export const VAASA = municipalityCode('905');
export const MUSTASAARI = municipalityCode('499');

export const CONTACT: ClientContact = { name: 'Kaarina Testinen', phone: '040 000 0000', email: 'kaarina@example.org' };

export const HOME: Omit<HomeRow, 'recordedAt'> = {
  municipality: VAASA,
  from: localDate('2020-01-01'),
  source: 'client',
};

export const aProfile = (change: Partial<ClientProfile> = {}): GivenProfile => {
  const { homes: _homes, judged: _judged, ...told } = change;
  return {
    language: 'sv',
    targetGroups: ['long_term_unemployed'],
    partialWorkAbility: false,
    nonDisclosure: false,
    distanceGroup: 'B',
    ...told,
  };
};

export const OFFER_TERMS = { provider: PROVIDER, reservedCents: cents(160_000), trackingDays: 254 };
