import type { Instant } from '@kt/kernel';

/** Wakes a context's sweeper at a moment. Only promptness depends on it: the due index finds what was lost. */
export type Timers = { readonly wakeAt: (context: string, at: Instant) => Promise<void> };
