import { asAuthority } from '@kt/platform/http/acting-for.ts';
import { answer, show } from '@kt/platform/http/answer.ts';
import { listed } from '@kt/platform/http/list.ts';
import { operation } from '@kt/platform/http/operation.ts';
import { createRoutes } from '@kt/platform/http/shell.ts';
import type { Cursors, OfficerApp } from '../app/front-door.ts';
import * as wire from '../wire.ts';
import { cursorBinding } from './callers.ts';
import { statusOf } from './problem.ts';

const LISTS = '/award-lists';
const ONE = `${LISTS}/:quarter`;
const params = wire.quarterPath;

/** Decisions of each quarter, for the award notices that are sent of them together. */
export const awardRoutes = (x: OfficerApp & Cursors) =>
  createRoutes()
    .get(LISTS, operation('award_list.list', { effect: 'reads', query: wire.pageQuery }), async (c) => {
      const { cursor } = c.req.valid('query');
      const page = asAuthority(c, (authority) =>
        listed(x.cursorKey, cursor, cursorBinding(c), ({ after }) => x.listAwardLists(authority, after)),
      );
      return show(c, statusOf, await page);
    })
    .get(ONE, operation('award_list.view', { effect: 'reads', params }), async (c) => {
      const { quarter } = c.req.valid('param');
      return show(c, statusOf, await asAuthority(c, (authority) => x.viewAwardList({ authority, quarter })));
    })
    .post(
      `${ONE}/sending`,
      operation('award_list.send', { effect: 'changes', params, body: wire.awardsSent }),
      async (c) => {
        const { quarter } = c.req.valid('param');
        const { reference } = c.req.valid('json');
        const done = asAuthority(c, (authority) => x.recordAwardsSent({ authority, quarter }, reference, c.var.act));
        return answer(c, statusOf, await done);
      },
    );
