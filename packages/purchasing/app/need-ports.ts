import type { Id, PageKey, PageOf, TxPart, Versioned } from '@kt/kernel';
import type { NeedComment, NeedCommentFact } from '../domain/need-comment.ts';
import type { NeedFact, PlannedNeed } from '../domain/planned-need.ts';

export type NeedRef = { readonly authority: Id<'authority'>; readonly id: Id<'need'> };

/** Planned needs of an authority, the newest first. */
export type Needs = {
  readonly load: (ref: NeedRef) => Promise<Versioned<PlannedNeed> | undefined>;
  readonly create: (state: PlannedNeed, facts: readonly NeedFact[]) => TxPart;
  readonly save: (before: Versioned<PlannedNeed>, state: PlannedNeed, facts: readonly NeedFact[]) => TxPart;
  readonly page: (authority: Id<'authority'>, after?: PageKey) => Promise<PageOf<Versioned<PlannedNeed>>>;
};

export type NeedCommentRef = {
  readonly authority: Id<'authority'>;
  readonly need: Id<'need'>;
  readonly provider: Id<'organisation'>;
};

/** One comment of each organisation on each need. */
export type NeedComments = {
  readonly load: (ref: NeedCommentRef) => Promise<Versioned<NeedComment> | undefined>;
  readonly create: (state: NeedComment, facts: readonly NeedCommentFact[]) => TxPart;
  readonly save: (before: Versioned<NeedComment>, state: NeedComment, facts: readonly NeedCommentFact[]) => TxPart;
  /** What one organisation has said of the needs given: of each at most one comment. */
  readonly ofProvider: (
    authority: Id<'authority'>,
    provider: Id<'organisation'>,
    needs: readonly Id<'need'>[],
  ) => Promise<readonly NeedComment[]>;
  readonly ofNeed: (ref: NeedRef, after?: PageKey) => Promise<PageOf<Versioned<NeedComment>>>;
};
