import { type UseQueryResult, useQuery } from '@tanstack/react-query';
import type { Api } from '../api/api.ts';
import { useApi } from '../api/api-context.ts';
import { RECORDED } from '../api/recorded.ts';
import { mayHeal } from '../api/use-read.ts';
import { useSession } from '../session/session-context.ts';
import type { MessageShown } from './presenter.ts';

type PageQuery = { readonly query: { readonly cursor?: string } };
type PageShown = {
  readonly rows: readonly MessageShown[];
  readonly cursor?: string | undefined;
  /** Messages on earlier pages that the reader's side has not read. */
  readonly earlierUnread: number;
};
/** Reads the page of messages that a cursor leads to; each reading goes on record. */
export type AskMessages = (api: Api, query: PageQuery) => Promise<PageShown>;

/** One page of the messages about a referral; without a cursor the newest. */
export const useMessages = (
  referral: string,
  ask: AskMessages,
  cursor: string | undefined,
): UseQueryResult<PageShown> => {
  const api = useApi();
  const { actingFor, language } = useSession();
  return useQuery({
    queryKey: [actingFor, language, 'messages', referral, cursor],
    queryFn: () => ask(api, { query: cursor === undefined ? {} : { cursor } }),
    retry: mayHeal,
    ...RECORDED.by_page,
  });
};
