import { answer, show } from '@kt/platform/http/answer.ts';
import { listed } from '@kt/platform/http/list.ts';
import { operation } from '@kt/platform/http/operation.ts';
import { createRoutes } from '@kt/platform/http/shell.ts';
import type { OutcomesApp } from '../app/front-door.ts';
import * as wire from '../wire.ts';
import { asProvider } from './as-provider.ts';
import { statusOf } from './problem.ts';

const params = wire.ownClaimParams;
const ONE = '/provider/authorities/:authority/claims/:claim';

/** A provider's claims: what may be claimed, what blocks it, sending, disputing, asking late. */
export const providerClaimRoutes = (
  x: Pick<OutcomesApp, 'listOwnClaims' | 'viewClaim' | 'submitClaim' | 'changeClaim' | 'pleadLate' | 'cursorKey'>,
) =>
  createRoutes()
    .get(
      '/provider/authorities/:authority/claims',
      operation('claim.list_own', { effect: 'reads', params: wire.ownListParams, query: wire.ownListQuery }),
      async (c) => {
        const { authority } = c.req.valid('param');
        const { cursor, state } = c.req.valid('query');
        const list = await asProvider(c, (_party, organisation) =>
          listed(x.cursorKey, cursor, ['claim.list_own', authority, organisation, state], (page) =>
            x.listOwnClaims(authority, organisation, state, page),
          ),
        );
        return show(c, statusOf, list);
      },
    )
    .get(ONE, operation('claim.view_own', { effect: 'reads', params }), async (c) =>
      show(c, statusOf, await asProvider(c, (party) => x.viewClaim(c.req.valid('param'), party))),
    )
    .post(
      `${ONE}/submission`,
      operation('claim.submit', { effect: 'changes', params, body: wire.submitBody }),
      async (c) => {
        const sent = await asProvider(c, (party) =>
          x.submitClaim(c.req.valid('param'), party, c.req.valid('json'), c.var.act),
        );
        return answer(c, statusOf, sent);
      },
    )
    .post(
      `${ONE}/dispute`,
      operation('claim.dispute', { effect: 'changes', params, body: wire.disputeBody }),
      async (c) => {
        const disputed = await asProvider(c, (party) =>
          x.changeClaim(c.req.valid('param'), party, { type: 'dispute', ...c.req.valid('json') }, c.var.act),
        );
        return answer(c, statusOf, disputed);
      },
    )
    .post(`${ONE}/plea`, operation('claim.plead', { effect: 'changes', params, body: wire.pleaBody }), async (c) => {
      const pleaded = await asProvider(c, (party) =>
        x.pleadLate(c.req.valid('param'), party, c.req.valid('json'), c.var.act),
      );
      return answer(c, statusOf, pleaded);
    });
