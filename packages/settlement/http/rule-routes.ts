import { ok } from '@kt/kernel';
import { asAuthority } from '@kt/platform/http/acting-for.ts';
import { answer, show } from '@kt/platform/http/answer.ts';
import { operation } from '@kt/platform/http/operation.ts';
import { createRoutes } from '@kt/platform/http/shell.ts';
import type { SettlementApp } from '../app/front-door.ts';
import * as wire from '../wire.ts';
import { statusOf } from './problem.ts';

type Asked = Pick<SettlementApp, 'setPayer' | 'viewPayer' | 'setAllocationRule' | 'listAllocationRules'>;

/** The paying account, and how costs are divided between municipalities. */
export const ruleRoutes = (x: Asked) =>
  createRoutes()
    .get('/payer', operation('payer.view', { effect: 'reads' }), async (c) =>
      show(c, statusOf, await asAuthority(c, x.viewPayer)),
    )
    .post('/payer', operation('payer.set', { effect: 'creates', body: wire.payerBody }), async (c) => {
      const payer = c.req.valid('json');
      return answer(c, statusOf, await asAuthority(c, (authority) => x.setPayer({ authority, ...payer }, c.var.act)));
    })
    .get('/allocation-rules', operation('allocation.list', { effect: 'reads' }), async (c) =>
      show(c, statusOf, await asAuthority(c, async (authority) => ok(await x.listAllocationRules(authority)))),
    )
    .post(
      '/allocation-rules',
      operation('allocation.set', { effect: 'creates', body: wire.allocationRuleBody }),
      async (c) => {
        const rule = c.req.valid('json');
        return answer(
          c,
          statusOf,
          await asAuthority(c, (authority) => x.setAllocationRule(authority, rule, c.var.act)),
        );
      },
    );
