import type { Id } from '@kt/kernel';
import type { Api } from '../../shared/api/api.ts';
import { useRead } from '../../shared/api/use-read.ts';

const systemsOf = (authority: Id<'authority'>) => (api: Api) =>
  api.public.authorities[':authority'].systems.$get({ param: { authority } });
const decisionsOf = (authority: Id<'authority'>) => (api: Api) =>
  api.public.authorities[':authority'].decisions.$get({ param: { authority } });
const needsOf = (authority: Id<'authority'>) => (api: Api) =>
  api.public.authorities[':authority'].needs.$get({ param: { authority } });

type Read<R> = {
  readonly data: { readonly rows: readonly R[] } | undefined;
  readonly error: Error | null;
  readonly refetch: () => unknown;
};

/** Who buys here; the first is the one whose pages these are. */
const useBuyers = () => useRead(['authorities'], (api) => api.public.authorities.$get());

/** A list of the buyer's; empty where nobody buys yet. */
const ofBuyer = <R>({ data, error, refetch }: Read<{ readonly authority: string }>, list: Read<R>): Read<R> =>
  data === undefined || data.rows.length === 0 ? { data: data && { rows: [] }, error, refetch } : list;

/** The purchasing systems that are open now, and who buys by them. */
export const useOpenSystems = () => {
  const buyers = useBuyers();
  const authority = buyers.data?.rows[0]?.authority;
  const list = useRead(['open-systems', authority], authority && systemsOf(authority));
  return { authority, systems: ofBuyer(buyers, list) };
};

/** What the buyer plans to buy, the newest first. */
export const usePlannedNeeds = () => {
  const buyers = useBuyers();
  const authority = buyers.data?.rows[0]?.authority;
  const list = useRead(['planned-needs', authority], authority && needsOf(authority));
  return { authority, needs: ofBuyer(buyers, list) };
};

/** The decisions that anybody may read. */
export const useDecisions = () => {
  const buyers = useBuyers();
  const authority = buyers.data?.rows[0]?.authority;
  const list = useRead(['decisions', authority], authority && decisionsOf(authority));
  return { authority, decisions: ofBuyer(buyers, list) };
};
