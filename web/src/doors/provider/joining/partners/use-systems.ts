import { useQuery } from '@tanstack/react-query';
import { useApi } from '../../../../shared/api/api-context.ts';
import { mayHeal } from '../../../../shared/api/use-read.ts';
import { useSession } from '../../../../shared/session/session-context.ts';
import { readSystems } from '../read-joining.ts';

/** Every open purchasing system, whose steps partners may divide among themselves; `isAsked` when somebody looks. */
export const useSystems = (isAsked: boolean) => {
  const api = useApi();
  const { actingFor, language } = useSession();
  return useQuery({
    queryKey: [actingFor, language, 'all-open-systems'],
    queryFn: () => readSystems(api),
    retry: mayHeal,
    enabled: isAsked,
  });
};
