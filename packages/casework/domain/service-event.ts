import type { Id, Instant, LocalDate, MunicipalityCode } from '@kt/kernel';
import type { ServiceType } from '@kt/terms';
import type { Client } from './client.ts';

/** What the national system has to hear of a service. A correction follows the event that it corrects. */
export const SERVICE_EVENT_KINDS = [
  'started',
  'paused',
  'resumed',
  'ended',
  'start_corrected',
  'end_corrected',
  'voided',
] as const;
export type ServiceEventKind = (typeof SERVICE_EVENT_KINDS)[number];

/** One event of one referral, with ids and codes only. */
export type ServiceEvent = {
  readonly kind: ServiceEventKind;
  readonly at: Instant;
  /** The Finnish day on which it happened; of a voided referral the day on which it was voided. */
  readonly on: LocalDate;
  readonly authority: Id<'authority'>;
  readonly referral: Id<'referral'>;
  readonly client: Id<'client'>;
  readonly clientReference: string;
  readonly serviceType: ServiceType;
  readonly municipality: MunicipalityCode;
  readonly reason?: string;
};

/** The event as it leaves the house. */
export type ToldEvent = {
  readonly event: ServiceEventKind;
  readonly day: LocalDate;
  readonly recorded_at: Instant;
  readonly reference: string;
  readonly external_reference: string;
  readonly service_type: ServiceType;
  /** Empty when the address is protected or the client erased. */
  readonly municipality: string;
  readonly reason: string;
};

export const TOLD_COLUMNS = [
  'event',
  'day',
  'recorded_at',
  'reference',
  'external_reference',
  'service_type',
  'municipality',
  'reason',
] as const satisfies readonly (keyof ToldEvent)[];

/** What leaves of an event. Of a protected client, and of one who is erased, no municipality; of nobody a name. */
export const toldEvent = (event: ServiceEvent, client: Client | undefined): ToldEvent => {
  const hides = client?.profile === undefined || client.profile.nonDisclosure;
  return {
    event: event.kind,
    day: event.on,
    recorded_at: event.at,
    reference: event.clientReference,
    external_reference: client?.external?.reference ?? '',
    service_type: event.serviceType,
    municipality: hides ? '' : event.municipality,
    reason: event.reason ?? '',
  };
};
