import {
  type AppError,
  dayInFinland,
  err,
  type Id,
  type Instant,
  type Language,
  type LocalDate,
  latest,
  type MunicipalityCode,
  ok,
  plusDays,
  type Result,
  type Texts,
  type TxPart,
} from '@kt/kernel';
import { commonRule, type ServiceType } from '@kt/terms';
import type { PublicProvider } from './public-ports.ts';

type Figures = { readonly free: number; readonly nextStart?: LocalDate; readonly waitingWeeks?: number };

/** A service card as its provider shows it to everybody. */
export type PublicService = {
  readonly service: Id<'service'>;
  readonly provider: Id<'organisation'>;
  readonly edition: number;
  readonly publishedAt: Instant;
  readonly serviceType: ServiceType;
  readonly names: Texts;
  readonly summary: Texts;
  readonly languages: readonly Language[];
  readonly municipalities: readonly MunicipalityCode[];
  readonly targetGroups: readonly string[];
  readonly remote: boolean;
  readonly remoteLanguages: readonly Language[];
  readonly sites: readonly {
    readonly key: string;
    readonly name: string;
    readonly street?: string;
    readonly municipality: MunicipalityCode;
    readonly languages: readonly Language[];
    readonly accessibility: readonly string[];
  }[];
  readonly methods: readonly string[];
  readonly methodsText: Texts;
  readonly places?: Figures & {
    readonly at: Instant;
    readonly bySite?: readonly (Figures & { readonly site: string })[];
  };
  readonly pause?: { readonly reason: string; readonly until?: LocalDate };
};
/** Kept beside a card, so that two facts heard at once cannot undo each other. */
export type Kept<T> = { readonly value: T; readonly seen: number };

/** What concerns every card of a provider. */
export type ServiceProvider = { readonly isClosed?: boolean; readonly confirmedAt?: Instant };
export type ServicesAsk = { readonly serviceType: ServiceType; readonly after?: Id<'service'> };
type Provider = Id<'organisation'>;
export type Shop = ServiceProvider & Pick<PublicProvider, 'names'>;

export type PublicServices = {
  readonly load: (service: Id<'service'>) => Promise<Kept<PublicService> | undefined>;
  readonly put: (before: Kept<PublicService> | undefined, service: PublicService) => TxPart;
  readonly remove: (service: Id<'service'>) => TxPart;
  readonly provider: (provider: Provider) => Promise<Kept<ServiceProvider> | undefined>;
  readonly putProvider: (provider: Provider, before: Kept<ServiceProvider> | undefined, now: ServiceProvider) => TxPart;
  /** One page of cards of one type; `next` is the id after which more follow. */
  readonly page: (
    ask: ServicesAsk,
  ) => Promise<{ readonly found: readonly PublicService[]; readonly next?: Id<'service'> }>;
  /** Cards with who offers each, in one read. */
  readonly offers: (
    of: readonly { readonly service: Id<'service'>; readonly provider: Provider }[],
  ) => Promise<readonly { readonly card?: PublicService; readonly shop: Shop }[]>;
  readonly shops: (providers: readonly Provider[]) => Promise<ReadonlyMap<Provider, Shop>>;
};

/** A card with who offers it; `staleOn` is the first day on which its free places are marked as old. */
export type ServiceShown = PublicService & {
  readonly providerNames: PublicProvider['names'];
  readonly told: { readonly at: Instant; readonly staleOn: LocalDate };
};

const toldOf = ({ places, publishedAt }: PublicService, { confirmedAt }: ServiceProvider): ServiceShown['told'] => {
  const said = places?.at ?? publishedAt;
  const at = confirmedAt === undefined ? said : latest(said, confirmedAt);
  const day = dayInFinland(at);
  return { at, staleOn: plusDays(day, commonRule('placesStaleDays', day)) };
};

/** A card as it is shown; nothing of a closed provider. */
export const shown = (service: PublicService, shop: Shop | undefined): readonly ServiceShown[] =>
  shop?.isClosed === true ? [] : [{ ...service, providerNames: shop?.names ?? {}, told: toldOf(service, shop ?? {}) }];

/** One card of the open catalogue. */
export const serviceViews = (services: Pick<PublicServices, 'load' | 'shops'>) => ({
  service: async (id: Id<'service'>): Promise<Result<ServiceShown, AppError>> => {
    const service = (await services.load(id))?.value;
    const shops = await services.shops(service === undefined ? [] : [service.provider]);
    const [one] = service === undefined ? [] : shown(service, shops.get(service.provider));
    return one === undefined ? err({ code: 'transparency.not_found' }) : ok(one);
  },
});
