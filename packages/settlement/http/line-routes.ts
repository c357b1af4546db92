import type { Id } from '@kt/kernel';
import { asAuthority } from '@kt/platform/http/acting-for.ts';
import { answer, show } from '@kt/platform/http/answer.ts';
import type { ShellEnv } from '@kt/platform/http/env.ts';
import { listed } from '@kt/platform/http/list.ts';
import { operation } from '@kt/platform/http/operation.ts';
import { createRoutes } from '@kt/platform/http/shell.ts';
import type { Context } from 'hono';
import type { SettlementApp } from '../app/front-door.ts';
import type { PersonalCommand } from '../app/handle-line.ts';
import * as wire from '../wire.ts';
import { statusOf } from './problem.ts';

const params = wire.lineParams;

type Asked = Pick<SettlementApp, 'listLines' | 'viewLine' | 'approveLine' | 'handleLine' | 'cursorKey'>;

const handle = async (x: Asked, c: Context<ShellEnv>, id: Id<'payment'>, command: PersonalCommand) =>
  answer(
    c,
    statusOf,
    await asAuthority(c, (authority) =>
      x.handleLine({ authority, id }, command, c.var.act, c.var.admitted.organisations),
    ),
  );

/** Payment lines: what waits for whom, approving and returning, and what the bank said of one. */
export const lineRoutes = (x: Asked) =>
  createRoutes()
    .get('/lines', operation('line.list', { effect: 'reads', query: wire.linesQuery }), async (c) => {
      const query = c.req.valid('query');
      const list = await asAuthority(c, (authority) => {
        const { cursor, ...asked } = { cursor: undefined, ...query };
        const bind = ['line.list', authority, ...Object.values(asked).map(String)];
        return listed(x.cursorKey, cursor, bind, (page) => x.listLines(authority, query, page));
      });
      return show(c, statusOf, list);
    })
    .get('/lines/:line', operation('line.view', { effect: 'reads', params }), async (c) => {
      const id = c.req.valid('param').line;
      return show(c, statusOf, await asAuthority(c, (authority) => x.viewLine({ authority, id })));
    })
    .post(
      '/lines/:line/approve',
      operation('line.approve', { effect: 'pays', params, body: wire.nothingBody }),
      async (c) => {
        const id = c.req.valid('param').line;
        const approved = await asAuthority(c, (authority) =>
          x.approveLine({ authority, id }, c.var.admitted.organisations, c.var.act),
        );
        return answer(c, statusOf, approved);
      },
    )
    .post('/lines/:line/return', operation('line.return', { effect: 'changes', params, body: wire.returnBody }), (c) =>
      handle(x, c, c.req.valid('param').line, { type: 'return', ...c.req.valid('json') }),
    )
    .post('/lines/:line/refuse', operation('line.refuse', { effect: 'changes', params, body: wire.refuseBody }), (c) =>
      handle(x, c, c.req.valid('param').line, { type: 'refuse', ...c.req.valid('json') }),
    )
    .post('/lines/:line/mend', operation('line.mend', { effect: 'changes', params, body: wire.mendBody }), (c) =>
      handle(x, c, c.req.valid('param').line, { type: 'mend', ...c.req.valid('json') }),
    )
    .post('/lines/:line/find', operation('line.find', { effect: 'changes', params, body: wire.findBody }), (c) =>
      handle(x, c, c.req.valid('param').line, { type: 'find', entry: 'told_by_person', ...c.req.valid('json') }),
    )
    .post('/lines/:line/resend', operation('line.resend', { effect: 'pays', params, body: wire.nothingBody }), (c) =>
      handle(x, c, c.req.valid('param').line, { type: 'resend' }),
    );
