import { asAuthority } from '@kt/platform/http/acting-for.ts';
import { answer, show } from '@kt/platform/http/answer.ts';
import { listed } from '@kt/platform/http/list.ts';
import { operation } from '@kt/platform/http/operation.ts';
import { createRoutes } from '@kt/platform/http/shell.ts';
import type { PurchasingApp } from '../app/front-door.ts';
import * as wire from '../wire.ts';
import { statusOf } from './problem.ts';

/** What is agreed in a purchasing system against its estimates and thresholds, and what the authority does about it. */
export const valueRoutes = (x: Pick<PurchasingApp, 'noteValue' | 'raisedValues' | 'cursorKey'>) =>
  createRoutes()
    .get(
      '/value-warnings',
      operation('system.list_value_warnings', { effect: 'reads', query: wire.listQuery }),
      async (c) => {
        const { cursor } = c.req.valid('query');
        const rows = asAuthority(c, (authority) =>
          listed(x.cursorKey, cursor, ['system.list_value_warnings', authority], ({ after }) =>
            x.raisedValues(authority, after),
          ),
        );
        return show(c, statusOf, await rows);
      },
    )
    .post(
      '/systems/:system/value-notes',
      operation('system.note_value', { effect: 'changes', params: wire.systemParams, body: wire.valueNote }),
      async (c) => {
        const { system: id } = c.req.valid('param');
        const { note } = c.req.valid('json');
        return answer(
          c,
          statusOf,
          await asAuthority(c, (authority) => x.noteValue({ authority, id }, note, c.var.act)),
        );
      },
    );
