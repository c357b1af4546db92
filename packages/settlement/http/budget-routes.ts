import { ok } from '@kt/kernel';
import { asAuthority } from '@kt/platform/http/acting-for.ts';
import { answer, show } from '@kt/platform/http/answer.ts';
import { operation } from '@kt/platform/http/operation.ts';
import { createRoutes } from '@kt/platform/http/shell.ts';
import type { SettlementApp } from '../app/front-door.ts';
import * as wire from '../wire.ts';
import { statusOf } from './problem.ts';

const params = wire.budgetParams;

type Asked = Pick<SettlementApp, 'listBudgets' | 'openBudget' | 'changeBudget'>;

/** A year's money by cost centre. */
export const budgetRoutes = (x: Asked) =>
  createRoutes()
    .get('/budgets', operation('budget.list', { effect: 'reads', query: wire.yearQuery }), async (c) => {
      const { year } = c.req.valid('query');
      return show(c, statusOf, await asAuthority(c, async (authority) => ok(await x.listBudgets(authority, year))));
    })
    .post('/budgets', operation('budget.open', { effect: 'creates', body: wire.budgetBody }), async (c) => {
      const { year, costCentre, amountCents } = c.req.valid('json');
      const opened = await asAuthority(c, (authority) =>
        x.openBudget({ authority, year, costCentre }, amountCents, c.var.act),
      );
      return answer(c, statusOf, opened);
    })
    .put(
      '/budgets/:year/:costCentre',
      operation('budget.change', { effect: 'changes', params, body: wire.budgetChangeBody }),
      async (c) => {
        const place = c.req.valid('param');
        const { amountCents } = c.req.valid('json');
        const changed = await asAuthority(c, (authority) =>
          x.changeBudget({ authority, ...place }, { type: 'change', amountCents }, c.var.act),
        );
        return answer(c, statusOf, changed);
      },
    )
    .post(
      '/budgets/:year/:costCentre/close',
      operation('budget.close', { effect: 'changes', params, body: wire.nothingBody }),
      async (c) => {
        const place = c.req.valid('param');
        const closed = await asAuthority(c, (authority) =>
          x.changeBudget({ authority, ...place }, { type: 'close' }, c.var.act),
        );
        return answer(c, statusOf, closed);
      },
    );
