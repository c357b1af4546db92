import type { Id } from '@kt/kernel';
import type { ServiceType } from '@kt/terms';
import { useQuery } from '@tanstack/react-query';
import type { AgreementShown } from '../../../../../shared/agreements/answers.ts';
import { type Held, read } from '../../../../../shared/api/answers.ts';
import type { Api } from '../../../../../shared/api/api.ts';
import { useApi } from '../../../../../shared/api/api-context.ts';
import { eachOnce, type SiteShown, siteShown } from './form.ts';

type Found = Held<Awaited<ReturnType<Api['public']['services']['$get']>>>;
const MOST_PAGES = 40;

/** The provider's cards of a service in the whole open catalogue, page by page. */
const ownCards = async (api: Api, serviceType: ServiceType, provider: string) => {
  const own: { readonly service: Id<'service'> }[] = [];
  let from: number | undefined = 0;
  for (let page = 0; page < MOST_PAGES && from !== undefined; page += 1) {
    const start: { readonly from?: string } = from === 0 ? {} : { from: String(from) };
    const answer: Found = await read(api.public.services.$get({ query: { serviceType, ...start } }));
    own.push(...answer.rows.filter((row) => row.provider === provider));
    from = answer.next;
  }
  return own;
};

type Terms = Pick<AgreementShown['terms'], 'provider' | 'serviceType' | 'municipalities'>;

/** The sites that the provider's published cards of the service tell, in the agreement's municipalities; none until found. */
export const useKnownSites = ({ provider, serviceType, municipalities }: Terms): readonly SiteShown[] => {
  const api = useApi();
  const { data } = useQuery({
    queryKey: ['known-sites', provider, serviceType],
    queryFn: async (): Promise<readonly SiteShown[]> => {
      const own = await ownCards(api, serviceType, provider);
      const cards = await Promise.all(
        own.map(({ service }) => read(api.public.services[':service'].$get({ param: { service } }))),
      );
      const sites = cards.flatMap((card) => card.sites.map(siteShown));
      return eachOnce(sites.filter(({ municipality }) => municipalities.some((one) => one === municipality)));
    },
  });
  return data ?? [];
};
