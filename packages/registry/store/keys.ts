import type { Id, YTunnus } from '@kt/kernel';
import { defineTable, type Key } from '@kt/platform/db/table.ts';
import type { ServiceType } from '@kt/terms';

/** `gsi1`: providers waiting for an officer, and published cards by service type. */
export const registryTable = defineTable('registry', ['gsi1']);

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

/** At most one live provider with a Y-tunnus. */
export const yTunnusKey = (yTunnus: YTunnus): Key => ({ pk: `YTJ#${yTunnus}`, sk: 'TAKEN' });

export const WAITING = 'WAITING';
export const catalogueOf = (serviceType: ServiceType): string => `CATALOGUE#${serviceType}`;
