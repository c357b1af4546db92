import {
  type Act,
  type AppError,
  err,
  type Id,
  type Instant,
  ok,
  type Result,
  type TxPart,
  type UnitOfWork,
} from '@kt/kernel';
import type { SignedHead } from '../domain/log-head.ts';
import type { Hash } from '../domain/merkle.ts';
import type { LogStore } from './ports.ts';

/** How the log shows an event: where it stands, the hashes up to the root, and the signed head with that root. */
export type LogProof = { readonly index: number; readonly path: readonly Hash[]; readonly head: SignedHead };
/** An event as it is stored: its hash covers all the rest. */
export type LoggedEvent<Fact = unknown> = {
  readonly pk: string;
  readonly sk: string;
  readonly tag: 'event';
  readonly id: Id<'event'>;
  readonly context: string;
  readonly aggregate: string;
  readonly subject: string;
  readonly seq: number;
  readonly at: Instant;
  readonly by: string;
  readonly operation: string;
  readonly facts: readonly Fact[];
  readonly details?: string;
  readonly prev: string;
  readonly hash: Hash;
};
/** An event of the opening: its facts hold codes only. */
type OpeningEvent = LoggedEvent<{ readonly [field: string]: string }>;
/** What the opening recorded of one envelope, as it stands in the log. */
export type OpenedEnvelope = { readonly event: OpeningEvent; readonly proof: LogProof };

export type OpenedEnvelopes = {
  readonly put: (competition: Id<'competition'>, hash: string, event: LoggedEvent, proof: LogProof) => TxPart;
  readonly putDone: (competition: Id<'competition'>) => TxPart;
  /** How far a competition has come, and what was recorded of the envelope with that hash. */
  readonly find: (
    competition: Id<'competition'>,
    hash: string,
  ) => Promise<{
    readonly isAwaited: boolean;
    readonly isDone: boolean;
    readonly opened: OpenedEnvelope | undefined;
  }>;
};

type Deps = {
  readonly work: UnitOfWork;
  readonly log: Pick<LogStore, 'head' | 'indexOf' | 'proof'>;
  readonly envelopes: OpenedEnvelopes;
};

/** Keeps what the opening recorded of one envelope, with the proof that it stands in the log. */
export const keepOpened =
  ({ work, log, envelopes }: Deps) =>
  async (
    { competition, hash }: { readonly competition: Id<'competition'>; readonly hash: string },
    event: LoggedEvent,
    act: Act,
  ): Promise<Result<unknown, AppError>> =>
    work.run<AppError>(act, async () => {
      const [known, { signed: head }] = await Promise.all([log.indexOf([event.id]), log.head()]);
      const index = known.get(event.id);
      if (index === undefined || head === undefined || index >= head.size)
        return err({ code: 'transparency.not_covered', missing: [event.id] });
      const proof = { index, path: await log.proof(index, head.size), head };
      return ok({ done: { id: event.id, version: 1 }, parts: [envelopes.put(competition, hash, event, proof)] });
    });

export type ReceiptView = {
  /** Verifies receipts and heads: Ed25519, SPKI PEM. */
  readonly publicKey: string;
  /** `waiting`: published and not opened. `unknown`: nothing of it is known here, or it was cancelled. */
  readonly state: 'unknown' | 'waiting' | 'opened';
  /** The opening's record of the envelope. Missing when none with that hash was opened. */
  readonly event?: OpeningEvent;
  /** Missing while any competition is unopened: the log's size would tell how many tenders have come. */
  readonly proof?: LogProof;
};

type ViewDeps = {
  readonly envelopes: Pick<OpenedEnvelopes, 'find'>;
  readonly published: { readonly anyUnopened: () => Promise<boolean> };
  readonly signer: { readonly publicKey: () => Promise<string> };
};

/**
 * What became of the envelope that a receipt names. Whoever knows its hash holds the receipt or has opened it; before the
 * opening the answer is the same for every hash.
 */
export const viewReceipt =
  ({ envelopes, published, signer }: ViewDeps) =>
  async (competition: Id<'competition'>, hash: string): Promise<Result<ReceiptView, AppError>> => {
    const [{ isAwaited, isDone, opened }, isWithheld, publicKey] = await Promise.all([
      envelopes.find(competition, hash),
      published.anyUnopened(),
      signer.publicKey(),
    ]);
    if (!isDone || isAwaited) return ok({ publicKey, state: isAwaited ? 'waiting' : 'unknown' });
    if (opened === undefined) return ok({ publicKey, state: 'opened' });
    const { event, proof } = opened;
    return ok({ publicKey, state: 'opened', event, ...(!isWithheld && { proof }) });
  };
