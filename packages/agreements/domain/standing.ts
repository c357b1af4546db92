import type { Id, Instant, LocalDate } from '@kt/kernel';
import type { ServiceType } from '@kt/terms';

/** What the registry has told of one card of the catalogue. */
export type CardStanding = {
  readonly provider: Id<'organisation'>;
  readonly service: Id<'service'>;
  /** Absent while only a pause was heard of. */
  readonly serviceType?: ServiceType;
  readonly isShown: boolean;
  /** Takes nobody new; `until` is the last day of it. */
  readonly paused?: { readonly until?: LocalDate };
  readonly at: Instant;
};

/** What purchasing has told of a provider's place in a category. An exit leaves running agreements as they are. */
export type AdmissionStanding = {
  readonly authority: Id<'authority'>;
  readonly category: Id<'category'>;
  readonly provider: Id<'organisation'>;
  readonly state: 'open' | 'suspended' | 'removed';
  readonly at: Instant;
};

/** What bars new referrals although the agreement itself is in force. */
export type Hold = {
  readonly admission?: 'suspended' | 'removed';
  /** Every card of the service type takes nobody new; until the first of them does again. */
  readonly paused?: { readonly until?: LocalDate };
};

const STRICTNESS = { open: 0, suspended: 1, removed: 2 } as const;

/** What is known after news, which may come late or twice: the newest counts, of one moment the strictest. */
export const laterAdmission = (known: AdmissionStanding | undefined, news: AdmissionStanding): AdmissionStanding => {
  if (known === undefined || news.at > known.at) return news;
  return news.at === known.at && STRICTNESS[news.state] > STRICTNESS[known.state] ? news : known;
};

/** News of a card; what they leave unsaid stays as it was. A card that was withdrawn and comes back is paused no more. */
export type CardNews = Pick<CardStanding, 'provider' | 'service' | 'at'> &
  (
    | { readonly is: 'published'; readonly serviceType: ServiceType }
    | { readonly is: 'withdrawn' }
    | { readonly is: 'paused'; readonly until?: LocalDate }
    | { readonly is: 'resumed' }
  );

type Told = Pick<CardStanding, 'isShown' | 'paused'>;

const toldBy = (known: CardStanding | undefined, news: CardNews): Told => {
  if (news.is === 'withdrawn') return { isShown: false };
  if (news.is === 'resumed') return { isShown: true };
  if (news.is === 'paused') return { isShown: true, paused: news.until === undefined ? {} : { until: news.until } };
  const paused = known?.isShown === true ? known.paused : undefined;
  return { isShown: true, ...(paused !== undefined && { paused }) };
};

/** What is known of a card after news; news that comes late changes nothing. */
export const laterCard = (known: CardStanding | undefined, news: CardNews): CardStanding => {
  const { provider, service, at } = news;
  if (known !== undefined && at < known.at) return known;
  const serviceType = news.is === 'published' ? news.serviceType : known?.serviceType;
  return { provider, service, at, ...(serviceType !== undefined && { serviceType }), ...toldBy(known, news) };
};

const pauseOf = (cards: readonly CardStanding[], serviceType: ServiceType): Hold['paused'] => {
  const shown = cards.filter((card) => card.isShown && card.serviceType === serviceType);
  if (shown.length === 0 || shown.some(({ paused }) => paused === undefined)) return undefined;
  const ends = shown.flatMap(({ paused }) => paused?.until ?? []).sort();
  return ends[0] === undefined ? {} : { until: ends[0] };
};

/** What bars an agreement of a service type, if anything does. */
export const holdOf = (
  serviceType: ServiceType,
  cards: readonly CardStanding[],
  admission: AdmissionStanding | undefined,
): Hold => {
  const paused = pauseOf(cards, serviceType);
  return {
    ...(admission !== undefined && admission.state !== 'open' && { admission: admission.state }),
    ...(paused !== undefined && { paused }),
  };
};
