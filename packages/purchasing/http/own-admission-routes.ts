import { ok } from '@kt/kernel';
import { asOrganisation } from '@kt/platform/http/acting-for.ts';
import { answer, show } from '@kt/platform/http/answer.ts';
import { listed } from '@kt/platform/http/list.ts';
import { operation } from '@kt/platform/http/operation.ts';
import { createRoutes } from '@kt/platform/http/shell.ts';
import type { PurchasingApp } from '../app/front-door.ts';
import * as wire from '../wire.ts';
import { statusOf } from './problem.ts';

type App = Pick<PurchasingApp, 'changeAdmission' | 'renewAdmission' | 'views' | 'cursorKey'>;

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
      async (c) => {
        const { admission: id, ...of } = c.req.valid('param');
        const renewed = asOrganisation(c, (provider) => x.renewAdmission({ ...of, provider, id }, c.var.act));
        return answer(c, statusOf, await renewed);
      },
    )
    .post(
      `${ADMISSION}/exit`,
      operation('admission.exit', { effect: 'changes', params, body: wire.exit }),
      async (c) => {
        const { admission: id, ...of } = c.req.valid('param');
        const command = { command: 'exit', ...c.req.valid('json') } as const;
        const left = asOrganisation(c, (provider) =>
          x.changeAdmission({ ...of, provider, id }, command, [], c.var.act),
        );
        return answer(c, statusOf, await left);
      },
    );
