import { asOrganisation } from '@kt/platform/http/acting-for.ts';
import { answer, show } from '@kt/platform/http/answer.ts';
import { listed } from '@kt/platform/http/list.ts';
import { operation } from '@kt/platform/http/operation.ts';
import { createRoutes } from '@kt/platform/http/shell.ts';
import type { BidderApp, Cursors } from '../app/front-door.ts';
import * as wire from '../wire.ts';
import { attachmentRoutes, givenAttachmentRoutes } from './attachment-routes.ts';
import { calendarRoutes } from './calendar-routes.ts';
import { asBidder, cursorBinding } from './callers.ts';
import { ownClarificationRoutes } from './clarification-routes.ts';
import { askingRoutes } from './enquiry-routes.ts';
import { ownNoticeRoutes } from './notice-routes.ts';
import { statusOf } from './problem.ts';
import { ownDisclosureRoutes } from './secrecy-routes.ts';

const params = wire.authorityPath;
const TENDER = '/authorities/:authority/tenders';
const INVITATIONS = '/authorities/:authority/invitations';

/** Invitations of the organisation acted for. */
const invitationRoutes = (x: BidderApp & Cursors) =>
  createRoutes()
    .get(INVITATIONS, operation('invitation.list', { effect: 'reads', params, query: wire.pageQuery }), async (c) => {
      const { authority } = c.req.valid('param');
      const { cursor } = c.req.valid('query');
      const page = await asOrganisation(c, (organisation) =>
        listed(x.cursorKey, cursor, cursorBinding(c, authority), ({ after }) =>
          x.listInvitations(authority, organisation, after),
        ),
      );
      return show(c, statusOf, page);
    })
    .get(
      '/authorities/:authority/open-calls',
      operation('call.list_open', { effect: 'reads', params, query: wire.pageQuery }),
      async (c) => {
        const { authority } = c.req.valid('param');
        const { cursor } = c.req.valid('query');
        const bind = ['call.list_open', authority];
        return show(
          c,
          statusOf,
          await listed(x.cursorKey, cursor, bind, ({ after }) => x.listOpenCalls(authority, after)),
        );
      },
    )
    .post(
      `${INVITATIONS}/view`,
      operation('invitation.view', { effect: 'reads', params, body: wire.ownTender }),
      async (c) => {
        const { authority } = c.req.valid('param');
        return show(c, statusOf, await asBidder(c, authority, c.req.valid('json').competition, x.viewInvitation));
      },
    );

/** What a bidder reads of its own tender; the competition travels in the body. */
const ownTenderRoutes = (x: BidderApp & Cursors) =>
  createRoutes()
    .get(TENDER, operation('tender.list', { effect: 'reads', params, query: wire.pageQuery }), async (c) => {
      const { authority } = c.req.valid('param');
      const { cursor } = c.req.valid('query');
      const page = await asOrganisation(c, (organisation) =>
        listed(x.cursorKey, cursor, cursorBinding(c, authority), ({ after }) =>
          x.listOwnTenders(authority, organisation, after),
        ),
      );
      return show(c, statusOf, page);
    })
    .post(`${TENDER}/view`, operation('tender.view', { effect: 'reads', params, body: wire.ownTender }), async (c) => {
      const { authority } = c.req.valid('param');
      return show(c, statusOf, await asBidder(c, authority, c.req.valid('json').competition, x.viewOwnTender));
    })
    .post(
      `${TENDER}/draft/read`,
      operation('tender.read_draft', { effect: 'reads', params, body: wire.ownTender }),
      async (c) => {
        const { authority } = c.req.valid('param');
        return show(c, statusOf, await asBidder(c, authority, c.req.valid('json').competition, x.readDraft));
      },
    )
    .post(
      `${TENDER}/copy/read`,
      operation('tender.read_copy', { effect: 'reads', params, body: wire.ownTender }),
      async (c) => {
        const { authority } = c.req.valid('param');
        return show(c, statusOf, await asBidder(c, authority, c.req.valid('json').competition, x.readOwnCopy));
      },
    )
    .post(
      `${TENDER}/earlier`,
      operation('tender.list_earlier', { effect: 'reads', params, body: wire.ownTender }),
      async (c) => {
        const { authority } = c.req.valid('param');
        return show(c, statusOf, await asBidder(c, authority, c.req.valid('json').competition, x.listEarlierTenders));
      },
    )
    .post(
      `${TENDER}/comparison`,
      operation('tender.view_comparison', { effect: 'reads', params, body: wire.ownTender }),
      async (c) => {
        const { authority } = c.req.valid('param');
        return show(c, statusOf, await asBidder(c, authority, c.req.valid('json').competition, x.viewComparison));
      },
    )
    .post(
      `${TENDER}/result`,
      operation('tender.view_result', { effect: 'reads', params, body: wire.ownTender }),
      async (c) => {
        const { authority } = c.req.valid('param');
        return show(c, statusOf, await asBidder(c, authority, c.req.valid('json').competition, x.viewResult));
      },
    );

