import type { Id } from '@kt/kernel';
import { ok } from '@kt/kernel';
import { asAuthority } from '@kt/platform/http/acting-for.ts';
import { answer, show } from '@kt/platform/http/answer.ts';
import type { ShellEnv } from '@kt/platform/http/env.ts';
import { listed } from '@kt/platform/http/list.ts';
import { operation } from '@kt/platform/http/operation.ts';
import { createRoutes } from '@kt/platform/http/shell.ts';
import type { Context } from 'hono';
import type { SettlementApp } from '../app/front-door.ts';
import * as wire from '../wire.ts';
import { fileAnswer } from './file-answer.ts';
import { statusOf } from './problem.ts';

const params = wire.runParams;

type Asked = Pick<
  SettlementApp,
  'previewRun' | 'createRun' | 'moveRun' | 'listRuns' | 'viewRun' | 'paymentFile' | 'cursorKey'
>;

const move = async (x: Asked, c: Context<ShellEnv>, id: Id<'run'>, type: 'approve' | 'send' | 'discard') =>
  answer(c, statusOf, await asAuthority(c, (authority) => x.moveRun({ authority, id }, { type }, c.var.act)));

/** Payment runs: one person prepares, another approves and sends, the file is fetched for the bank. */
export const runRoutes = (x: Asked) =>
  createRoutes()
    .get('/runs/preview', operation('run.preview', { effect: 'reads', query: wire.yearQuery }), async (c) => {
      const { year } = c.req.valid('query');
      return show(c, statusOf, await asAuthority(c, async (authority) => ok(await x.previewRun(authority, year))));
    })
    .get('/runs', operation('run.list', { effect: 'reads', query: wire.pageQuery }), async (c) => {
      const { cursor } = c.req.valid('query');
      const list = await asAuthority(c, (authority) =>
        listed(x.cursorKey, cursor, ['run.list', authority], (page) => x.listRuns(authority, page)),
      );
      return show(c, statusOf, list);
    })
    .post('/runs', operation('run.create', { effect: 'creates', body: wire.runBody }), async (c) => {
      const { payOn } = c.req.valid('json');
      return answer(c, statusOf, await asAuthority(c, (authority) => x.createRun(authority, payOn, c.var.act)));
    })
    .get('/runs/:run', operation('run.view', { effect: 'reads', params }), async (c) => {
      const id = c.req.valid('param').run;
      return show(c, statusOf, await asAuthority(c, (authority) => x.viewRun({ authority, id })));
    })
    .post('/runs/:run/approve', operation('run.approve', { effect: 'pays', params, body: wire.nothingBody }), (c) =>
      move(x, c, c.req.valid('param').run, 'approve'),
    )
    .post('/runs/:run/send', operation('run.send', { effect: 'pays', params, body: wire.nothingBody }), (c) =>
      move(x, c, c.req.valid('param').run, 'send'),
    )
    .post('/runs/:run/discard', operation('run.discard', { effect: 'changes', params, body: wire.nothingBody }), (c) =>
      move(x, c, c.req.valid('param').run, 'discard'),
    )
    .get('/runs/:run/file', operation('run.file', { effect: 'reads', params }), async (c) => {
      const id = c.req.valid('param').run;
      return fileAnswer(c, await asAuthority(c, (authority) => x.paymentFile({ authority, id })));
    });
