import {
  type Act,
  type Done,
  err,
  type NotAllowed,
  ok,
  type Result,
  type UnitOfWork,
  type WorkError,
} from '@kt/kernel';
import { applyException, decideException, type ResolveException } from '../domain/bank-exception.ts';
import type { ExceptionRef, Exceptions } from './ports.ts';
import { NOT_FOUND, type NotFound } from './refusals.ts';

/** Closes an exception with what a person found out. */
export const resolveException =
  ({ work, exceptions }: { readonly work: UnitOfWork; readonly exceptions: Exceptions }) =>
  (ref: ExceptionRef, how: ResolveException, act: Act): Promise<Result<Done, NotAllowed | NotFound | WorkError>> =>
    work.run<NotAllowed | NotFound>(act, async (at) => {
      const before = await exceptions.load(ref);
      if (before === undefined) return err(NOT_FOUND);
      const decided = decideException(before.state, how, at, act.by);
      if (!decided.ok) return decided;
      const after = decided.value.reduce(applyException, before.state);
      const parts = [exceptions.save(before, after, decided.value)];
      return ok({ done: { id: ref.id, version: before.version + 1 }, parts });
    });
