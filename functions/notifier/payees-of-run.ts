import { eachPage, type Id, type PageAsk, type PageOf } from '@kt/kernel';
import type { NotifierDeps } from './deps.ts';

type Chunk = {
  readonly state: { readonly payments: readonly { readonly payee: { readonly provider: Id<'organisation'> } }[] };
};

/** The chunks of a payment run as settlement's store pages them. */
export type ChunkPages = (run: Parameters<NotifierDeps['paidIn']>[0], page: PageAsk) => Promise<PageOf<Chunk>>;

const CHUNKS_A_PAGE = 20;

/** Answers whom a payment run pays, each provider once. */
export const payeesOfRun =
  (page: ChunkPages): NotifierDeps['paidIn'] =>
  async (run) => {
    const paid = new Set<Id<'organisation'>>();
    for await (const found of eachPage(CHUNKS_A_PAGE, (ask) => page(run, ask)))
      for (const { state } of found) for (const { payee } of state.payments) paid.add(payee.provider);
    return [...paid];
  };
