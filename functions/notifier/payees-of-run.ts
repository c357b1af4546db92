import type { Id } from '@kt/kernel';
import type { NotifierDeps } from './deps.ts';

type PageKey = Readonly<Record<string, unknown>>;
type Chunk = {
  readonly state: { readonly payments: readonly { readonly payee: { readonly provider: Id<'organisation'> } }[] };
};

/** The chunks of a payment run as settlement's store pages them. */
export type ChunkPages = (
  run: Parameters<NotifierDeps['paidIn']>[0],
  page: { readonly limit: number; readonly after?: PageKey },
) => Promise<{ readonly found: readonly Chunk[]; readonly next?: PageKey }>;

const CHUNKS_A_PAGE = 20;

/** Answers whom a payment run pays, each provider once. */
export const payeesOfRun =
  (page: ChunkPages): NotifierDeps['paidIn'] =>
  async (run) => {
    const paid = new Set<Id<'organisation'>>();
    let after: PageKey | undefined;
    do {
      const { found, next } = await page(run, { limit: CHUNKS_A_PAGE, ...(after && { after }) });
      for (const { state } of found) for (const { payee } of state.payments) paid.add(payee.provider);
      after = next;
    } while (after !== undefined);
    return [...paid];
  };
