import type { Id, Instant, YTunnus } from '@kt/kernel';
import { defineTable, type Key } from '@kt/platform/db/table.ts';
import type { ServiceType } from '@kt/terms';

/** `gsi1`: providers waiting for an officer, and published cards by service type. `due`: pauses, weekly words on places. */
export const registryTable = defineTable('registry', ['gsi1', 'due']);

type Organisation = Id<'organisation'>;

/** A provider belongs to no buyer: its own id begins its partition, with its cards and events beside it. */
const partition = (provider: Organisation): string => `PRV#${provider}`;
export const providerKey = (provider: Organisation): Key => ({ pk: partition(provider), sk: 'STATE' });
/** Contacts by themselves: they may be somebody's home. */
export const contactsKey = (provider: Organisation): Key => ({ pk: partition(provider), sk: 'CONTACTS' });

export const SERVICES = 'SVC#';
export const servicePartition = partition;
export const serviceKey = (provider: Organisation, service: Id<'service'>): Key => ({
  pk: partition(provider),
  sk: `${SERVICES}${service}`,
});

type OfService = { readonly provider: Organisation; readonly service: Id<'service'> };
type ServiceAt = { readonly provider: Organisation; readonly id: Id<'service'> };
const EDITION_DIGITS = 8;
const AFTER_ANY_NUMBER = '~';
const editions = (service: Id<'service'>): string => `EDN#${service}#`;
/** What a card said, by the moment from which it said so. */
export const editionKey = (of: OfService & { readonly from: Instant; readonly number: number }): Key => ({
  pk: partition(of.provider),
  sk: `${editions(of.service)}${of.from}#${String(of.number).padStart(EDITION_DIGITS, '0')}`,
});
export const editionsOf = ({ provider, id }: ServiceAt) => ({ pk: partition(provider), prefix: editions(id) });
export const editionsBefore = ({ provider, id }: ServiceAt, at: Instant) => ({
  pk: partition(provider),
  from: editions(id),
  upTo: `${editions(id)}${at}${AFTER_ANY_NUMBER}`,
});

/** A provider's weekly word on its free places, apart from the provider: its events are a chain of their own. */
export const placesWatchKey = (provider: Organisation): Key => ({ pk: `PLACES#${provider}`, sk: 'STATE' });

export const CERTIFICATES = 'CRT#';
export const certificatePartition = partition;
export const certificateKey = (provider: Organisation, certificate: Id<'certificate'>): Key => ({
  pk: partition(provider),
  sk: `${CERTIFICATES}${certificate}`,
});

export const consortiumKey = (consortium: Id<'consortium'>): Key => ({ pk: `CON#${consortium}`, sk: 'STATE' });
/** Where an organisation finds the consortia that it leads or is asked into. */
export const partyPartition = (party: Organisation): string => `PARTY#${party}`;
export const partyKey = (party: Organisation, consortium: Id<'consortium'>): Key => ({
  pk: partyPartition(party),
  sk: consortium,
});

/** A provider's own events, beside those of its cards. */
export const providerEvents = (provider: Organisation) => ({ pk: partition(provider), prefix: `EVT#${provider}#` });

/** At most one live provider with a Y-tunnus. */
export const yTunnusKey = (yTunnus: YTunnus): Key => ({ pk: `YTJ#${yTunnus}`, sk: 'TAKEN' });

export const WAITING = 'WAITING';
/** Reports that wait for a check. */
export const UNCHECKED = 'UNCHECKED';
export const catalogueOf = (serviceType: ServiceType): string => `CATALOGUE#${serviceType}`;
