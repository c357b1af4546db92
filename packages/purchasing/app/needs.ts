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
import { applyComment, decideComment } from '../domain/need-comment.ts';
import type { NeedDescription } from '../domain/need-description.ts';
import { applyNeed, decideNeed, type NeedCommand, type PlannedNeed } from '../domain/planned-need.ts';
import type { NeedComments, NeedRef, Needs } from './need-ports.ts';
import type { PurchasingError, Systems } from './ports.ts';

type Answer = Promise<Result<Done, PurchasingError | WorkError>>;
type Deps = {
  readonly work: UnitOfWork;
  readonly ids: IdSource;
  readonly systems: Pick<Systems, 'load'>;
  readonly needs: Needs;
  readonly comments: NeedComments;
};

/** Drafts a need of the authority acted for; nobody outside reads it before it is announced. */
export const draftNewNeed =
  ({ work, ids, needs }: Pick<Deps, 'work' | 'ids' | 'needs'>) =>
  (authority: Id<'authority'>, description: NeedDescription, act: Act): Answer =>
    work.run<PurchasingError>(act, (at) => {
      const id = ids.next('need');
      const drafted = { at, by: act.by };
      const state: PlannedNeed = { ...description, id, authority, state: 'draft', drafted, meetings: [] };
      const fact = { ...drafted, type: 'need.drafted', authority, need: id } as const;
      return Promise.resolve(ok({ done: { id, version: 1 }, parts: [needs.create(state, [fact])] }));
    });

/** Carries out one command on one need. It closes only with a published system of the same authority. */
export const changeNeed =
  ({ work, needs, systems }: Pick<Deps, 'work' | 'needs' | 'systems'>) =>
  (ref: NeedRef, command: NeedCommand, act: Act): Answer =>
    work.run<PurchasingError>(act, async (at) => {
      const before = await needs.load(ref);
      if (before === undefined) return err({ code: 'purchasing.not_found' });
      const decided = decideNeed(before.state, command, at, act.by);
      if (!decided.ok) return decided;
      if (command.command === 'close') {
        const led = await systems.load({ authority: ref.authority, id: command.system });
        if (led?.state.published === undefined) return err({ code: 'purchasing.not_found' });
      }
      const after = applyNeed(before.state, decided.value);
      const done = { id: ref.id, version: before.version + 1 };
      return ok({ done, parts: [needs.save(before, after, [decided.value])] });
    });

/** An organisation comments on an announced need; a second comment of it replaces the first for the reader. */
export const commentOnNeed =
  ({ work, needs, comments }: Pick<Deps, 'work' | 'needs' | 'comments'>) =>
  ({ authority, id: need }: NeedRef, provider: Id<'organisation'>, text: string, act: Act): Answer =>
    work.run<PurchasingError>(act, async (at) => {
      const found = await needs.load({ authority, id: need });
      if (found?.state.announced === undefined) return err({ code: 'purchasing.not_found' });
      const before = await comments.load({ authority, need, provider });
      const decided = decideComment(found.state, before?.state, { provider, text }, at, act.by);
      if (!decided.ok) return decided;
      const after = applyComment(before?.state, decided.value);
      const part =
        before === undefined ? comments.create(after, [decided.value]) : comments.save(before, after, [decided.value]);
      return ok({ done: { id: need, version: (before?.version ?? 0) + 1 }, parts: [part] });
    });
