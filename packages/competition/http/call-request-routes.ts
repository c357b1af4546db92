import type { Id } from '@kt/kernel';
import { asAuthority } from '@kt/platform/http/acting-for.ts';
import { answer, show } from '@kt/platform/http/answer.ts';
import { listed } from '@kt/platform/http/list.ts';
import { operation } from '@kt/platform/http/operation.ts';
import { createRoutes } from '@kt/platform/http/shell.ts';
import type { CallRequestApp, Cursors } from '../app/front-door.ts';
import * as wire from '../wire/call-request.ts';
import { cursorBinding } from './callers.ts';
import { statusOf } from './problem.ts';

const params = wire.callRequestPath;
const ONE = '/call-requests/:request';

/** What case workers have asked procurement to buy. */
export const callRequestRoutes = (x: CallRequestApp & Cursors) =>
  createRoutes()
    .get(
      '/call-requests',
      operation('call_request.list', { effect: 'reads', query: wire.callRequestQuery }),
      async (c) => {
        const { cursor, competition } = c.req.valid('query');
        const of = (authority: Id<'authority'>) => ({ authority, ...(competition !== undefined && { competition }) });
        const list = await asAuthority(c, (authority) =>
          listed(x.cursorKey, cursor, cursorBinding(c, competition ?? ''), (page) =>
            x.listCallRequests(of(authority), page),
          ),
        );
        return show(c, statusOf, list);
      },
    )
    .post(
      `${ONE}/joining`,
      operation('call_request.join', { effect: 'changes', params, body: wire.joining }),
      async (c) => {
        const id = c.req.valid('param').request;
        const { competition } = c.req.valid('json');
        const done = await asAuthority(c, (authority) => x.joinCallRequest({ authority, id }, competition, c.var.act));
        return answer(c, statusOf, done);
      },
    )
    .post(`${ONE}/release`, operation('call_request.release', { effect: 'changes', params }), async (c) => {
      const id = c.req.valid('param').request;
      return answer(
        c,
        statusOf,
        await asAuthority(c, (authority) => x.releaseCallRequest({ authority, id }, c.var.act)),
      );
    })
    .post(
      `${ONE}/refusal`,
      operation('call_request.decline', { effect: 'changes', params, body: wire.refusal }),
      async (c) => {
        const id = c.req.valid('param').request;
        const command = { command: 'decline', ...c.req.valid('json') } as const;
        const done = await asAuthority(c, (authority) => x.changeCallRequest({ authority, id }, command, c.var.act));
        return answer(c, statusOf, done);
      },
    );
