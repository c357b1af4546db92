import type { Instant } from '@kt/kernel';
import type { ObjectStore } from '@kt/platform/ports/objects.ts';

/** One stored item and the context whose table it lies in. */
export type ObservedItem = { readonly table: string; readonly item: Readonly<Record<string, unknown>> };

/** One answer over HTTP. Without `actingFor`, the public part of what anybody may see. */
export type Answer = {
  readonly at: Instant;
  readonly who?: string;
  /** `aut_…` or `org_…`. */
  readonly actingFor?: string;
  readonly path: string;
  readonly status: number;
  readonly text: string;
};

export type Told = { readonly status: number; readonly text: string };

/** One key sent twice by one caller for one operation. Another body must be refused with 422. */
export type Replay = {
  readonly key: string;
  readonly operation: string;
  readonly sameBody: boolean;
  readonly first: Told;
  readonly second: Told;
};

/** What a queue still holds: an undelivered stream, a job list, dead letters. */
export type Pending = { readonly queue: string; readonly count: number };

/** A planted text that only some may ever be shown. */
export type Canary = {
  readonly text: string;
  /** Persons (`per_…`), authorities and organisations. */
  readonly seenBy: readonly string[];
  /** It stands in a sealed tender of this competition: nobody but its writer sees it before the opening. */
  readonly sealedIn?: string;
  /** The end of its retention: from then on nobody is shown it. */
  readonly until?: Instant;
};

/** Everything that is judged: the tables, and what tables cannot tell. */
export type Observed = {
  readonly items: Iterable<ObservedItem>;
  readonly files: Pick<ObjectStore, 'get'>;
  /** Of the signer of log heads (PEM), from the auditor's hand and not from the data. */
  readonly publicKey: string;
  readonly logLines: readonly string[];
  readonly answers: readonly Answer[];
  readonly replays: readonly Replay[];
  readonly pending: readonly Pending[];
  readonly canaries: readonly Canary[];
  readonly now: Instant;
};

/** Whose eyes an answer was for. */
export const readerOf = ({ actingFor, who }: Answer): string => actingFor ?? who ?? 'anybody';

/** Whether the reader of an answer may be shown a planted text. */
export const isFor = ({ seenBy }: Canary, { who, actingFor }: Answer): boolean =>
  [who, actingFor].some((one) => one !== undefined && seenBy.includes(one));
