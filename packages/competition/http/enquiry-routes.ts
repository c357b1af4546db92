import { asAuthority } from '@kt/platform/http/acting-for.ts';
import { answer, show } from '@kt/platform/http/answer.ts';
import { listed } from '@kt/platform/http/list.ts';
import { operation } from '@kt/platform/http/operation.ts';
import { createRoutes, type ShellEnv } from '@kt/platform/http/shell.ts';
import type { Context } from 'hono';
import type { EnquiryRef } from '../app/enquiry-ports.ts';
import type { BidderApp, Cursors, OfficerApp } from '../app/front-door.ts';
import type { EnquiryCommand } from '../domain/enquiry.ts';
import { declinedEnquiry } from '../wire/declined-enquiry.ts';
import * as wire from '../wire.ts';
import { asBidder, cursorBinding } from './callers.ts';
import { statusOf } from './problem.ts';

const OF = '/competitions/:competition/enquiries';
const ANSWER = `${OF}/:enquiry/answer`;
const params = wire.enquiryPath;

const give = async (
  x: Pick<OfficerApp, 'answerEnquiry'>,
  c: Context<ShellEnv>,
  { competition, enquiry: id }: { readonly competition: EnquiryRef['competition']; readonly enquiry: EnquiryRef['id'] },
  command: EnquiryCommand,
) => {
  const done = asAuthority(c, (authority) => x.answerEnquiry({ authority, competition, id }, command, c.var.act));
  return answer(c, statusOf, await done);
};

/** Questions about an open competition, for whoever answers them. Who asked is not told, nor how many ask. */
export const enquiryRoutes = (x: Pick<OfficerApp, 'listEnquiries' | 'answerEnquiry'> & Cursors) =>
  createRoutes()
    .get(
      OF,
      operation('enquiry.list', { effect: 'reads', params: wire.competitionPath, query: wire.pageQuery }),
      async (c) => {
        const { competition: id } = c.req.valid('param');
        const { cursor } = c.req.valid('query');
        const rows = asAuthority(c, (authority) =>
          listed(x.cursorKey, cursor, cursorBinding(c, id), ({ after }) => x.listEnquiries({ authority, id }, after)),
        );
        return show(c, statusOf, await rows);
      },
    )
    .post(ANSWER, operation('enquiry.answer', { effect: 'changes', params, body: wire.publicAnswer }), (c) =>
      give(x, c, c.req.valid('param'), { do: 'answer', ...c.req.valid('json') }),
    )
    .put(ANSWER, operation('enquiry.correct', { effect: 'changes', params, body: wire.publicAnswer }), (c) =>
      give(x, c, c.req.valid('param'), { do: 'correct', ...c.req.valid('json') }),
    )
    .post(
      `${OF}/:enquiry/decline`,
      operation('enquiry.decline', { effect: 'changes', params, body: declinedEnquiry }),
      (c) => give(x, c, c.req.valid('param'), { do: 'decline', ...c.req.valid('json') }),
    );

const ASKED = '/authorities/:authority/enquiries';

/** What an invited organisation asks, and what everybody invited reads. */
export const askingRoutes = (x: Pick<BidderApp, 'askEnquiry' | 'listCallEnquiries'> & Cursors) =>
  createRoutes()
    .post(
      ASKED,
      operation('enquiry.ask', { effect: 'creates', params: wire.authorityPath, body: wire.enquiry }),
      async (c) => {
        const { authority } = c.req.valid('param');
        const { competition, text } = c.req.valid('json');
        const done = asBidder(c, authority, competition, (bidder) => x.askEnquiry(bidder, text, c.var.act));
        return answer(c, statusOf, await done);
      },
    )
    .post(
      `${ASKED}/view`,
      operation('enquiry.list_own', {
        effect: 'reads',
        params: wire.authorityPath,
        query: wire.pageQuery,
        body: wire.ownTender,
      }),
      async (c) => {
        const { authority } = c.req.valid('param');
        const { cursor } = c.req.valid('query');
        const { competition } = c.req.valid('json');
        const rows = asBidder(c, authority, competition, (bidder) =>
          listed(x.cursorKey, cursor, cursorBinding(c, authority, competition), ({ after }) =>
            x.listCallEnquiries(bidder, after),
          ),
        );
        return show(c, statusOf, await rows);
      },
    );
