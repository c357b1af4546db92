import { asAuthority } from '@kt/platform/http/acting-for.ts';
import { answer, show } from '@kt/platform/http/answer.ts';
import { listed } from '@kt/platform/http/list.ts';
import { operation } from '@kt/platform/http/operation.ts';
import { createRoutes, type ShellEnv } from '@kt/platform/http/shell.ts';
import type { Context } from 'hono';
import type { PurchasingApp } from '../app/front-door.ts';
import type { SystemCommand } from '../domain/system-commands.ts';
import * as wire from '../wire.ts';
import { statusOf } from './problem.ts';

const params = wire.systemParams;
type App = Pick<PurchasingApp, 'draftSystem' | 'changeSystem' | 'views' | 'cursorKey'>;

const change = async (x: App, c: Context<ShellEnv>, id: SystemId, command: SystemCommand) =>
  answer(c, statusOf, await asAuthority(c, (authority) => x.changeSystem({ authority, id }, command, c.var.act)));
type SystemId = Parameters<App['changeSystem']>[0]['id'];

/** Purchasing systems, for the authority. */
export const systemRoutes = (x: App) =>
  createRoutes()
    .get('/systems', operation('system.list', { effect: 'reads', query: wire.listQuery }), async (c) => {
      const { cursor } = c.req.valid('query');
      const rows = asAuthority(c, (authority) =>
        listed(x.cursorKey, cursor, ['system.list', authority], ({ after }) => x.views.systems(authority, after)),
      );
      return show(c, statusOf, await rows);
    })
    .get('/systems/:system', operation('system.view', { effect: 'reads', params }), async (c) => {
      const { system: id } = c.req.valid('param');
      return show(c, statusOf, await asAuthority(c, (authority) => x.views.system({ authority, id })));
    })
    .post('/systems', operation('system.draft', { effect: 'creates', body: wire.description }), async (c) => {
      const description = c.req.valid('json');
      const drafted = asAuthority(c, (authority) => x.draftSystem(authority, description, c.var.act));
      return answer(c, statusOf, await drafted);
    })
    .put('/systems/:system', operation('system.describe', { effect: 'changes', params, body: wire.description }), (c) =>
      change(x, c, c.req.valid('param').system, { command: 'describe', description: c.req.valid('json') }),
    )
    .post(
      '/systems/:system/publication',
      operation('system.publish', { effect: 'changes', params, body: wire.publication }),
      (c) => change(x, c, c.req.valid('param').system, { command: 'publish', ...c.req.valid('json') }),
    )
    .post(
      '/systems/:system/changes',
      operation('system.change', { effect: 'changes', params, body: wire.change }),
      (c) => change(x, c, c.req.valid('param').system, { command: 'change', ...c.req.valid('json') }),
    )
    .post(
      '/systems/:system/loosenings',
      operation('system.loosen', { effect: 'changes', params, body: wire.loosening }),
      (c) => change(x, c, c.req.valid('param').system, { command: 'loosen', ...c.req.valid('json') }),
    )
    .post(
      '/systems/:system/termination',
      operation('system.terminate', { effect: 'changes', params, body: wire.termination }),
      (c) => change(x, c, c.req.valid('param').system, { command: 'terminate', ...c.req.valid('json') }),
    );
