import { useQuery } from '@tanstack/react-query';
import { allRows } from '../../../../shared/api/all-rows.ts';
import { read } from '../../../../shared/api/answers.ts';
import { useApi } from '../../../../shared/api/api-context.ts';
import { useSession } from '../../../../shared/session/session-context.ts';

/** Providers that the authority knows: those with an agreement, and those admitted to a category. */
export const useProviders = () => {
  const api = useApi();
  const { actingFor } = useSession();
  return useQuery({
    queryKey: [actingFor, 'known-providers'],
    queryFn: async (): Promise<readonly string[]> => {
      const [agreements, systems] = await Promise.all([
        allRows((query) => read(api.procurement.agreements.$get(query))),
        allRows((query) => read(api.procurement.systems.$get(query))),
      ]);
      const categories = systems.flatMap(({ id, categories: all }) =>
        all.map((one) => ({ system: id, category: one.id })),
      );
      const admitted = await Promise.all(
        categories.map(async (param) => {
          const of = api.procurement.systems[':system'].categories[':category'].admissions;
          return (await read(of.$get({ param }))).rows.map(({ provider }) => provider);
        }),
      );
      return [...new Set([...agreements.map(({ provider }) => provider), ...admitted.flat()])];
    },
  });
};
