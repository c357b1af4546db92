import { asOrganisation } from '@kt/platform/http/acting-for.ts';
import { answer, show } from '@kt/platform/http/answer.ts';
import { listed } from '@kt/platform/http/list.ts';
import { operation } from '@kt/platform/http/operation.ts';
import { createRoutes } from '@kt/platform/http/shell.ts';
import type { PurchasingApp } from '../app/front-door.ts';
import * as wire from '../wire.ts';
import { statusOf } from './problem.ts';

type App = Pick<PurchasingApp, 'nameParties' | 'declareAsParty' | 'partyViews' | 'cursorKey'>;
const params = wire.ownRequestParams;
const REQUEST = '/authorities/:authority/requests/:request';

/** Applying together: the lead names the consortium, and each other party sees and declares its own part. */
export const partyRoutes = (x: App) =>
  createRoutes()
    .get(
      '/party-requests',
      operation('request.list_as_party', { effect: 'reads', query: wire.listQuery }),
      async (c) => {
        const { cursor } = c.req.valid('query');
        const rows = asOrganisation(c, (own) =>
          listed(x.cursorKey, cursor, ['request.list_as_party', own], ({ after }) =>
            x.partyViews.partyRequests(own, after),
          ),
        );
        return show(c, statusOf, await rows);
      },
    )
    .get(`${REQUEST}/own-part`, operation('request.view_as_party', { effect: 'reads', params }), async (c) => {
      const { authority, request: id } = c.req.valid('param');
      return show(c, statusOf, await asOrganisation(c, (own) => x.partyViews.partyRequest({ authority, id }, own)));
    })
    .put(
      `${REQUEST}/consortium`,
      operation('request.name_parties', { effect: 'changes', params, body: wire.namedConsortium }),
      async (c) => {
        const { authority, request: id } = c.req.valid('param');
        const { consortium } = c.req.valid('json');
        const named = asOrganisation(c, (own) => x.nameParties({ authority, id }, own, consortium, c.var.act));
        return answer(c, statusOf, await named);
      },
    )
    .post(
      `${REQUEST}/declarations`,
      operation('request.declare', { effect: 'creates', params, body: wire.ownDeclaration }),
      async (c) => {
        const { authority, request: id } = c.req.valid('param');
        const own = c.req.valid('json');
        const declared = asOrganisation(c, (party) => x.declareAsParty({ authority, id }, party, own, c.var.act));
        return answer(c, statusOf, await declared);
      },
    );
