import { type Actor, err, type FactOf, type Id, type Instant, ok, type Result, type Stamp, stampOf } from '@kt/kernel';
import { type PlannedNeed, takesComments } from './planned-need.ts';

/**
 * What one organisation says of a planned need. The authority reads who says it; nobody else reads it at all. It may be
 * corrected while comments are taken: every wording stays in the log of events.
 */
export type NeedComment = {
  readonly authority: Id<'authority'>;
  readonly need: Id<'need'>;
  readonly provider: Id<'organisation'>;
  readonly state: 'given';
  readonly text: string;
  readonly given: Stamp;
  readonly corrected?: Stamp;
};

type OfComment = Pick<NeedComment, 'authority' | 'need' | 'provider' | 'text'>;
export type NeedCommentFact = FactOf<'need_comment.given', OfComment> | FactOf<'need_comment.corrected', OfComment>;
export const NEED_COMMENT_DETAILS: { readonly [T in NeedCommentFact['type']]: readonly string[] } = {
  'need_comment.given': ['text'],
  'need_comment.corrected': ['text'],
};

export type NeedCommentError = { readonly code: 'purchasing.comments_closed' };

/** The fact of giving a comment, or of correcting the one there is. */
export const decideComment = (
  need: PlannedNeed,
  before: NeedComment | undefined,
  { provider, text }: Pick<NeedComment, 'provider' | 'text'>,
  at: Instant,
  by: Actor,
): Result<NeedCommentFact, NeedCommentError> => {
  if (!takesComments(need, at)) return err({ code: 'purchasing.comments_closed' });
  const type = before === undefined ? 'need_comment.given' : 'need_comment.corrected';
  return ok({ type, at, by, authority: need.authority, need: need.id, provider, text });
};

/** The comment after a fact. */
export const applyComment = (before: NeedComment | undefined, fact: NeedCommentFact): NeedComment => {
  const { authority, need, provider, text } = fact;
  const stamp = stampOf(fact);
  if (before !== undefined) return { ...before, text, corrected: stamp };
  return { authority, need, provider, state: 'given', text, given: stamp };
};
