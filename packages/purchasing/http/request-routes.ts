import { asAuthority } from '@kt/platform/http/acting-for.ts';
import { answer, show } from '@kt/platform/http/answer.ts';
import { listed } from '@kt/platform/http/list.ts';
import { operation } from '@kt/platform/http/operation.ts';
import { createRoutes, type ShellEnv } from '@kt/platform/http/shell.ts';
import type { Context } from 'hono';
import type { PurchasingApp } from '../app/front-door.ts';
import type { RequestRef } from '../app/ports.ts';
import type { RequestCommand } from '../domain/request-commands.ts';
import * as wire from '../wire.ts';
import { statusOf } from './problem.ts';

const params = wire.requestParams;
type App = Pick<PurchasingApp, 'changeRequest' | 'newAdmissionId' | 'views' | 'cursorKey'>;

export const changeForAuthority = async (
  x: Pick<App, 'changeRequest'>,
  c: Context<ShellEnv>,
  id: RequestRef['id'],
  command: RequestCommand,
) => {
  const party = { side: 'authority', belongsTo: c.var.admitted.organisations } as const;
  const changed = asAuthority(c, (authority) => x.changeRequest({ authority, id }, party, () => command, c.var.act));
  return answer(c, statusOf, await changed);
};

/** Requests to participate with their working-day clocks, for admission officers. */
export const requestRoutes = (x: App) =>
  createRoutes()
    .get(
      '/systems/:system/requests',
      operation('request.list', { effect: 'reads', params: wire.systemParams, query: wire.listQuery }),
      async (c) => {
        const { system: id } = c.req.valid('param');
        const { cursor } = c.req.valid('query');
        const rows = asAuthority(c, (authority) =>
          listed(x.cursorKey, cursor, ['request.list', authority, id], ({ after }) =>
            x.views.queue({ authority, id }, after),
          ),
        );
        return show(c, statusOf, await rows);
      },
    )
    .get('/requests', operation('request.list_waiting', { effect: 'reads', query: wire.listQuery }), async (c) => {
      const { cursor } = c.req.valid('query');
      const rows = asAuthority(c, (authority) =>
        listed(x.cursorKey, cursor, ['request.list_waiting', authority], ({ after }) =>
          x.views.waiting(authority, after),
        ),
      );
      return show(c, statusOf, await rows);
    })
    .get('/requests/:request', operation('request.view', { effect: 'reads', params }), async (c) => {
      const { request: id } = c.req.valid('param');
      return show(c, statusOf, await asAuthority(c, (authority) => x.views.request({ authority, id }, 'authority')));
    })
    .post(
      '/requests/:request/taking',
      operation('request.take', { effect: 'changes', params, body: wire.nothing }),
      (c) => changeForAuthority(x, c, c.req.valid('param').request, { command: 'take' }),
    )
    .post(
      '/requests/:request/question',
      operation('request.ask', { effect: 'changes', params, body: wire.question }),
      (c) => changeForAuthority(x, c, c.req.valid('param').request, { command: 'ask', ...c.req.valid('json') }),
    )
    .post(
      '/requests/:request/extension',
      operation('request.extend', { effect: 'changes', params, body: wire.reason }),
      (c) => changeForAuthority(x, c, c.req.valid('param').request, { command: 'extend', ...c.req.valid('json') }),
    )
    .post(
      '/requests/:request/proposal',
      operation('request.propose', { effect: 'changes', params, body: wire.proposal }),
      (c) =>
        changeForAuthority(x, c, c.req.valid('param').request, { command: 'propose', proposal: c.req.valid('json') }),
    )
    .post(
      '/requests/:request/return',
      operation('request.return', { effect: 'changes', params, body: wire.reason }),
      (c) => changeForAuthority(x, c, c.req.valid('param').request, { command: 'return', ...c.req.valid('json') }),
    );
