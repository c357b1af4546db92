import type { QueryClient } from '@tanstack/react-query';

/**
 * How data is read whose every reading goes on a client's record. The record is to tell what somebody did, not what
 * their browser did: nothing is read anew because the reader comes back to the window or the network to the reader.
 */
export const RECORDED = {
  /** With each page, and after acts. */
  by_page: { refetchOnWindowFocus: false, refetchOnReconnect: false },
  /** When it is asked for, and not again. */
  when_asked: { staleTime: Infinity, gcTime: 0, meta: { isReadOnce: true } },
} as const;

export type Recorded = keyof typeof RECORDED;

/** Reads anew what is shown, all but what is read only when it is asked for. */
export const refresh = (queries: QueryClient): Promise<void> =>
  queries.invalidateQueries({ predicate: ({ meta }) => meta?.['isReadOnce'] !== true });
