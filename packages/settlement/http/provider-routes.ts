import { asOrganisation } from '@kt/platform/http/acting-for.ts';
import { show } from '@kt/platform/http/answer.ts';
import { listed } from '@kt/platform/http/list.ts';
import { operation } from '@kt/platform/http/operation.ts';
import { createRoutes } from '@kt/platform/http/shell.ts';
import type { SettlementApp } from '../app/front-door.ts';
import * as wire from '../wire.ts';
import { statusOf } from './problem.ts';

/** A provider's own payments from one buyer, each in one of six words. */
export const providerRoutes = (x: Pick<SettlementApp, 'listOwnPayments' | 'cursorKey'>) =>
  createRoutes().get(
    '/authorities/:authority/payments',
    operation('payment.list_own', { effect: 'reads', params: wire.authorityParams, query: wire.pageQuery }),
    async (c) => {
      const { authority } = c.req.valid('param');
      const { cursor } = c.req.valid('query');
      const list = await asOrganisation(c, (provider) =>
        listed(x.cursorKey, cursor, ['payment.list_own', authority, provider], (page) =>
          x.listOwnPayments(authority, provider, page),
        ),
      );
      return show(c, statusOf, list);
    },
  );
