import type { Cents, Id, Instant, Language, LocalDate, MunicipalityCode, TxPart } from '@kt/kernel';
import type { DistanceGroup, ServiceType } from '@kt/terms';
import type { SignedHead } from '../domain/log-head.ts';
import type { Frontier, Hash, TreeNode } from '../domain/merkle.ts';
import type { Turn } from '../domain/turn.ts';

/** An event as the log needs it. */
export type Loggable = { readonly id: string; readonly context: string; readonly hash: Hash };

export type StoredHead = { readonly frontier: Frontier; readonly signed: SignedHead | undefined };

export type LogStore = {
  readonly head: () => Promise<StoredHead>;
  /** Which of the events stand in the log, with their index. */
  readonly indexOf: (events: readonly string[]) => Promise<ReadonlyMap<string, number>>;
  /** Appends on condition that the log still has `before.size` entries and none of the events. */
  readonly append: (
    before: Frontier,
    events: readonly Loggable[],
    after: Frontier & { readonly completed: readonly TreeNode[] },
    head: SignedHead,
  ) => TxPart;
  /** Writes down what the order of equals is drawn from on a day, once a day. */
  readonly begin: (turn: Turn) => TxPart;
  /** The hashes that lead from the entry at `index` to the root of the first `size` entries. */
  readonly proof: (index: number, size: number) => Promise<readonly Hash[]>;
};

export type Signer = { readonly sign: (text: string) => Promise<string>; readonly publicKey: () => Promise<string> };

export type PublicHead = SignedHead & { readonly publicKey: string };

/** One agreement in force, with the reason when nobody can be referred under it now. */
export type Agreed = {
  readonly agreement: Id<'agreement'>;
  readonly provider: Id<'organisation'>;
  readonly serviceType: ServiceType;
  readonly freePlaces: number;
  readonly places: number;
  readonly start: LocalDate;
  readonly end: LocalDate;
  /** The most that a client of each distance group can cost, net of VAT. */
  readonly maximumCents: { readonly [G in DistanceGroup]: Cents };
  readonly obstacle?: string;
};
/** Answered by agreements: what an authority has agreed, judged by what is known of the need. */
export type AgreedOf = (ask: {
  readonly authority: Id<'authority'>;
  readonly serviceType?: ServiceType;
  readonly municipality?: MunicipalityCode;
  readonly language?: Language;
  readonly at: Instant;
}) => Promise<readonly Agreed[]>;
