import { asAuthority, asOrganisation } from '@kt/platform/http/acting-for.ts';
import { answer, show } from '@kt/platform/http/answer.ts';
import { listed, listedWith } from '@kt/platform/http/list.ts';
import { operation } from '@kt/platform/http/operation.ts';
import { createRoutes } from '@kt/platform/http/shell.ts';
import type { CaseworkApp, MessagingApp } from '../app/front-door.ts';
import { messageBody } from '../wire/message.ts';
import { listQuery, providerReferralParams, referralParams, worksQuery } from '../wire.ts';
import { forGuide } from './carry-out.ts';
import { statusOf } from './problem.ts';
import { providerRef } from './provider-ref.ts';

const AUTHORITY = { side: 'authority' } as const;
const OF_WORKER = '/worker/referrals/:referral/messages';
const OF_PROVIDER = '/provider/authorities/:authority/referrals/:referral/messages';

type Uses = MessagingApp & Pick<CaseworkApp, 'listsFor' | 'cursorKey'>;

/** Messages about a referral as those who guide the client read and write them. */
const workerRoutes = (x: Uses) =>
  createRoutes()
    .get(
      '/worker/messages/unread',
      operation('message.list_unread', { effect: 'reads', query: worksQuery }),
      async (c) => {
        const { cursor, of } = c.req.valid('query');
        const list = await forGuide(x, c, of, (authority, guide) =>
          listed(x.cursorKey, cursor, ['message.list_unread', authority, guide], (page) =>
            x.listUnread(authority, guide, page),
          ),
        );
        return show(c, statusOf, list);
      },
    )
    .get(
      OF_WORKER,
      operation('message.list_as_worker', { effect: 'reads', params: referralParams, query: listQuery }),
      async (c) => {
        const id = c.req.valid('param').referral;
        const { cursor } = c.req.valid('query');
        const { act } = c.var;
        const list = await asAuthority(c, (authority) =>
          listedWith(x.cursorKey, cursor, ['message.list_as_worker', authority, id, act.by], (page) =>
            x.readMessages({ authority, id }, AUTHORITY, page, act),
          ),
        );
        return show(c, statusOf, list);
      },
    )
    .post(
      OF_WORKER,
      operation('message.send_as_worker', { effect: 'creates', params: referralParams, body: messageBody }),
      async (c) => {
        const id = c.req.valid('param').referral;
        const { text } = c.req.valid('json');
        const sent = await asAuthority(c, (authority) => x.sendMessage({ authority, id }, AUTHORITY, text, c.var.act));
        return answer(c, statusOf, sent);
      },
    );

/** The same as the workers of the provider that serves the client read and write them. */
const providerRoutes = (x: Uses) =>
  createRoutes()
    .get(
      '/provider/messages/unread',
      operation('message.list_own_unread', { effect: 'reads', query: listQuery }),
      async (c) => {
        const { cursor } = c.req.valid('query');
        const list = await asOrganisation(c, (organisation) =>
          listed(x.cursorKey, cursor, ['message.list_own_unread', organisation], (page) =>
            x.listOwnUnread(organisation, page),
          ),
        );
        return show(c, statusOf, list);
      },
    )
    .get(
      OF_PROVIDER,
      operation('message.list_own', { effect: 'reads', params: providerReferralParams, query: listQuery }),
      async (c) => {
        const ref = providerRef(c.req.valid('param'));
        const { cursor } = c.req.valid('query');
        const { act } = c.var;
        const list = await asOrganisation(c, (organisation) =>
          listedWith(x.cursorKey, cursor, ['message.list_own', organisation, ref.id, act.by], (page) =>
            x.readMessages(ref, { side: 'provider', organisation }, page, act),
          ),
        );
        return show(c, statusOf, list);
      },
    )
    .post(
      OF_PROVIDER,
      operation('message.send_own', { effect: 'creates', params: providerReferralParams, body: messageBody }),
      async (c) => {
        const ref = providerRef(c.req.valid('param'));
        const { text } = c.req.valid('json');
        const sent = await asOrganisation(c, (organisation) =>
          x.sendMessage(ref, { side: 'provider', organisation }, text, c.var.act),
        );
        return answer(c, statusOf, sent);
      },
    );

/** Messages about a referral, from both of its sides. */
export const messageRoutes = (x: Uses) => createRoutes().route('/', workerRoutes(x)).route('/', providerRoutes(x));
