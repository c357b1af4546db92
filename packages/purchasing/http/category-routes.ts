import { asAuthority } from '@kt/platform/http/acting-for.ts';
import { answer } from '@kt/platform/http/answer.ts';
import { operation } from '@kt/platform/http/operation.ts';
import { createRoutes, type ShellEnv } from '@kt/platform/http/shell.ts';
import type { Context } from 'hono';
import type { PurchasingApp } from '../app/front-door.ts';
import type { SystemCommand } from '../domain/system-commands.ts';
import * as wire from '../wire/category.ts';
import { nothing, systemParams } from '../wire.ts';
import { statusOf } from './problem.ts';

const params = wire.categoryParams;
type App = Pick<PurchasingApp, 'addCategory' | 'changeSystem'>;
type SystemId = Parameters<App['changeSystem']>[0]['id'];

const change = async (x: App, c: Context<ShellEnv>, id: SystemId, command: SystemCommand) =>
  answer(c, statusOf, await asAuthority(c, (authority) => x.changeSystem({ authority, id }, command, c.var.act)));

/** Categories of a purchasing system: made and mended in the draft; expected volumes also while it is open. */
export const categoryRoutes = (x: App) =>
  createRoutes()
    .post(
      '/systems/:system/categories',
      operation('system.add_category', { effect: 'pays', params: systemParams, body: wire.category }),
      async (c) => {
        const { system: id } = c.req.valid('param');
        const category = c.req.valid('json');
        const added = asAuthority(c, (authority) => x.addCategory({ authority, id }, category, c.var.act));
        return answer(c, statusOf, await added);
      },
    )
    .put(
      '/systems/:system/categories/:category',
      operation('system.edit_category', { effect: 'changes', params, body: wire.category }),
      (c) => {
        const { system, category: id } = c.req.valid('param');
        return change(x, c, system, { command: 'edit_category', category: { ...c.req.valid('json'), id } });
      },
    )
    .post(
      '/systems/:system/categories/:category/removal',
      operation('system.remove_category', { effect: 'changes', params, body: nothing }),
      (c) => {
        const { system, category } = c.req.valid('param');
        return change(x, c, system, { command: 'remove_category', category });
      },
    )
    .put(
      '/systems/:system/categories/:category/volume',
      operation('system.set_volume', { effect: 'changes', params, body: wire.volume }),
      (c) => {
        const { system, category } = c.req.valid('param');
        return change(x, c, system, { command: 'set_volume', category, volume: c.req.valid('json') });
      },
    );
