import { asOrganisation } from '@kt/platform/http/acting-for.ts';
import { answer, show } from '@kt/platform/http/answer.ts';
import { listed } from '@kt/platform/http/list.ts';
import { operation } from '@kt/platform/http/operation.ts';
import { createRoutes, type ShellEnv } from '@kt/platform/http/shell.ts';
import type { Context } from 'hono';
import type { PurchasingApp } from '../app/front-door.ts';
import type { BindingAct } from '../domain/countersignature.ts';
import * as wire from '../wire.ts';
import { statusOf } from './problem.ts';

type App = Pick<PurchasingApp, 'countersign' | 'dropSignature' | 'countersignatureViews' | 'cursorKey'>;
const params = wire.countersignatureParams;

/** Binds the organisation acted for, or begins to: then the answer's id is that of the countersignature (`csg_…`). */
export const bind = async (x: Pick<PurchasingApp, 'bindOrganisation'>, c: Context<ShellEnv>, binding: BindingAct) => {
  const done = asOrganisation(c, (own) => x.bindOrganisation(own, binding, c.var.act));
  return answer(c, statusOf, await done);
};

/** What one of an organisation's signatories has signed and another has not. */
export const signingRoutes = (x: App) =>
  createRoutes()
    .get(
      '/countersignatures',
      operation('countersignature.list', { effect: 'reads', query: wire.listQuery }),
      async (c) => {
        const { cursor } = c.req.valid('query');
        const rows = asOrganisation(c, (own) =>
          listed(x.cursorKey, cursor, ['countersignature.list', own], ({ after }) =>
            x.countersignatureViews.waiting(own, after),
          ),
        );
        return show(c, statusOf, await rows);
      },
    )
    .get(
      '/countersignatures/:countersignature',
      operation('countersignature.view', { effect: 'reads', params }),
      async (c) => {
        const { countersignature: id } = c.req.valid('param');
        const found = asOrganisation(c, (organisation) => x.countersignatureViews.one({ organisation, id }));
        return show(c, statusOf, await found);
      },
    )
    .post(
      '/countersignatures/:countersignature/signature',
      operation('countersignature.sign', { effect: 'changes', params, body: wire.nothing }),
      async (c) => {
        const { countersignature: id } = c.req.valid('param');
        const signed = asOrganisation(c, (organisation) => x.countersign({ organisation, id }, c.var.act));
        return answer(c, statusOf, await signed);
      },
    )
    .post(
      '/countersignatures/:countersignature/refusal',
      operation('countersignature.refuse', { effect: 'changes', params, body: wire.nothing }),
      async (c) => {
        const { countersignature: id } = c.req.valid('param');
        const refused = asOrganisation(c, (own) => x.dropSignature({ organisation: own, id }, 'refuse', c.var.act));
        return answer(c, statusOf, await refused);
      },
    );
