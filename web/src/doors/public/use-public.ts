import type { Id } from '@kt/kernel';
import type { Api } from '../../shared/api/api.ts';
import { useRead } from '../../shared/api/use-read.ts';

/** Who buys here; the first is the one whose pages these are. */
const useBuyer = () => useRead(['authorities'], (api) => api.public.authorities.$get()).data?.rows[0]?.authority;

const systemsOf = (authority: Id<'authority'>) => (api: Api) =>
  api.public.authorities[':authority'].systems.$get({ param: { authority } });
const decisionsOf = (authority: Id<'authority'>) => (api: Api) =>
  api.public.authorities[':authority'].decisions.$get({ param: { authority } });

/** The purchasing systems that are open now, and who buys by them. */
export const useOpenSystems = () => {
  const authority = useBuyer();
  const systems = useRead(['open-systems', authority], authority && systemsOf(authority));
  return { authority, systems };
};

/** The decisions that anybody may read. */
export const useDecisions = () => {
  const authority = useBuyer();
  return useRead(['decisions', authority], authority && decisionsOf(authority));
};
