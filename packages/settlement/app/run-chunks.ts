import { eachPage, type Versioned } from '@kt/kernel';
import type { PaymentChunk } from '../domain/payment-chunk.ts';
import type { Chunks, RunRef } from './ports.ts';

const PAGE = 100;

/** The chunks of a run in order, a page at a time. */
export async function* eachChunk(chunks: Chunks, ref: RunRef): AsyncGenerator<Versioned<PaymentChunk>, void> {
  for await (const found of eachPage(PAGE, (page) => chunks.page(ref, page))) yield* found;
}
