import type { Actor, Instant } from '@kt/kernel';

/** Who did it and when (server time). */
export type Stamp = { readonly at: Instant; readonly by: Actor };
