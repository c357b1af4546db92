import {
  type Actor,
  type Cents,
  type FactOf,
  type Iban,
  type Id,
  type Instant,
  type Lifecycle,
  type NotAllowed,
  ok,
  type Result,
  sum,
  targets,
  type Viite,
} from '@kt/kernel';
import { type Posting, sentPostings } from './ledger.ts';
import type { RunTotals } from './payment-run.ts';
import type { StageMove } from './stage-moves.ts';

/** One payment as it stands in the file: everything the bank is told, fixed when the run was built. */
export type Payment = {
  readonly place: number;
  readonly endToEndId: string;
  readonly reference: Viite;
  readonly cents: Cents;
  readonly payee: { readonly provider: Id<'organisation'>; readonly name: string; readonly iban: Iban };
  readonly lead: Id<'payment'>;
  readonly carried: readonly Id<'payment'>[];
};

/** Part of a run that is written in one transaction, with its lines. The file is made from chunks alone. */
export type PaymentChunk = {
  readonly authority: Id<'authority'>;
  readonly run: Id<'run'>;
  readonly number: number;
  readonly state: 'queued' | 'sent' | 'discarded';
  readonly payments: readonly Payment[];
  /** What the chunk took from approved to queued, to be put back if it is discarded. */
  readonly moves: readonly StageMove[];
  /** The run's totals up to and including this chunk. */
  readonly soFar: RunTotals;
};

export const CHUNK_LIFECYCLE = {
  queued: { send: 'sent', discard: 'discarded' },
  sent: { time_out: 'sent' },
  discarded: {},
} as const satisfies Lifecycle;

type ChunkName = Pick<PaymentChunk, 'authority' | 'run'> & { readonly chunk: number };
type Counted = { readonly lines: number; readonly cents: Cents };

export type ChunkFact =
  | FactOf<
      'chunk.queued',
      ChunkName & Counted & { readonly lineIds: readonly string[]; readonly moves: readonly StageMove[] }
    >
  | FactOf<'chunk.sent', ChunkName & Counted & { readonly postings: readonly Posting[] }>
  /** The bank has not answered for these lines in time. */
  | FactOf<'chunk.unanswered', ChunkName & { readonly lineIds: readonly string[] }>
  | FactOf<'chunk.discarded', ChunkName & Counted & { readonly moves: readonly StageMove[] }>;

export const linesOf = (chunk: Pick<PaymentChunk, 'payments'>): readonly Id<'payment'>[] =>
  chunk.payments.flatMap((payment) => [payment.lead, ...payment.carried]);

const counted = (chunk: Pick<PaymentChunk, 'payments'>): Counted => ({
  lines: linesOf(chunk).length,
  cents: sum(chunk.payments.map((payment) => payment.cents)),
});

const chunkName = ({ authority, run, number }: Omit<PaymentChunk, 'state'>): ChunkName => ({
  authority,
  run,
  chunk: number,
});

export const queueChunk = (chunk: Omit<PaymentChunk, 'state'>, at: Instant, by: Actor): ChunkFact => ({
  type: 'chunk.queued',
  at,
  by,
  ...chunkName(chunk),
  ...counted(chunk),
  lineIds: linesOf(chunk),
  moves: chunk.moves,
});

export type ChunkCommand =
  | { readonly type: 'send' | 'discard' }
  | { readonly type: 'time_out'; readonly lineIds: readonly Id<'payment'>[] };

export const decideChunk = (
  chunk: PaymentChunk,
  command: ChunkCommand,
  at: Instant,
  by: Actor,
): Result<readonly ChunkFact[], NotAllowed> => {
  const allowed = targets(CHUNK_LIFECYCLE, chunk.state, command.type);
  if (!allowed.ok) return allowed;
  const named = { at, by, ...chunkName(chunk) };
  if (command.type === 'time_out') return ok([{ type: 'chunk.unanswered', ...named, lineIds: command.lineIds }]);
  const told = { ...named, ...counted(chunk) };
  if (command.type === 'discard') return ok([{ type: 'chunk.discarded', ...told, moves: chunk.moves }]);
  return ok([{ type: 'chunk.sent', ...told, postings: sentPostings(told.cents) }]);
};

/** The chunk after being sent or discarded; `chunk.queued` is how it began. */
export const applyChunk = (chunk: PaymentChunk, fact: ChunkFact): PaymentChunk => {
  switch (fact.type) {
    case 'chunk.queued':
    case 'chunk.unanswered':
      return chunk;
    case 'chunk.sent':
      return { ...chunk, state: 'sent' };
    case 'chunk.discarded':
      return { ...chunk, state: 'discarded' };
  }
};
