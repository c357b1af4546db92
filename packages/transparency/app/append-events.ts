import { type Act, dayInFinland, ok, type UnitOfWork } from '@kt/kernel';
import { headText } from '../domain/log-head.ts';
import { appendNoting, type Frontier, type Hasher, rootOf, type TreeNode } from '../domain/merkle.ts';
import { turnBegun } from '../domain/turn.ts';
import type { Loggable, LogStore, Signer } from './ports.ts';

export type AppendDeps = {
  readonly work: UnitOfWork;
  readonly log: LogStore;
  readonly hasher: Hasher;
  readonly signer: Signer;
  readonly published: { readonly anyUnopened: () => Promise<boolean> };
};

/** Two items an event, the head, its signed copy, a few kept nodes and the turn of a day stay under the limit of a transaction. */
const BATCH = 40;
const ACT: Act = { by: 'system:relay', operation: 'log.append' };

/** The log's end after the events, with every subtree that they complete. */
const endAfter = (hasher: Hasher, frontier: Frontier, events: readonly Loggable[]) =>
  events.reduce<Frontier & { readonly completed: readonly TreeNode[] }>(
    ({ completed, ...end }, event) => {
      const next = appendNoting(hasher, end, hasher.leaf(event.hash));
      return { ...next.frontier, completed: [...completed, ...next.completed] };
    },
    { ...frontier, completed: [] },
  );

const appendBatch = ({ work, log, hasher, signer, published }: AppendDeps, batch: readonly Loggable[]) =>
  work.run(ACT, async (at) => {
    const known = await log.indexOf(Array.from(new Set(batch.map(({ id }) => id))));
    const fresh = batch.filter(({ id }, n) => !known.has(id) && batch.findIndex((one) => one.id === id) === n);
    const { frontier, signed: before } = await log.head();
    const after = endAfter(hasher, frontier, fresh);
    const head = { size: after.size, root: rootOf(hasher, after), at };
    const done = { id: 'log', version: after.size };
    if (fresh.length === 0) return ok({ done, parts: [] });
    const signed = { ...head, signature: await signer.sign(headText(head)) };
    const turn = turnBegun(before, dayInFinland(at));
    const begun = turn === undefined || (await published.anyUnopened()) ? [] : [log.begin(turn)];
    return ok({ done, parts: [log.append(frontier, fresh, after, signed), ...begun] });
  });

/**
 * Appends events to the global log, each once, in the order given, and signs the new head in the same transaction.
 * Gives what could not be written, so that the relay tries again.
 */
export const appendEvents =
  (deps: AppendDeps) =>
  async (events: readonly Loggable[]): Promise<{ readonly refused: string | undefined }> => {
    for (let from = 0; from < events.length; from += BATCH) {
      const written = await appendBatch(deps, events.slice(from, from + BATCH));
      if (!written.ok) return { refused: written.error.code };
    }
    return { refused: undefined };
  };
