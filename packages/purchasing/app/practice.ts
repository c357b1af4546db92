import {
  type Act,
  type Clock,
  type Done,
  err,
  type Id,
  ok,
  type Result,
  type UnitOfWork,
  type WorkError,
} from '@kt/kernel';
import { applyPractice, type PracticeCommand, setPractice } from '../domain/practice.ts';
import type { Practices, PurchasingError } from './ports.ts';

type Deps = { readonly work: UnitOfWork; readonly practices: Practices; readonly clock: Clock };

/** Says how an authority decides requests from now on. Requests that are proposed already go on as they began. */
export const changePractice =
  ({ work, practices }: Pick<Deps, 'work' | 'practices'>) =>
  (
    authority: Id<'authority'>,
    command: PracticeCommand,
    act: Act,
  ): Promise<Result<Done, PurchasingError | WorkError>> =>
    work.run<PurchasingError>(act, async (at) => {
      const before = await practices.load(authority);
      const fact = setPractice(before.state, command, { at, by: act.by });
      if (!fact.ok) return err(fact.error);
      const part = practices.save(before, applyPractice(before.state, fact.value), fact.value);
      return ok({ done: { id: authority, version: before.version + 1 }, parts: [part] });
    });

export const viewPractice =
  ({ practices }: Pick<Deps, 'practices'>) =>
  async (authority: Id<'authority'>) => {
    const { state, version } = await practices.load(authority);
    return ok({ ...state, version });
  };
