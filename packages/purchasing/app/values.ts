import {
  type Act,
  type Done,
  err,
  type Id,
  ok,
  type PageKey,
  type Result,
  rowsOf,
  type UnitOfWork,
  type WorkError,
} from '@kt/kernel';
import { applyWatch, decideWatch, unanswered } from '../domain/value-watch.ts';
import type { PurchasingError, SystemRef } from './ports.ts';
import type { ValueWatches } from './watch-ports.ts';

type Answer = Promise<Result<Done, PurchasingError | WorkError>>;

/** The authority says what it does about a value that was reached. */
export const noteValue =
  ({ work, watches }: { readonly work: UnitOfWork; readonly watches: ValueWatches }) =>
  (ref: SystemRef, note: string, act: Act): Answer =>
    work.run<PurchasingError>(act, async (at) => {
      const before = await watches.load(ref);
      if (before === undefined) return err({ code: 'purchasing.not_found' });
      const decided = decideWatch(before.state, { command: 'note', note }, at, act.by);
      if (!decided.ok) return decided;
      const after = decided.value.reduce(applyWatch, before.state);
      const parts = [watches.save(before, after, decided.value)];
      return ok({ done: { id: ref.id, version: before.version + 1 }, parts });
    });

/** Systems whose value has reached something that waits for a position, 25 rows at a time. */
export const raisedValues =
  ({ watches }: { readonly watches: Pick<ValueWatches, 'raised'> }) =>
  async (authority: Id<'authority'>, after?: PageKey) =>
    rowsOf(await watches.raised(authority, after), ({ state }) => ({
      system: state.system,
      passed: unanswered(state),
    }));
