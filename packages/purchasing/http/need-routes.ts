import type { Id } from '@kt/kernel';
import { asAuthority } from '@kt/platform/http/acting-for.ts';
import { answer, show } from '@kt/platform/http/answer.ts';
import { listed } from '@kt/platform/http/list.ts';
import { operation } from '@kt/platform/http/operation.ts';
import { createRoutes, type ShellEnv } from '@kt/platform/http/shell.ts';
import type { Context } from 'hono';
import type { PurchasingApp } from '../app/front-door.ts';
import type { NeedCommand } from '../domain/planned-need.ts';
import * as wire from '../wire/need.ts';
import { listQuery, nothing, reason } from '../wire.ts';
import { statusOf } from './problem.ts';

const params = wire.needParams;
type App = Pick<PurchasingApp, 'draftNeed' | 'changeNeed' | 'needViews' | 'cursorKey'>;

const change = async (x: Pick<App, 'changeNeed'>, c: Context<ShellEnv>, id: Id<'need'>, command: NeedCommand) =>
  answer(c, statusOf, await asAuthority(c, (authority) => x.changeNeed({ authority, id }, command, c.var.act)));

const reads = (x: Pick<App, 'needViews' | 'cursorKey'>) =>
  createRoutes()
    .get('/needs', operation('need.list', { effect: 'reads', query: listQuery }), async (c) => {
      const { cursor } = c.req.valid('query');
      const rows = asAuthority(c, (authority) =>
        listed(x.cursorKey, cursor, ['need.list', authority], ({ after }) => x.needViews.page(authority, after)),
      );
      return show(c, statusOf, await rows);
    })
    .get('/needs/:need', operation('need.view', { effect: 'reads', params }), async (c) => {
      const { need: id } = c.req.valid('param');
      return show(c, statusOf, await asAuthority(c, (authority) => x.needViews.one({ authority, id })));
    })
    .get(
      '/needs/:need/comments',
      operation('need.comments', { effect: 'reads', params, query: listQuery }),
      async (c) => {
        const { need: id } = c.req.valid('param');
        const { cursor } = c.req.valid('query');
        const rows = asAuthority(c, (authority) =>
          listed(x.cursorKey, cursor, ['need.comments', authority, id], ({ after }) =>
            x.needViews.comments({ authority, id }, after),
          ),
        );
        return show(c, statusOf, await rows);
      },
    );

const acts = (x: Pick<App, 'draftNeed' | 'changeNeed'>) =>
  createRoutes()
    .post('/needs', operation('need.draft', { effect: 'creates', body: wire.needDescription }), async (c) =>
      answer(c, statusOf, await asAuthority(c, (authority) => x.draftNeed(authority, c.req.valid('json'), c.var.act))),
    )
    .put('/needs/:need', operation('need.describe', { effect: 'changes', params, body: wire.needDescription }), (c) =>
      change(x, c, c.req.valid('param').need, { command: 'describe', description: c.req.valid('json') }),
    )
    .post('/needs/:need/announcement', operation('need.announce', { effect: 'changes', params, body: nothing }), (c) =>
      change(x, c, c.req.valid('param').need, { command: 'announce' }),
    )
    .post(
      '/needs/:need/changes',
      operation('need.change', { effect: 'changes', params, body: wire.needDescription }),
      (c) => change(x, c, c.req.valid('param').need, { command: 'change', description: c.req.valid('json') }),
    )
    .post('/needs/:need/meetings', operation('need.log', { effect: 'changes', params, body: wire.meeting }), (c) =>
      change(x, c, c.req.valid('param').need, { command: 'log', ...c.req.valid('json') }),
    )
    .post('/needs/:need/closing', operation('need.close', { effect: 'changes', params, body: wire.ledTo }), (c) =>
      change(x, c, c.req.valid('param').need, { command: 'close', ...c.req.valid('json') }),
    )
    .post('/needs/:need/dropping', operation('need.drop', { effect: 'changes', params, body: reason }), (c) =>
      change(x, c, c.req.valid('param').need, { command: 'drop', ...c.req.valid('json') }),
    );

/** Planned needs, for the authority that plans them. */
export const needRoutes = (x: App) => createRoutes().route('/', reads(x)).route('/', acts(x));
