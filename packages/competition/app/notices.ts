import {
  type Act,
  type Done,
  err,
  type Id,
  type NotAllowed,
  ok,
  type PageKey,
  type Result,
  type Rows,
  rowsOf,
  type UnitOfWork,
  type WorkError,
} from '@kt/kernel';
import type { Competition } from '../domain/competition-state.ts';
import type { LetterTree } from '../domain/letter-tree.ts';
import { type Notice, type NoticeLanguage, type NoticeLetter, openedNotice, openNotice } from '../domain/notice.ts';
import type { Bidder } from './around-tender.ts';
import { type NotFound, notFound } from './errors.ts';
import type { NoticeFileStore, NoticeRef, Notices } from './notice-ports.ts';
import type { CompetitionRef, Competitions } from './ports.ts';

/** A notice as it is shown: without where its files lie. `hasPages`: its letters can be read as pages too. */
export type NoticeView = Omit<Notice, 'files'> & { readonly version: number; readonly hasPages: boolean };
/** A notice as its party and the authority see it. */
export const noticeView = ({ files, ...notice }: Notice, version: number): NoticeView => ({
  ...notice,
  version,
  hasPages: files.feedback.fi.tree !== undefined,
});

/** Who was given notice when, until when the times run, and who has opened it; the newest decision first. */
export const listNotices =
  ({ notices }: { readonly notices: Notices }) =>
  async (ref: CompetitionRef, after?: PageKey): Promise<Rows<NoticeView>> =>
    rowsOf(await notices.page(ref, after), ({ state, version }) => noticeView(state, version));

type Deps = { readonly competitions: Pick<Competitions, 'load'>; readonly notices: Notices };

export const noticeRefOf = ({ authority, id, organisation }: Bidder, decision: number): NoticeRef => ({
  authority,
  competition: id,
  decision,
  provider: organisation,
});

/** What a party is given notice of last: an ending comes after every decision. */
export const versionInForce = (of: Pick<Competition, 'ended' | 'decision'> = {}): number | undefined =>
  of.ended?.version ?? of.decision?.version;

const ownOf = async ({ competitions, notices }: Deps, bidder: Bidder) => {
  const version = versionInForce((await competitions.load(bidder))?.state);
  return version === undefined ? undefined : notices.load(noticeRefOf(bidder, version));
};

/** A party's notice of what was decided last; nothing where it was given none. */
export type OwnNotice = { readonly notice?: NoticeView };

/** Its own notice, whether of the decision or of an ending. */
export const viewOwnNotice =
  (deps: Deps) =>
  async (bidder: Bidder): Promise<Result<OwnNotice, never>> => {
    const found = await ownOf(deps, bidder);
    return ok(found === undefined ? {} : { notice: noticeView(found.state, found.version) });
  };

/** Records that somebody of the party has opened its notice, once. */
export const openOwnNotice =
  (deps: Deps & { readonly work: UnitOfWork }) =>
  (bidder: Bidder, act: Act): Promise<Result<Done, NotFound | NotAllowed | WorkError>> =>
    deps.work.run<NotFound | NotAllowed>(act, async (at) => {
      const before = await ownOf(deps, bidder);
      if (before === undefined) return err(notFound);
      const opened = openNotice(before.state, at, act.by);
      if (!opened.ok) return opened;
      const state = openedNotice(before.state, opened.value);
      const done = { id: before.state.tender ?? before.state.competition, version: before.version + 1 };
      return ok({ done, parts: [deps.notices.save(before, state, opened.value)] });
    });

export type NoticeLetterFile = { readonly bytes: Uint8Array; readonly name: string };
type Asked = { readonly letter: NoticeLetter; readonly language: NoticeLanguage };
type Files = { readonly files: Pick<NoticeFileStore, 'fetch'> };

const fileOf = async (
  { files }: Files,
  notice: Notice | undefined,
  { letter, language }: Asked,
): Promise<Result<NoticeLetterFile, NotFound>> => {
  const bytes = notice && (await files.fetch(notice.files[letter][language]));
  if (bytes === undefined || notice === undefined) return err(notFound);
  return ok({ bytes, name: `${notice.competition}-${String(notice.decision)}-${letter}-${language}.pdf` });
};

type Trees = { readonly files: Pick<NoticeFileStore, 'fetchTree'> };

const pageOf = async (
  { files }: Trees,
  notice: Notice | undefined,
  { letter, language }: Asked,
): Promise<Result<LetterTree, NotFound>> => {
  const file = notice?.files[letter][language].tree;
  const tree = file && (await files.fetchTree(file));
  return tree === undefined ? err(notFound) : ok(tree);
};

type AskedOfParty = Asked & { readonly decision: number; readonly provider: Id<'organisation'> };

const partyRef = ({ authority, id }: CompetitionRef, { decision, provider }: AskedOfParty): NoticeRef => ({
  authority,
  competition: id,
  decision,
  provider,
});

/** A letter as it was sent to one party, for the authority. */
export const readNoticeLetter =
  (deps: Files & Pick<Deps, 'notices'>) =>
  async (ref: CompetitionRef, asked: AskedOfParty): Promise<Result<NoticeLetterFile, NotFound>> =>
    fileOf(deps, (await deps.notices.load(partyRef(ref, asked)))?.state, asked);

/** The same letter to be shown as a page. */
export const showNoticeLetter =
  (deps: Trees & Pick<Deps, 'notices'>) =>
  async (ref: CompetitionRef, asked: AskedOfParty): Promise<Result<LetterTree, NotFound>> =>
    pageOf(deps, (await deps.notices.load(partyRef(ref, asked)))?.state, asked);

/** The decision in force, or the party's own letter about it. */
export const readOwnLetter =
  (deps: Files & Deps) =>
  async (bidder: Bidder, asked: Asked): Promise<Result<NoticeLetterFile, NotFound>> =>
    fileOf(deps, (await ownOf(deps, bidder))?.state, asked);

/** The decision in force, or the party's own letter about it, to be shown as a page. */
export const showOwnLetter =
  (deps: Trees & Deps) =>
  async (bidder: Bidder, asked: Asked): Promise<Result<LetterTree, NotFound>> =>
    pageOf(deps, (await ownOf(deps, bidder))?.state, asked);

/** What a party does with its own notice. */
export const ownNotices = (deps: Files & Trees & Deps & { readonly work: UnitOfWork }) => ({
  viewOwnNotice: viewOwnNotice(deps),
  openOwnNotice: openOwnNotice(deps),
  readOwnLetter: readOwnLetter(deps),
  showOwnLetter: showOwnLetter(deps),
});
