import { show } from '@kt/platform/http/answer.ts';
import { operation } from '@kt/platform/http/operation.ts';
import { createRoutes } from '@kt/platform/http/shell.ts';
import type { viewReceipt } from '../app/opened-envelopes.ts';
import * as wire from '../wire.ts';
import { statusOf } from './problem.ts';

/** What became of the envelope that a receipt names. */
export const receiptRoutes = ({ views }: { readonly views: { readonly receipt: ReturnType<typeof viewReceipt> } }) =>
  createRoutes().post(
    '/receipts/view',
    operation('public.receipt', { effect: 'reads', body: wire.envelopeOfReceipt }),
    async (c) => {
      const { competition, hash } = c.req.valid('json');
      return show(c, statusOf, await views.receipt(competition, hash));
    },
  );
