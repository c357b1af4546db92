import type { Versioned } from '@kt/kernel';
import type { PaymentChunk } from '../domain/payment-chunk.ts';
import type { Chunks, PageKey, RunRef } from './ports.ts';

const PAGE = 100;

/** The chunks of a run in order, a page at a time. */
export async function* eachChunk(chunks: Chunks, ref: RunRef): AsyncGenerator<Versioned<PaymentChunk>, void> {
  let after: PageKey | undefined;
  do {
    const page = await chunks.page(ref, { limit: PAGE, ...(after !== undefined && { after }) });
    yield* page.found;
    after = page.next;
  } while (after !== undefined);
}
