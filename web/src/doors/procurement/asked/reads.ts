import type { Id } from '@kt/kernel';
import { allRows } from '../../../shared/api/all-rows.ts';
import { type Held, read } from '../../../shared/api/answers.ts';
import type { Api } from '../../../shared/api/api.ts';
import { useRows } from '../../../shared/api/use-rows.ts';

type Query = Parameters<Parameters<typeof allRows>[0]>[0];
const askList = (api: Api, { query }: Query, competition?: Id<'competition'>) =>
  api.procurement['call-requests'].$get({ query: { ...query, ...(competition !== undefined && { competition }) } });
export type AskedRow = Held<Awaited<ReturnType<typeof askList>>>['rows'][number];

/** Requests that wait for an officer, the oldest first. */
export const readAsked = (api: Api): Promise<readonly AskedRow[]> => allRows((query) => read(askList(api, query)));
export const useAsked = () => useRows(['call-requests'], (api) => (query) => read(askList(api, query)));
/** Requests that a competition was joined to. */
export const useJoined = (competition: Id<'competition'>) =>
  useRows(['call-requests', competition], (api) => (query) => read(askList(api, query, competition)));
