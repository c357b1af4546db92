import type { Actor, Instant } from '@kt/kernel';

/** Who did something, and when by the server's clock. */
export type Stamp = { readonly at: Instant; readonly by: Actor };
