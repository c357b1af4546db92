import { type Clock, dayInFinland, type LocalDate, ok } from '@kt/kernel';
import type { AnsweredNeed } from '@kt/terms';
import type { Tally } from '../domain/results/tally.ts';
import type { CardHead } from '../domain/search/card-line.ts';
import type { Filters, Offer } from '../domain/search/filters.ts';
import type { Found, Reason } from '../domain/search/rank.ts';
import { search } from '../domain/search/search.ts';
import { drawnFrom } from '../domain/turn.ts';
import { type PublicServices, type ServiceShown, shown } from './public-services.ts';
import { resultKey, tallies } from './results.ts';
import { type Drawers, type Readied, readied } from './search-index.ts';

export type SearchDeps = {
  readonly services: Pick<PublicServices, 'page' | 'shops' | 'offers'>;
  readonly drawers: Drawers;
  readonly clock: Clock;
};
export type SearchAsk = Filters & { readonly text?: string; readonly from?: number };
/** What an authority's agreements offer of a provider's services of a kind. */
export type OfferOf = (provider: string, serviceType: string) => Offer | undefined;

type Hit = ServiceShown & {
  readonly reasons: readonly Reason[];
  readonly needs: readonly AnsweredNeed[];
  /** Whole kilometres from the municipality that was asked for; 0 where it can be had remotely. */
  readonly km?: number;
  /** What the provider's services of this kind have led to; only where enough clients have begun. */
  readonly results?: Tally;
};

const PAGE = 30;

const drawnOn = (day: LocalDate, { turn }: Readied): string => drawnFrom(day, turn?.root);

const hitOf = (one: ServiceShown, { reasons, needs, km }: Found, all: ReadonlyMap<string, Tally>): Hit => {
  const results = all.get(resultKey(one.provider, one.serviceType));
  return { ...one, reasons, needs, ...(km !== undefined && { km }), ...(results && { results }) };
};

/**
 * Looks through the open catalogue. Every card is shown that answers the text and fits the filters, in an order whose equals
 * change places by the day: `seed` tells what their places were drawn from, so that anybody can draw them again. With
 * `offerOf`, what can be had under an agreement comes first.
 */
export const searchServices =
  ({ services, drawers, clock }: SearchDeps) =>
  async ({ text = '', from = 0, ...filters }: SearchAsk, offerOf?: OfferOf) => {
    const day = dayInFinland(clock.now());
    const { catalogue, ...beside } = await readied({ drawers, services });
    const all = tallies(beside.results, day);
    const { found, ...told } = search(catalogue, {
      text,
      filters,
      day: drawnOn(day, beside),
      beside: {
        tallyOf: ({ provider, facts }: CardHead) => all.get(resultKey(provider, facts.serviceType)),
        ...(offerOf && { offerOf: ({ provider, facts }: CardHead) => offerOf(provider, facts.serviceType) }),
      },
    });
    const page = found.slice(from, from + PAGE);
    const offers = await services.offers(page);
    const rows = page.flatMap((one, n): readonly Hit[] => {
      const { card, shop } = offers[n] ?? {};
      return card === undefined ? [] : shown(card, shop).map((each) => hitOf(each, one, all));
    });
    const next = from + PAGE;
    return ok({ ...told, rows, total: found.length, ...(next < found.length && { next }) });
  };
