import { asAuthority } from '@kt/platform/http/acting-for.ts';
import { answer, show } from '@kt/platform/http/answer.ts';
import { listed } from '@kt/platform/http/list.ts';
import { operation } from '@kt/platform/http/operation.ts';
import { createRoutes } from '@kt/platform/http/shell.ts';
import type { CaseworkApp } from '../app/front-door.ts';
import * as wire from '../wire.ts';
import { forGuide, onClient } from './carry-out.ts';
import { statusOf } from './problem.ts';

const params = wire.clientParams;

type Uses = Pick<
  CaseworkApp,
  'listClients' | 'listsFor' | 'openClient' | 'viewClient' | 'changeClient' | 'recordMove' | 'cursorKey'
>;

/** A case worker's clients: who they are, what is known of them, where they live. */
export const clientRoutes = (x: Uses) =>
  createRoutes()
    .get('/worker/clients', operation('client.list', { effect: 'reads', query: wire.worksQuery }), async (c) => {
      const { cursor, of } = c.req.valid('query');
      const list = await forGuide(x, c, of, (authority, guide) =>
        listed(x.cursorKey, cursor, ['client.list', authority, guide], (page) => x.listClients(authority, guide, page)),
      );
      return show(c, statusOf, list);
    })
    .post('/worker/clients', operation('client.open', { effect: 'creates', body: wire.clientBody }), async (c) =>
      answer(c, statusOf, await asAuthority(c, (authority) => x.openClient(authority, c.req.valid('json'), c.var.act))),
    )
    .get(
      '/worker/clients/:client',
      operation('client.view', { effect: 'reads', params, query: wire.purposeQuery }),
      async (c) => {
        const id = c.req.valid('param').client;
        const { purpose } = c.req.valid('query');
        return show(c, statusOf, await asAuthority(c, (a) => x.viewClient({ authority: a, id }, purpose, c.var.act)));
      },
    )
    .post(
      '/worker/clients/:client/contact',
      operation('client.change_contact', { effect: 'changes', params, body: wire.contactBody }),
      (c) => onClient(x, c, c.req.valid('param').client, { command: 'change_contact', contact: c.req.valid('json') }),
    )
    .post(
      '/worker/clients/:client/profile',
      operation('client.change_profile', { effect: 'changes', params, body: wire.profileBody }),
      (c) => onClient(x, c, c.req.valid('param').client, { command: 'change_profile', profile: c.req.valid('json') }),
    )
    .post(
      '/worker/clients/:client/homes',
      operation('client.record_move', { effect: 'changes', params, body: wire.homeBody }),
      async (c) => {
        const id = c.req.valid('param').client;
        const home = c.req.valid('json');
        return answer(c, statusOf, await asAuthority(c, (a) => x.recordMove({ authority: a, id }, home, c.var.act)));
      },
    );
