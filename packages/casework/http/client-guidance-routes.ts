import { asAuthority } from '@kt/platform/http/acting-for.ts';
import { show } from '@kt/platform/http/answer.ts';
import { listed } from '@kt/platform/http/list.ts';
import { operation } from '@kt/platform/http/operation.ts';
import { createRoutes } from '@kt/platform/http/shell.ts';
import type { CaseworkApp } from '../app/front-door.ts';
import * as wire from '../wire.ts';
import { statusOf } from './problem.ts';

const params = wire.clientParams;

/** What there is for a client, how soon providers meet clients, and who has seen the client's data. */
export const clientGuidanceRoutes = (
  x: Pick<CaseworkApp, 'listReads' | 'showOptions' | 'firstMeetings' | 'cursorKey'>,
) =>
  createRoutes()
    .get(
      '/worker/clients/:client/options',
      operation('client.options', { effect: 'reads', params, query: wire.optionsQuery }),
      async (c) => {
        const id = c.req.valid('param').client;
        const ask = c.req.valid('query');
        return show(c, statusOf, await asAuthority(c, (authority) => x.showOptions({ authority, id }, ask)));
      },
    )
    .get('/worker/first-meetings', operation('referral.first_meetings', { effect: 'reads' }), async (c) =>
      show(c, statusOf, await asAuthority(c, (authority) => x.firstMeetings(authority))),
    )
    .get(
      '/worker/clients/:client/reads',
      operation('client.reads', { effect: 'reads', params, query: wire.listQuery }),
      async (c) => {
        const id = c.req.valid('param').client;
        const { cursor } = c.req.valid('query');
        const list = await asAuthority(c, (authority) =>
          listed(x.cursorKey, cursor, ['client.reads', authority, id], (page) => x.listReads({ authority, id }, page)),
        );
        return show(c, statusOf, list);
      },
    );
