import { type Clock, dayInFinland, ok } from '@kt/kernel';
import type { Filters } from '../domain/search/filters.ts';
import type { Reason } from '../domain/search/rank.ts';
import { search } from '../domain/search/search.ts';
import { type PublicServices, type ServiceShown, shown } from './public-services.ts';
import { catalogueNow, type Drawers } from './search-index.ts';

export type SearchDeps = {
  readonly services: Pick<PublicServices, 'page' | 'shops' | 'offers'>;
  readonly drawers: Drawers;
  readonly clock: Clock;
};
export type SearchAsk = Filters & { readonly text?: string; readonly from?: number };

type Hit = ServiceShown & { readonly reasons: readonly Reason[] };

const PAGE = 30;

/**
 * Looks through the open catalogue. Every card is shown that answers the text and fits the filters, in an order whose equals
 * change places by the day: `seed` tells what their places were drawn from, so that anybody can draw them again.
 */
export const searchServices =
  ({ services, drawers, clock }: SearchDeps) =>
  async ({ text = '', from = 0, ...filters }: SearchAsk) => {
    const catalogue = await catalogueNow({ drawers, services });
    const { found, ...told } = search(catalogue, { text, filters, day: dayInFinland(clock.now()) });
    const page = found.slice(from, from + PAGE);
    const offers = await services.offers(page);
    const rows = page.flatMap(({ reasons }, n): readonly Hit[] => {
      const { card, shop } = offers[n] ?? {};
      return card === undefined ? [] : shown(card, shop).map((one) => ({ ...one, reasons }));
    });
    const next = from + PAGE;
    return ok({ ...told, rows, total: found.length, ...(next < found.length && { next }) });
  };
