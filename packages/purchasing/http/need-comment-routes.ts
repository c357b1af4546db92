import { asOrganisation } from '@kt/platform/http/acting-for.ts';
import { answer, show } from '@kt/platform/http/answer.ts';
import { listed } from '@kt/platform/http/list.ts';
import { operation } from '@kt/platform/http/operation.ts';
import { createRoutes } from '@kt/platform/http/shell.ts';
import type { PurchasingApp } from '../app/front-door.ts';
import * as wire from '../wire/need.ts';
import { listQuery } from '../wire.ts';
import { statusOf } from './problem.ts';

const params = wire.announcedNeedParams;

/** An announced need, and what the organisation acted for says of it. */
export const needCommentRoutes = (x: Pick<PurchasingApp, 'commentOnNeed' | 'needViews' | 'cursorKey'>) =>
  createRoutes()
    .get(
      '/authorities/:authority/needs',
      operation('need.list_open', { effect: 'reads', params: wire.openNeedsParams, query: listQuery }),
      async (c) => {
        const { authority } = c.req.valid('param');
        const { cursor } = c.req.valid('query');
        const rows = asOrganisation(c, (own) =>
          listed(x.cursorKey, cursor, ['need.list_open', authority, own], ({ after }) =>
            x.needViews.open(authority, own, after),
          ),
        );
        return show(c, statusOf, await rows);
      },
    )
    .get(
      '/authorities/:authority/needs/:need',
      operation('need.view_announced', { effect: 'reads', params }),
      async (c) => {
        const { authority, need: id } = c.req.valid('param');
        return show(c, statusOf, await asOrganisation(c, (own) => x.needViews.announced({ authority, id }, own)));
      },
    )
    .post(
      '/authorities/:authority/needs/:need/comment',
      operation('need.comment', { effect: 'creates', params, body: wire.comment }),
      async (c) => {
        const { authority, need: id } = c.req.valid('param');
        const { text } = c.req.valid('json');
        const given = asOrganisation(c, (own) => x.commentOnNeed({ authority, id }, own, text, c.var.act));
        return answer(c, statusOf, await given);
      },
    );
