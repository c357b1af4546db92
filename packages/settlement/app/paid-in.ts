import type { Id } from '@kt/kernel';
import type { Chunks, RunRef } from './ports.ts';
import { eachChunk } from './run-chunks.ts';

/** Everyone whom a payment run pays, each once: for telling them that money is on its way. */
export const paidIn =
  ({ chunks }: { readonly chunks: Chunks }) =>
  async (ref: RunRef): Promise<readonly Id<'organisation'>[]> => {
    const providers = new Set<Id<'organisation'>>();
    for await (const chunk of eachChunk(chunks, ref))
      for (const { payee } of chunk.state.payments) providers.add(payee.provider);
    return [...providers];
  };
