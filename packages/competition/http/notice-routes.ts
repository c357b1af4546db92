import type { AppError, Result } from '@kt/kernel';
import { answer, show } from '@kt/platform/http/answer.ts';
import { listed } from '@kt/platform/http/list.ts';
import { operation } from '@kt/platform/http/operation.ts';
import { refuse } from '@kt/platform/http/problem.ts';
import { createRoutes, type ShellEnv } from '@kt/platform/http/shell.ts';
import type { Context } from 'hono';
import type { BidderApp, Cursors, OfficerApp } from '../app/front-door.ts';
import type { NoticeLetterFile } from '../app/notices.ts';
import * as wire from '../wire.ts';
import { asBidder, cursorBinding, ofAuthority } from './callers.ts';
import { statusOf } from './problem.ts';

const NOTICES = '/competitions/:competition/notices';
const OWN = '/authorities/:authority/tenders';

/** Hands out a letter to be saved, under a name that tells the competition only. */
const letterAnswer = (c: Context<ShellEnv>, result: Result<NoticeLetterFile, AppError>) => {
  if (!result.ok) return refuse(c, statusOf, result.error);
  c.header('content-type', 'application/pdf');
  c.header('content-disposition', `attachment; filename="${result.value.name}"`);
  return c.body(Uint8Array.from(result.value.bytes));
};

/** Who was given notice of the decision, and what was sent. */
export const noticeRoutes = (x: OfficerApp & Cursors) =>
  createRoutes()
    .get(
      NOTICES,
      operation('notice.list', { effect: 'reads', params: wire.competitionPath, query: wire.pageQuery }),
      async (c) => {
        const { competition } = c.req.valid('param');
        const { cursor } = c.req.valid('query');
        const page = await ofAuthority(c, competition, (ref) =>
          listed(x.cursorKey, cursor, cursorBinding(c, competition), ({ after }) => x.listNotices(ref, after)),
        );
        return show(c, statusOf, page);
      },
    )
    .get(
      `${NOTICES}/:decision/:provider/letters/:letter/:language`,
      operation('notice.letter', { effect: 'reads', params: wire.noticeLetterPath }),
      async (c) => {
        const { competition, ...asked } = c.req.valid('param');
        return letterAnswer(c, await ofAuthority(c, competition, (ref) => x.readNoticeLetter(ref, asked)));
      },
    );

/** The same letters to be read as pages. */
export const noticePageRoutes = (x: OfficerApp) =>
  createRoutes().get(
    `${NOTICES}/:decision/:provider/letters/:letter/:language/page`,
    operation('notice.show_letter', { effect: 'reads', params: wire.noticeLetterPath }),
    async (c) => {
      const { competition, ...asked } = c.req.valid('param');
      return show(c, statusOf, await ofAuthority(c, competition, (ref) => x.showNoticeLetter(ref, asked)));
    },
  );

/** A party's own notice of the decision; the competition travels in the body. */
export const ownNoticeRoutes = (x: BidderApp) =>
  createRoutes()
    .post(
      `${OWN}/notice`,
      operation('notice.view_own', { effect: 'reads', params: wire.authorityPath, body: wire.ownTender }),
      async (c) => {
        const { authority } = c.req.valid('param');
        const { competition } = c.req.valid('json');
        return show(c, statusOf, await asBidder(c, authority, competition, x.viewOwnNotice));
      },
    )
    .post(
      `${OWN}/notice/opening`,
      operation('notice.open', { effect: 'changes', params: wire.authorityPath, body: wire.ownTender }),
      async (c) => {
        const { authority } = c.req.valid('param');
        const { competition } = c.req.valid('json');
        const done = await asBidder(c, authority, competition, (bidder) => x.openOwnNotice(bidder, c.var.act));
        return answer(c, statusOf, done);
      },
    )
    .post(
      `${OWN}/notice/letter`,
      operation('notice.letter_own', { effect: 'reads', params: wire.authorityPath, body: wire.ownLetter }),
      async (c) => {
        const { authority } = c.req.valid('param');
        const { competition, ...asked } = c.req.valid('json');
        return letterAnswer(c, await asBidder(c, authority, competition, (bidder) => x.readOwnLetter(bidder, asked)));
      },
    )
    .post(
      `${OWN}/notice/letter/page`,
      operation('notice.show_own_letter', { effect: 'reads', params: wire.authorityPath, body: wire.ownLetter }),
      async (c) => {
        const { authority } = c.req.valid('param');
        const { competition, ...asked } = c.req.valid('json');
        return show(c, statusOf, await asBidder(c, authority, competition, (bidder) => x.showOwnLetter(bidder, asked)));
      },
    );
