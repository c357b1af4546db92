import { type Actor, type FactOf, type Id, type Instant, type NotAllowed, ok, type Result, targets } from '@kt/kernel';
import { NOTICE_LIFECYCLE, type NoticeStateName } from './notice-lifecycle.ts';
import type { RemedyTimes } from './remedy-times.ts';

/** A filed document: where it lies, and the SHA-256 and size of its bytes. */
export type FiledBytes = { readonly key: string; readonly hash: string; readonly bytes: number };
/** A letter as PDF, and the same blocks for a page; letters of earlier times have no such second form. */
export type NoticeFile = FiledBytes & { readonly tree?: FiledBytes };
export type NoticeLanguage = 'fi' | 'sv';
/** The decision as all parties get it, and the letter that one party alone gets. */
export type NoticeLetter = 'decision' | 'feedback';
export type NoticeFiles = { readonly [K in NoticeLetter]: { readonly [L in NoticeLanguage]: NoticeFile } };

/** An ending without a winner, which is given notice of like a decision. */
export const ENDING_KINDS = ['cancelled', 'none_suitable'] as const;
export type EndingKind = (typeof ENDING_KINDS)[number];

/** What a notice is of, where it is of no award, and whose tender it concerns: nobody's before the opening. */
type Of = { readonly ending?: EndingKind; readonly tender?: Id<'tender'> };

type Subject = {
  readonly authority: Id<'authority'>;
  readonly competition: Id<'competition'>;
  /** Version of the decision. */
  readonly decision: number;
  readonly provider: Id<'organisation'>;
};

/** One version of a decision, given notice of to one party, with the times that run for it. */
export type Notice = Subject &
  RemedyTimes &
  Of & {
    readonly state: NoticeStateName;
    readonly sentAt: Instant;
    /** When somebody of the party first opened it in the service. */
    readonly openedAt?: Instant;
    readonly files: NoticeFiles;
  };

export type NoticeSent = FactOf<'notice.sent', Subject & RemedyTimes & Of & { readonly files: NoticeFiles }>;
export type NoticeOpened = FactOf<'notice.opened', Subject>;
export type NoticeFact = NoticeSent | NoticeOpened;

/** The notice that its sending makes. */
export const sentNotice = ({ type: _type, at, by: _by, ...sent }: NoticeSent): Notice => ({
  ...sent,
  state: 'sent',
  sentAt: at,
});

/** Somebody of the party opens the notice; only the first time is recorded (`lifecycle.not_allowed` afterwards). */
export const openNotice = (notice: Notice, at: Instant, by: Actor): Result<NoticeOpened, NotAllowed> => {
  const allowed = targets(NOTICE_LIFECYCLE, notice.state, 'open');
  if (!allowed.ok) return allowed;
  const { authority, competition, decision, provider } = notice;
  return ok({ type: 'notice.opened', authority, competition, decision, provider, at, by });
};

/** The notice after it was opened. */
export const openedNotice = (notice: Notice, { at }: NoticeOpened): Notice => ({
  ...notice,
  state: 'opened',
  openedAt: at,
});
