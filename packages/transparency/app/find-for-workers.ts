import { type Clock, type Id, type Language, type MunicipalityCode, ok } from '@kt/kernel';
import type { DistanceGroup, ServiceType } from '@kt/terms';
import { offerOfAll } from '../domain/search/offers.ts';
import type { Agreed, AgreedOf } from './ports.ts';
import { resultKey } from './results.ts';
import type { SearchAsk, searchServices } from './search-services.ts';

export type FindDeps = {
  readonly search: ReturnType<typeof searchServices>;
  readonly agreedOf: AgreedOf;
  readonly clock: Clock;
};
export type FindAsk = SearchAsk & {
  readonly serviceType?: ServiceType;
  readonly municipality?: MunicipalityCode;
  readonly language?: Language;
  readonly distanceGroup?: DistanceGroup;
};

const byCard = (agreed: readonly Agreed[]): ReadonlyMap<string, readonly Agreed[]> =>
  Map.groupBy(agreed, ({ provider, serviceType }) => resultKey(provider, serviceType));

/**
 * The open catalogue as a case worker needs it: each card with the agreements of the own authority under which a client
 * could be referred, best first. One more call to storage than anybody's search; nothing of the question is kept.
 */
export const findForWorkers =
  ({ search, agreedOf, clock }: FindDeps) =>
  async (authority: Id<'authority'>, { distanceGroup, ...ask }: FindAsk) => {
    const { serviceType, municipality, language } = ask;
    const need = {
      ...(serviceType && { serviceType }),
      ...(municipality && { municipality }),
      ...(language && { language }),
    };
    const all = byCard(await agreedOf({ authority, ...need, at: clock.now() }));
    const { value } = await search(ask, (provider, type) =>
      offerOfAll(all.get(resultKey(provider, type)) ?? [], distanceGroup),
    );
    const rows = value.rows.map((row) => ({ ...row, agreed: all.get(resultKey(row.provider, row.serviceType)) ?? [] }));
    return ok({ ...value, rows });
  };
