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
import { type Notice, type NoticeLanguage, type NoticeLetter, openedNotice, openNotice } from '../domain/notice.ts';
import type { Bidder } from './around-tender.ts';
import { type NotFound, notFound } from './errors.ts';
import type { NoticeFileStore, NoticeRef, Notices } from './notice-ports.ts';
import type { CompetitionRef, Competitions } from './ports.ts';

/** A notice as it is shown: without where its files lie. */
export type NoticeView = Omit<Notice, 'files'> & { readonly version: number };
/** A notice as its party and the authority see it. */
export const noticeView = ({ files: _files, ...notice }: Notice, version: number): NoticeView => ({
  ...notice,
  version,
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

const ownOf = async ({ competitions, notices }: Deps, bidder: Bidder) => {
  const decision = (await competitions.load(bidder))?.state.decision;
  return decision && (await notices.load(noticeRefOf(bidder, decision.version)));
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
      const done = { id: before.state.tender, version: before.version + 1 };
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

/** A letter as it was sent to one party, for the authority. */
export const readNoticeLetter =
  (deps: Files & Pick<Deps, 'notices'>) =>
  async (
    ref: CompetitionRef,
    { decision, provider, ...asked }: Asked & { readonly decision: number; readonly provider: Id<'organisation'> },
  ): Promise<Result<NoticeLetterFile, NotFound>> => {
    const found = await deps.notices.load({ authority: ref.authority, competition: ref.id, decision, provider });
    return fileOf(deps, found?.state, asked);
  };

/** The decision in force, or the party's own letter about it. */
export const readOwnLetter =
  (deps: Files & Deps) =>
  async (bidder: Bidder, asked: Asked): Promise<Result<NoticeLetterFile, NotFound>> =>
    fileOf(deps, (await ownOf(deps, bidder))?.state, asked);
