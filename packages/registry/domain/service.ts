import {
  endOfDay,
  type Id,
  type Instant,
  type Language,
  type Lifecycle,
  type LocalDate,
  type MunicipalityCode,
  type Stamp,
  type Texts,
} from '@kt/kernel';
import type { Accessibility, PauseReason, ServiceMethod, ServiceType, TargetGroup } from '@kt/terms';

/** A card of the catalogue. What it says of free places is an announcement; an agreement's counter is what binds. */
export const serviceLifecycle = {
  none: { draft: 'draft' },
  draft: { edit: 'draft', publish: 'published', discard: 'discarded' },
  published: { edit: 'published', announce_places: 'published', pause: 'paused', withdraw: 'withdrawn' },
  paused: { edit: 'paused', announce_places: 'paused', resume: 'published', withdraw: 'withdrawn' },
  withdrawn: { edit: 'withdrawn', publish: 'published', discard: 'discarded' },
  discarded: {},
} as const satisfies Lifecycle;

export type ServiceState = Exclude<keyof typeof serviceLifecycle, 'none'>;
export const SERVICE_STATES: readonly ServiceState[] = ['draft', 'published', 'paused', 'withdrawn', 'discarded'];

/** Where clients come. `key` names it among the sites of its card. */
export type ServiceSite = {
  readonly key: string;
  readonly name: string;
  readonly street?: string;
  readonly municipality: MunicipalityCode;
  readonly languages: readonly Language[];
  readonly accessibility: readonly Accessibility[];
};

/** What the card says. A text may lack a language; readers are told that it does. */
export type ServiceCard = {
  readonly serviceType: ServiceType;
  readonly names: Texts;
  /** Plain language: what happens, for whom, how long. */
  readonly summary: Texts;
  readonly languages: readonly Language[];
  readonly municipalities: readonly MunicipalityCode[];
  readonly targetGroups: readonly TargetGroup[];
  readonly remote: boolean;
  /** In which of them it can be had at a distance. */
  readonly remoteLanguages: readonly Language[];
  readonly sites: readonly ServiceSite[];
  readonly methods: readonly ServiceMethod[];
  /** How the work is done, in the provider's own words. */
  readonly methodsText: Texts;
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
  remoteLanguages: from.remoteLanguages,
  sites: from.sites,
  methods: from.methods,
  methodsText: from.methodsText,
});

/** `nextStart` is the first day on which a new client could begin. */
export type PlacesFigures = { readonly free: number; readonly nextStart?: LocalDate; readonly waitingWeeks?: number };

/** Free places as the provider tells them; by site too, when it says so: these add up to the whole. */
export type PlacesAnnouncement = PlacesFigures & {
  readonly bySite?: readonly (PlacesFigures & { readonly site: string })[];
};

/** No new clients for now; `until` is the last day of the pause. */
export type Pause = { readonly reason: PauseReason; readonly until?: LocalDate };

/** Which of its versions a card has published last, and since when it stood. */
export type Edition = Stamp & { readonly number: number };

export type Service = ServiceCard & {
  readonly id: Id<'service'>;
  readonly provider: Id<'organisation'>;
  readonly state: ServiceState;
  readonly drafted: Stamp;
  readonly published?: Stamp;
  readonly edition?: Edition;
  readonly places?: PlacesAnnouncement & { readonly announced: Stamp };
  readonly pause?: Pause & { readonly since: Stamp };
};

/** Others can read it. */
export const isShown = ({ state }: Pick<Service, 'state'>): boolean => state === 'published' || state === 'paused';

/** When a pause ends by itself. */
export const serviceDueAt = ({ state, pause }: Service): Instant | undefined =>
  state === 'paused' && pause?.until !== undefined ? endOfDay(pause.until) : undefined;
