import { asAuthority } from '@kt/platform/http/acting-for.ts';
import { answer, show } from '@kt/platform/http/answer.ts';
import { listed } from '@kt/platform/http/list.ts';
import { operation } from '@kt/platform/http/operation.ts';
import { createRoutes } from '@kt/platform/http/shell.ts';
import type { PurchasingApp } from '../app/front-door.ts';
import { roundParams, roundStart } from '../wire/round.ts';
import * as wire from '../wire.ts';
import { statusOf } from './problem.ts';

const BASE = '/systems/:system/categories/:category/renewal-rounds';
const params = wire.categoryParams;
type App = Pick<PurchasingApp, 'startRenewalRound' | 'roundViews' | 'cursorKey'>;

/** Rounds in which everybody in a category is asked to renew, for admission officers. */
export const roundRoutes = (x: App) =>
  createRoutes()
    .get(BASE, operation('renewal_round.list', { effect: 'reads', params, query: wire.listQuery }), async (c) => {
      const of = c.req.valid('param');
      const { cursor } = c.req.valid('query');
      const rows = asAuthority(c, (authority) =>
        listed(x.cursorKey, cursor, ['renewal_round.list', authority, of.category], ({ after }) =>
          x.roundViews.page({ authority, ...of }, after),
        ),
      );
      return show(c, statusOf, await rows);
    })
    .post(BASE, operation('renewal_round.start', { effect: 'creates', params, body: roundStart }), async (c) => {
      const of = c.req.valid('param');
      const { organisations } = c.var.admitted;
      const started = asAuthority(c, (authority) =>
        x.startRenewalRound({ authority, ...of }, c.req.valid('json'), organisations, c.var.act),
      );
      return answer(c, statusOf, await started);
    })
    .get(
      `${BASE}/:round/left-out`,
      operation('renewal_round.left_out', { effect: 'reads', params: roundParams, query: wire.listQuery }),
      async (c) => {
        const { round, ...of } = c.req.valid('param');
        const { cursor } = c.req.valid('query');
        const rows = asAuthority(c, (authority) =>
          listed(x.cursorKey, cursor, ['renewal_round.left_out', authority, round], ({ after }) =>
            x.roundViews.leftOut({ authority, ...of }, round, after),
          ),
        );
        return show(c, statusOf, await rows);
      },
    );
