import {
  type Act,
  type Done,
  err,
  type Id,
  type IdSource,
  ok,
  type Result,
  type UnitOfWork,
  type WorkError,
} from '@kt/kernel';
import type { Category } from '../domain/category.ts';
import { type Description, nextDue } from '../domain/system.ts';
import { applySystem, draftSystem } from '../domain/system-apply.ts';
import type { SystemCommand } from '../domain/system-commands.ts';
import { decideSystem } from '../domain/system-decide.ts';
import type { PurchasingError, SystemRef, Systems } from './ports.ts';

type Answer = Promise<Result<Done, PurchasingError | WorkError>>;
export type SystemDeps = { readonly work: UnitOfWork; readonly ids: IdSource; readonly systems: Systems };

/** Drafts a purchasing system of the authority acted for. */
export const draftNewSystem =
  ({ work, ids, systems }: SystemDeps) =>
  (authority: Id<'authority'>, description: Description, act: Act): Answer =>
    work.run<PurchasingError>(act, (at) => {
      const id = ids.next('system');
      const state = draftSystem(authority, id, description, at, act.by);
      const drafted = { type: 'system.drafted', at, by: act.by, authority, system: id } as const;
      return Promise.resolve(ok({ done: { id, version: 1 }, parts: [systems.create(state, [drafted])] }));
    });

/** Carries out one command on one purchasing system. */
export const changeSystem =
  ({ work, systems }: Pick<SystemDeps, 'work' | 'systems'>) =>
  (ref: SystemRef, command: SystemCommand, act: Act): Answer =>
    work.run<PurchasingError>(act, async (at) => {
      const before = await systems.load(ref);
      if (before === undefined) return err({ code: 'purchasing.not_found' });
      const decided = decideSystem(before.state, command, at, act.by);
      if (!decided.ok) return decided;
      const after = decided.value.reduce(applySystem, before.state);
      const done = { id: ref.id, version: before.version + 1 };
      return ok({ done, parts: [systems.save(before, after, decided.value)] });
    });

/** Adds a category to a draft; its id is made here. */
export const addCategory =
  (deps: SystemDeps) =>
  (ref: SystemRef, category: Omit<Category, 'id'>, act: Act): Answer =>
    changeSystem(deps)(ref, { command: 'add_category', category: { ...category, id: deps.ids.next('category') } }, act);

/** What the clock does to a system that is due. */
export const passSystemDue =
  (deps: Pick<SystemDeps, 'work' | 'systems'>) =>
  async (ref: SystemRef, act: Act): Answer => {
    const before = await deps.systems.load(ref);
    const due = before && nextDue(before.state);
    return due === undefined
      ? err({ code: 'purchasing.not_due' })
      : changeSystem(deps)(ref, { command: due.command }, act);
  };
