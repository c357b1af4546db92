import type { Id, PageKey, PageOf, Texts, TxPart, Versioned } from '@kt/kernel';
import type { EndingFacts, EndingLetterFacts } from '../domain/ending-letter.ts';
import type { LetterTree } from '../domain/letter-tree.ts';
import type {
  FiledBytes,
  Notice,
  NoticeFact,
  NoticeFile,
  NoticeLanguage,
  NoticeLetter,
  NoticeSent,
} from '../domain/notice.ts';
import type { DecisionFacts, FeedbackFacts } from '../domain/notice-letter.ts';
import type { CompetitionRef } from './ports.ts';

export type NoticeRef = Pick<Notice, 'authority' | 'competition' | 'decision' | 'provider'>;

export type Notices = {
  readonly load: (ref: NoticeRef) => Promise<Versioned<Notice> | undefined>;
  /** Everyone's notice of one version of the decision. */
  readonly ofVersion: (ref: CompetitionRef, decision: number) => Promise<readonly Versioned<Notice>[]>;
  /** All notices of a competition, the newest version of the decision first. */
  readonly page: (ref: CompetitionRef, after?: PageKey) => Promise<PageOf<Versioned<Notice>>>;
  readonly create: (state: Notice, fact: NoticeSent) => TxPart;
  readonly save: (before: Versioned<Notice>, state: Notice, fact: NoticeFact) => TxPart;
};

/** A filed letter's place: what it is, and for the letters of one party whose it is. */
export type LetterPlace = {
  readonly competition: Id<'competition'>;
  readonly decision: number;
  readonly letter: NoticeLetter;
  readonly provider?: Id<'organisation'>;
};
/** One letter: its blocks, and the same set as PDF. */
export type WrittenLetter = { readonly tree: LetterTree; readonly pdf: Uint8Array };
export type NoticeFileStore = {
  /** Keeps both forms under their hashes: the same are kept once and cannot be replaced. */
  readonly keep: (place: LetterPlace, language: NoticeLanguage, written: WrittenLetter) => Promise<NoticeFile>;
  /** @throws when what lies there is not what was filed. */
  readonly fetch: (file: FiledBytes) => Promise<Uint8Array | undefined>;
  readonly fetchTree: (file: FiledBytes) => Promise<LetterTree | undefined>;
};

/** Names from the registers, asked when the letters are written; `undefined` when the authority is unknown. */
export type NoticeParties = (of: {
  readonly authority: Id<'authority'>;
  readonly providers: readonly Id<'organisation'>[];
  readonly decider: string;
  /** People named besides, whose names are told in the same order. */
  readonly witnesses?: readonly string[];
  /** Authorities that buy together, whose names are told besides. */
  readonly buyers?: readonly Id<'authority'>[];
}) => Promise<
  | {
      readonly authority: Texts;
      readonly decider: string;
      readonly witnesses?: readonly string[];
      readonly buyers?: ReadonlyMap<string, Texts>;
      readonly providers: ReadonlyMap<string, { readonly names: Texts; readonly yTunnus: string }>;
    }
  | undefined
>;

/** The letters, in one national language. */
export type NoticeWriters = {
  readonly writeDecision: (facts: DecisionFacts, language: NoticeLanguage) => Promise<WrittenLetter>;
  readonly writeFeedback: (facts: FeedbackFacts, language: NoticeLanguage) => Promise<WrittenLetter>;
};

/** The letters of an ending without a winner. */
export type EndingWriters = {
  readonly writeEnding: (facts: EndingFacts, language: NoticeLanguage) => Promise<WrittenLetter>;
  readonly writeEndingLetter: (facts: EndingLetterFacts, language: NoticeLanguage) => Promise<WrittenLetter>;
};
