import type { Actor } from './lifecycle.ts';
import type { AppError, Result } from './result.ts';
import type { Instant } from './time.ts';
import type { TxPart } from './tx-part.ts';

/** One act of one caller. `operation` is a row of the permission table; `by` ends up in every fact. */
export type Act = {
  readonly by: Actor;
  readonly operation: string;
  /** The organisation or authority acted for; already checked against the caller's memberships. */
  readonly actingFor?: string;
  /** From the `Idempotency-Key` header; the body's SHA-256 tells a replay from a reuse. */
  readonly idempotency?: { readonly key: string; readonly bodyHash: string };
  /** From `If-Match`: the version the caller saw. */
  readonly expectedVersion?: number;
};

/** What an act left behind: the id and new version of what it made or changed. Replays answer exactly this. */
export type Done = { readonly id: string; readonly version: number };

/** Refusals that belong to no context. */
export type WorkError =
  | { readonly code: 'idempotency.key_reused' }
  | { readonly code: 'work.stale'; readonly expected: number; readonly actual: number }
  | { readonly code: 'work.busy' };

export type Attempt = { readonly done: Done; readonly parts: readonly TxPart[] };

/**
 * Runs an act: calls `attempt` with the server's clock, writes its parts in one transaction, and calls it again with a
 * fresh time when somebody else was faster. A replayed idempotency key gives the first answer without acting again.
 */
export type UnitOfWork = {
  readonly run: <E extends AppError>(
    act: Act,
    attempt: (at: Instant) => Promise<Result<Attempt, E>>,
  ) => Promise<Result<Done, E | WorkError>>;
};
