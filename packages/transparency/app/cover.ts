import { err, ok, type Result } from '@kt/kernel';
import type { SignedHead } from '../domain/log-head.ts';
import type { LogStore } from './ports.ts';

export type NotCovered = { readonly code: 'transparency.not_covered'; readonly missing: readonly string[] };

/**
 * The newest signed head, on condition that every one of the events stands under it. The opening worker asks before it
 * touches a key: from then on nobody can drop or add a tender unseen.
 */
export const coverEvents =
  ({ log }: { readonly log: Pick<LogStore, 'head' | 'indexOf'> }) =>
  async (events: readonly string[]): Promise<Result<SignedHead, NotCovered>> => {
    const known = await log.indexOf(Array.from(new Set(events)));
    const missing = events.filter((event) => !known.has(event));
    const { signed } = await log.head();
    return signed === undefined || missing.length > 0 ? err({ code: 'transparency.not_covered', missing }) : ok(signed);
  };
