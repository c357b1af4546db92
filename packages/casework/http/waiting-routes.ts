import { asAuthority } from '@kt/platform/http/acting-for.ts';
import { answer, show } from '@kt/platform/http/answer.ts';
import { listed } from '@kt/platform/http/list.ts';
import { operation } from '@kt/platform/http/operation.ts';
import { createRoutes } from '@kt/platform/http/shell.ts';
import type { CaseworkApp } from '../app/front-door.ts';
import { leaveBody, lineParams, lineQuery, waitingBody, waitingParams } from '../wire/waiting.ts';
import { clientParams, worksQuery } from '../wire.ts';
import { forGuide } from './carry-out.ts';
import { statusOf } from './problem.ts';

const OF_CLIENT = '/worker/clients/:client/waiting';

type Uses = Pick<
  CaseworkApp,
  | 'putOnWaitingList'
  | 'leaveWaitingList'
  | 'listClientWaiting'
  | 'listOwnWaiting'
  | 'viewLine'
  | 'listsFor'
  | 'cursorKey'
>;

/** Queues for services that are full or begin later: a client's turn, and whom a case worker has in line. */
export const waitingRoutes = (x: Uses) =>
  createRoutes()
    .get('/worker/waiting', operation('waiting.list', { effect: 'reads', query: worksQuery }), async (c) => {
      const { cursor, of } = c.req.valid('query');
      const list = await forGuide(x, c, of, (authority, guide) =>
        listed(x.cursorKey, cursor, ['waiting.list', authority, guide], (page) =>
          x.listOwnWaiting(authority, guide, page),
        ),
      );
      return show(c, statusOf, list);
    })
    .get(
      '/worker/waiting/lines/:serviceType',
      operation('waiting.line', { effect: 'reads', params: lineParams, query: lineQuery }),
      async (c) => {
        const { serviceType } = c.req.valid('param');
        const { of } = c.req.valid('query');
        const line = await forGuide(x, c, of, (authority, guide) => x.viewLine(authority, serviceType, guide));
        return show(c, statusOf, line);
      },
    )
    .get(OF_CLIENT, operation('waiting.list_of_client', { effect: 'reads', params: clientParams }), async (c) => {
      const id = c.req.valid('param').client;
      return show(c, statusOf, await asAuthority(c, (authority) => x.listClientWaiting({ authority, id })));
    })
    .post(
      OF_CLIENT,
      operation('waiting.put', { effect: 'creates', params: clientParams, body: waitingBody }),
      async (c) => {
        const id = c.req.valid('param').client;
        const ask = c.req.valid('json');
        const done = await asAuthority(c, (authority) => x.putOnWaitingList({ authority, id }, ask, c.var.act));
        return answer(c, statusOf, done);
      },
    )
    .post(
      `${OF_CLIENT}/:entry/leaving`,
      operation('waiting.leave', { effect: 'changes', params: waitingParams, body: leaveBody }),
      async (c) => {
        const { client, entry: id } = c.req.valid('param');
        const { reason } = c.req.valid('json');
        const done = await asAuthority(c, (authority) =>
          x.leaveWaitingList({ authority, client, id }, reason, c.var.act),
        );
        return answer(c, statusOf, done);
      },
    );
