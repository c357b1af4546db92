import type { TxPart } from '@kt/kernel';
import type { SignedHead } from '../domain/log-head.ts';
import type { Frontier, Hash, TreeNode } from '../domain/merkle.ts';

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
  /** The hashes that lead from the entry at `index` to the root of the first `size` entries. */
  readonly proof: (index: number, size: number) => Promise<readonly Hash[]>;
};

export type Signer = { readonly sign: (text: string) => Promise<string>; readonly publicKey: () => Promise<string> };

export type PublicHead = SignedHead & { readonly publicKey: string };
