import {
  type Act,
  type Clock,
  type Done,
  err,
  type Id,
  type IdSource,
  ok,
  type PageKey,
  type Result,
  rowsOf,
  type UnitOfWork,
  type Versioned,
  type WorkError,
} from '@kt/kernel';
import { applyComment, decideComment } from '../domain/need-comment.ts';
import {
  applyNeed,
  decideNeed,
  descriptionOf,
  type NeedCommand,
  type NeedDescription,
  type PlannedNeed,
  takesComments,
} from '../domain/planned-need.ts';
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

type Views = Pick<Deps, 'needs' | 'comments'> & { readonly clock: Clock };

/** What each side sees of planned needs. Lists give 25 rows and where they go on. */
export const needViews = ({ clock, needs, comments }: Views) => {
  const forOwner = ({ state, version }: Versioned<PlannedNeed>) => ({
    ...state,
    version,
    takesComments: takesComments(state, clock.now()),
  });
  return {
    page: async (authority: Id<'authority'>, after?: PageKey) => rowsOf(await needs.page(authority, after), forOwner),
    one: async (ref: NeedRef): Promise<Result<ReturnType<typeof forOwner>, PurchasingError>> => {
      const found = await needs.load(ref);
      return found === undefined ? err({ code: 'purchasing.not_found' }) : ok(forOwner(found));
    },
    comments: async (ref: NeedRef, after?: PageKey) =>
      rowsOf(await comments.ofNeed(ref, after), ({ state, version }) => ({ ...state, version })),
    /** An announced need and what the organisation itself has said of it. */
    announced: async ({ authority, id }: NeedRef, provider: Id<'organisation'>) => {
      const [found, own] = await Promise.all([
        needs.load({ authority, id }),
        comments.load({ authority, need: id, provider }),
      ]);
      if (found?.state.announced === undefined) return err({ code: 'purchasing.not_found' } as const);
      const { state } = found;
      const comment = own && { text: own.state.text, given: own.state.given.at, corrected: own.state.corrected?.at };
      return ok({
        ...descriptionOf(state),
        id,
        authority,
        takesComments: takesComments(state, clock.now()),
        ...(comment !== undefined && { comment }),
      });
    },
  };
};
