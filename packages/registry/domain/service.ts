import type { Id, Language, Lifecycle, LocalDate, MunicipalityCode, Stamp, Texts } from '@kt/kernel';
import type { ServiceType, TargetGroup } from '@kt/terms';

/** A card of the catalogue. What it says of free places is an announcement; an agreement's counter is what binds. */
export const serviceLifecycle = {
  none: { draft: 'draft' },
  draft: { edit: 'draft', publish: 'published', discard: 'discarded' },
  published: { edit: 'published', announce_places: 'published', withdraw: 'withdrawn' },
  withdrawn: { edit: 'withdrawn', publish: 'published', discard: 'discarded' },
  discarded: {},
} as const satisfies Lifecycle;

export type ServiceState = Exclude<keyof typeof serviceLifecycle, 'none'>;
export const SERVICE_STATES: readonly ServiceState[] = ['draft', 'published', 'withdrawn', 'discarded'];

/** What the card says. Names and summary stand in every language the service is given in, of fi, sv and en. */
export type ServiceCard = {
  readonly serviceType: ServiceType;
  readonly names: Texts;
  /** Plain language: what happens, for whom, how long. */
  readonly summary: Texts;
  readonly languages: readonly Language[];
  readonly municipalities: readonly MunicipalityCode[];
  readonly targetGroups: readonly TargetGroup[];
  readonly remote: boolean;
};

/** The card alone, out of anything that carries one. */
export const cardOf = (from: ServiceCard): ServiceCard => ({
  serviceType: from.serviceType,
  names: from.names,
  summary: from.summary,
  languages: from.languages,
  municipalities: from.municipalities,
  targetGroups: from.targetGroups,
  remote: from.remote,
});

/** Free places as the provider tells them; `nextStart` is the first day a new client could begin. */
export type PlacesAnnouncement = { readonly free: number; readonly nextStart?: LocalDate };

export type Service = ServiceCard & {
  readonly id: Id<'service'>;
  readonly provider: Id<'organisation'>;
  readonly state: ServiceState;
  readonly drafted: Stamp;
  readonly published?: Stamp;
  readonly places?: PlacesAnnouncement & { readonly announced: Stamp };
};
