import { asOrganisation } from '@kt/platform/http/acting-for.ts';
import { answer, show } from '@kt/platform/http/answer.ts';
import { listed } from '@kt/platform/http/list.ts';
import { operation } from '@kt/platform/http/operation.ts';
import { createRoutes, type ShellEnv } from '@kt/platform/http/shell.ts';
import type { Context } from 'hono';
import type { PurchasingApp } from '../app/front-door.ts';
import type { RequestRef } from '../app/ports.ts';
import type { CommandFor } from '../app/requests.ts';
import { completing } from '../app/sending.ts';
import * as wire from '../wire.ts';
import { statusOf } from './problem.ts';
import { bind } from './signing-routes.ts';

const params = wire.ownRequestParams;
type App = Pick<PurchasingApp, 'draftRequest' | 'changeRequest' | 'bindOrganisation' | 'views' | 'cursorKey'>;
type Own = { readonly authority: RequestRef['authority']; readonly request: RequestRef['id'] };

const change = async (x: App, c: Context<ShellEnv>, { authority, request: id }: Own, commandFor: CommandFor) => {
  const changed = asOrganisation(c, (organisation) =>
    x.changeRequest({ authority, id }, { side: 'provider', organisation }, commandFor, c.var.act),
  );
  return answer(c, statusOf, await changed);
};

/** A provider's own requests to participate. */
export const providerRoutes = (x: App) =>
  createRoutes()
    .get('/requests', operation('request.list_own', { effect: 'reads', query: wire.listQuery }), async (c) => {
      const { cursor } = c.req.valid('query');
      const rows = asOrganisation(c, (own) =>
        listed(x.cursorKey, cursor, ['request.list_own', own], ({ after }) => x.views.ownRequests(own, after)),
      );
      return show(c, statusOf, await rows);
    })
    .get(
      '/authorities/:authority/requests/:request',
      operation('request.view_own', { effect: 'reads', params }),
      async (c) => {
        const { authority, request: id } = c.req.valid('param');
        return show(c, statusOf, await asOrganisation(c, (own) => x.views.request({ authority, id }, own)));
      },
    )
    .post(
      '/authorities/:authority/requests',
      operation('request.draft', { effect: 'creates', params: wire.publicListParams, body: wire.newRequest }),
      async (c) => {
        const { authority } = c.req.valid('param');
        const { language, ...of } = c.req.valid('json');
        const drafted = asOrganisation(c, (own) => x.draftRequest({ authority, ...of }, own, language, c.var.act));
        return answer(c, statusOf, await drafted);
      },
    )
    .put(
      '/authorities/:authority/requests/:request',
      operation('request.save', { effect: 'changes', params, body: wire.declarations }),
      (c) => change(x, c, c.req.valid('param'), () => ({ command: 'save', ...c.req.valid('json') })),
    )
    .post(
      '/authorities/:authority/requests/:request/submission',
      operation('request.submit', { effect: 'changes', params, body: wire.nothing }),
      (c) => bind(x, c, { kind: 'request.submit', ...c.req.valid('param') }),
    )
    .post(
      '/authorities/:authority/requests/:request/resubmission',
      operation('request.resubmit', { effect: 'changes', params, body: wire.completion }),
      (c) => change(x, c, c.req.valid('param'), completing(c.req.valid('json'))),
    )
    .post(
      '/authorities/:authority/requests/:request/withdrawal',
      operation('request.withdraw', { effect: 'changes', params, body: wire.nothing }),
      (c) => bind(x, c, { kind: 'request.withdraw', ...c.req.valid('param') }),
    );
