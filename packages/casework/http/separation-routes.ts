import { asAuthority } from '@kt/platform/http/acting-for.ts';
import { show } from '@kt/platform/http/answer.ts';
import { listed } from '@kt/platform/http/list.ts';
import { operation } from '@kt/platform/http/operation.ts';
import { createRoutes } from '@kt/platform/http/shell.ts';
import type { CaseworkApp } from '../app/front-door.ts';
import * as wire from '../wire.ts';
import { onJoining } from './carry-out.ts';
import { statusOf } from './problem.ts';

const params = wire.clientParams;

type Uses = Pick<CaseworkApp, 'viewSeparation' | 'listSeparations' | 'separateClient' | 'cursorKey'>;

/** A wrong joining of a client to the national system is taken back. */
export const separationRoutes = (x: Uses) =>
  createRoutes()
    .get(
      '/worker/separations',
      operation('client.list_separations', { effect: 'reads', query: wire.listQuery }),
      async (c) => {
        const { cursor } = c.req.valid('query');
        const list = await asAuthority(c, (authority) =>
          listed(x.cursorKey, cursor, ['client.list_separations', authority], (page) =>
            x.listSeparations(authority, page),
          ),
        );
        return show(c, statusOf, list);
      },
    )
    .get(
      '/worker/clients/:client/separation',
      operation('client.view_separation', { effect: 'reads', params }),
      async (c) => {
        const id = c.req.valid('param').client;
        return show(c, statusOf, await asAuthority(c, (a) => x.viewSeparation({ authority: a, id }, c.var.act)));
      },
    )
    .post(
      '/worker/clients/:client/separation',
      operation('client.separate', { effect: 'changes', params, body: wire.separationBody }),
      (c) => onJoining(x, c, c.req.valid('param').client, { command: 'separate', ...c.req.valid('json') }),
    )
    .post(
      '/worker/clients/:client/separation/confirmation',
      operation('client.confirm_separation', { effect: 'changes', params, body: wire.nothingBody }),
      (c) => onJoining(x, c, c.req.valid('param').client, { command: 'confirm_separation' }),
    )
    .post(
      '/worker/clients/:client/separation/refusal',
      operation('client.refuse_separation', { effect: 'changes', params, body: wire.separationBody }),
      (c) => onJoining(x, c, c.req.valid('param').client, { command: 'refuse_separation', ...c.req.valid('json') }),
    );