/** What a bidder does with its own tender. */
const bidRoutes = (x: BidderApp) =>
  createRoutes()
    .post(TENDER, operation('tender.start', { effect: 'creates', params, body: wire.ownTender }), async (c) => {
      const { authority } = c.req.valid('param');
      const { competition } = c.req.valid('json');
      return answer(
        c,
        statusOf,
        await asBidder(c, authority, competition, (bidder) => x.startTender(bidder, c.var.act)),
      );
    })
    .put(
      `${TENDER}/draft`,
      operation('tender.save_draft', { effect: 'changes', params, body: wire.tenderDraft }),
      async (c) => {
        const { authority } = c.req.valid('param');
        const { competition, text } = c.req.valid('json');
        const done = await asBidder(c, authority, competition, (bidder) => x.saveDraft(bidder, text, c.var.act));
        return answer(c, statusOf, done);
      },
    )
    .post(
      `${TENDER}/submission`,
      operation('tender.submit', { effect: 'pays', params, body: wire.tenderSubmission }),
      async (c) => {
        const { authority } = c.req.valid('param');
        const { competition, ...submission } = c.req.valid('json');
        const done = await asBidder(c, authority, competition, (bidder) =>
          x.submitTender(bidder, submission, c.var.act),
        );
        return answer(c, statusOf, done);
      },
    )
    .post(
      `${TENDER}/withdrawal`,
      operation('tender.withdraw', { effect: 'changes', params, body: wire.ownTender }),
      async (c) => {
        const { authority } = c.req.valid('param');
        const { competition } = c.req.valid('json');
        const done = await asBidder(c, authority, competition, (bidder) =>
          x.changeTender(bidder, { do: 'withdraw' }, c.var.act),
        );
        return answer(c, statusOf, done);
      },
    )
    .post(
      `${TENDER}/confirmation`,
      operation('tender.confirm', { effect: 'changes', params, body: wire.ownTender }),
      async (c) => {
        const { authority } = c.req.valid('param');
        const { competition } = c.req.valid('json');
        const done = await asBidder(c, authority, competition, (bidder) =>
          x.changeTender(bidder, { do: 'confirm' }, c.var.act),
        );
        return answer(c, statusOf, done);
      },
    );

/** Everything a provider meets of this context. */
export const providerRoutes = (x: BidderApp & Cursors) =>
  createRoutes()
    .route('/', invitationRoutes(x))
    .route('/', askingRoutes(x))
    .route('/', calendarRoutes(x))
    .route('/', ownTenderRoutes(x))
    .route('/', bidRoutes(x))
    .route('/', ownClarificationRoutes(x))
    .route('/', attachmentRoutes(x))
    .route('/', ownNoticeRoutes(x))
    .route('/', ownDisclosureRoutes(x))
    .route('/', givenAttachmentRoutes(x));
