import { ok } from '@kt/kernel';
import { asOrganisation } from '@kt/platform/http/acting-for.ts';
import { show } from '@kt/platform/http/answer.ts';
import { listed } from '@kt/platform/http/list.ts';
import { operation } from '@kt/platform/http/operation.ts';
import { createRoutes } from '@kt/platform/http/shell.ts';
import type { PurchasingApp } from '../app/front-door.ts';
import * as wire from '../wire.ts';
import { statusOf } from './problem.ts';
import { bind } from './signing-routes.ts';

type App = Pick<PurchasingApp, 'bindOrganisation' | 'views' | 'cursorKey'>;

const ADMISSIONS = '/authorities/:authority/systems/:system/categories/:category/admissions';
const ADMISSION = `${ADMISSIONS}/:admission` as const;
const params = wire.ownAdmissionParams;

/** A provider's own admissions: seeing them, renewing its declaration, and leaving. */
export const ownAdmissionRoutes = (x: App) =>
  createRoutes()
    .get('/admissions', operation('admission.list_places', { effect: 'reads', query: wire.listQuery }), async (c) => {
      const { cursor } = c.req.valid('query');
      const rows = asOrganisation(c, (own) =>
        listed(x.cursorKey, cursor, ['admission.list_places', own], ({ after }) => x.views.ownPlaces(own, after)),
      );
      return show(c, statusOf, await rows);
    })
    .get(
      ADMISSIONS,
      operation('admission.list_own', { effect: 'reads', params: wire.ownCategoryParams }),
      async (c) => {
        const ref = c.req.valid('param');
        const own = asOrganisation(c, async (provider) => ok(await x.views.ownAdmissions(ref, provider)));
        return show(c, statusOf, await own);
      },
    )
    .post(
      `${ADMISSION}/renewal`,
      operation('admission.renew', { effect: 'changes', params, body: wire.nothing }),
      (c) => bind(x, c, { kind: 'admission.renew', ...c.req.valid('param') }),
    )
    .post(`${ADMISSION}/exit`, operation('admission.exit', { effect: 'changes', params, body: wire.exit }), (c) =>
      bind(x, c, { kind: 'admission.exit', ...c.req.valid('param'), ...c.req.valid('json') }),
    );
