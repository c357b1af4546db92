import { ok } from '@kt/kernel';
import { asAuthority } from '@kt/platform/http/acting-for.ts';
import { answer, show } from '@kt/platform/http/answer.ts';
import { operation } from '@kt/platform/http/operation.ts';
import { createRoutes } from '@kt/platform/http/shell.ts';
import type { PurchasingApp } from '../app/front-door.ts';
import * as wire from '../wire.ts';
import { statusOf } from './problem.ts';
import { changeForAuthority } from './request-routes.ts';

const params = wire.requestParams;
type App = Pick<
  PurchasingApp,
  'changeRequest' | 'newAdmissionId' | 'settleRequest' | 'acceptTogether' | 'changePractice' | 'viewPractice'
>;

/** Decisions on requests to participate, and how the authority has them made. */
export const decisionRoutes = (x: App) =>
  createRoutes()
    .post(
      '/requests/:request/acceptance',
      operation('request.accept', { effect: 'changes', params, body: wire.decision }),
      (c) => {
        const command = { command: 'accept', admission: x.newAdmissionId(), ...c.req.valid('json') } as const;
        return changeForAuthority(x, c, c.req.valid('param').request, command);
      },
    )
    .post(
      '/requests/:request/rejection',
      operation('request.reject', { effect: 'changes', params, body: wire.decision }),
      (c) => changeForAuthority(x, c, c.req.valid('param').request, { command: 'reject', ...c.req.valid('json') }),
    )
    .post(
      '/requests/:request/settlement',
      operation('request.settle', { effect: 'changes', params, body: wire.settlement }),
      async (c) => {
        const { request: id } = c.req.valid('param');
        const settled = asAuthority(c, (authority) =>
          x.settleRequest({ authority, id }, c.var.admitted.organisations, c.req.valid('json'), c.var.act),
        );
        return answer(c, statusOf, await settled);
      },
    )
    .post(
      '/requests/acceptances',
      operation('request.accept_together', { effect: 'creates', body: wire.together }),
      async (c) => {
        const { organisations } = c.var.admitted;
        const accepted = asAuthority(c, async (authority) =>
          ok(await x.acceptTogether(authority, organisations, c.req.valid('json'), c.var.act)),
        );
        return show(c, statusOf, await accepted);
      },
    )
    .get('/admission-practice', operation('admission_practice.view', { effect: 'reads' }), async (c) =>
      show(c, statusOf, await asAuthority(c, x.viewPractice)),
    )
    .put(
      '/admission-practice',
      operation('admission_practice.set', { effect: 'changes', body: wire.practice }),
      async (c) => {
        const set = asAuthority(c, (authority) => x.changePractice(authority, c.req.valid('json'), c.var.act));
        return answer(c, statusOf, await set);
      },
    );
