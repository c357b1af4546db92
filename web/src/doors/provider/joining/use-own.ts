import type { Held } from '../../../shared/api/answers.ts';
import { read } from '../../../shared/api/answers.ts';
import type { Api } from '../../../shared/api/api.ts';
import { useRead } from '../../../shared/api/use-read.ts';
import { useRows } from '../../../shared/api/use-rows.ts';

/** The organisation acted for, as it sees itself. */
export const useOwnProvider = () => useRead(['own-provider'], (api) => api.provider.providers.own.$get());
export type OwnProvider = Held<Awaited<ReturnType<Api['provider']['providers']['own']['$get']>>>;

export const useMembers = () => useRows(['members'], (api) => (query) => read(api.provider.members.$get(query)));
export type Member = Held<Awaited<ReturnType<Api['provider']['members']['$get']>>>['rows'][number];

export const useMandates = () => useRows(['mandates'], (api) => (query) => read(api.provider.mandates.$get(query)));
export type Mandate = Held<Awaited<ReturnType<Api['provider']['mandates']['$get']>>>['rows'][number];

/** The last change of board, waiting or settled. */
export const useBoard = () => useRead(['board'], (api) => api.provider.board.$get());
export type Board = Held<Awaited<ReturnType<Api['provider']['board']['$get']>>>;
