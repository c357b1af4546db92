import { asAuthority } from '@kt/platform/http/acting-for.ts';
import { answer, show } from '@kt/platform/http/answer.ts';
import { listed } from '@kt/platform/http/list.ts';
import { operation } from '@kt/platform/http/operation.ts';
import { createRoutes } from '@kt/platform/http/shell.ts';
import type { SettlementApp } from '../app/front-door.ts';
import * as wire from '../wire.ts';
import { statusOf } from './problem.ts';

const params = wire.agreementParams;

type Asked = Pick<
  SettlementApp,
  'agreementMoney' | 'listCommitments' | 'viewCommitment' | 'changeCommitment' | 'cursorKey'
>;

/** Reserved money by agreement and by referral: pseudonymous ids and euros, never a client. */
export const commitmentRoutes = (x: Asked) =>
  createRoutes()
    .get('/agreements/:agreement/money', operation('commitment.totals', { effect: 'reads', params }), async (c) => {
      const { agreement } = c.req.valid('param');
      return show(c, statusOf, await asAuthority(c, (authority) => x.agreementMoney({ authority, agreement })));
    })
    .get(
      '/agreements/:agreement/commitments',
      operation('commitment.list', { effect: 'reads', params, query: wire.pageQuery }),
      async (c) => {
        const { agreement } = c.req.valid('param');
        const { cursor } = c.req.valid('query');
        const list = await asAuthority(c, (authority) =>
          listed(x.cursorKey, cursor, ['commitment.list', authority, agreement], (page) =>
            x.listCommitments({ authority, agreement }, page),
          ),
        );
        return show(c, statusOf, list);
      },
    )
    .get(
      '/commitments/:referral',
      operation('commitment.view', { effect: 'reads', params: wire.commitmentParams }),
      async (c) => {
        const { referral } = c.req.valid('param');
        return show(c, statusOf, await asAuthority(c, (authority) => x.viewCommitment({ authority, referral })));
      },
    )
    .post(
      '/commitments/:referral/raise',
      operation('commitment.raise', { effect: 'pays', params: wire.commitmentParams, body: wire.raiseBody }),
      async (c) => {
        const { referral } = c.req.valid('param');
        const raise = { type: 'raise', ...c.req.valid('json') } as const;
        return answer(
          c,
          statusOf,
          await asAuthority(c, (authority) => x.changeCommitment({ authority, referral }, raise, c.var.act)),
        );
      },
    );
