import { ok } from '@kt/kernel';
import { asAuthority } from '@kt/platform/http/acting-for.ts';
import { answer, show } from '@kt/platform/http/answer.ts';
import { operation } from '@kt/platform/http/operation.ts';
import { createRoutes, type ShellEnv } from '@kt/platform/http/shell.ts';
import type { Context } from 'hono';
import type { AdmissionAct } from '../app/admissions.ts';
import type { PurchasingApp } from '../app/front-door.ts';
import type { AdmissionRef } from '../app/ports.ts';
import * as wire from '../wire.ts';
import { statusOf } from './problem.ts';

const params = wire.admissionParams;
type App = Pick<PurchasingApp, 'changeAdmission' | 'views'>;
type Target = Pick<AdmissionRef, 'system' | 'category' | 'provider'> & { readonly admission: AdmissionRef['id'] };

const change = async (x: App, c: Context<ShellEnv>, { admission: id, ...of }: Target, command: AdmissionAct) => {
  const { organisations } = c.var.admitted;
  const changed = asAuthority(c, (authority) =>
    x.changeAdmission({ authority, ...of, id }, command, organisations, c.var.act),
  );
  return answer(c, statusOf, await changed);
};

const BASE = '/systems/:system/categories/:category/admissions';

/** Admissions in a category, for admission officers. */
export const admissionRoutes = (x: App) =>
  createRoutes()
    .get(BASE, operation('admission.list', { effect: 'reads', params: wire.categoryParams }), async (c) => {
      const of = c.req.valid('param');
      return show(
        c,
        statusOf,
        await asAuthority(c, async (authority) => ok(await x.views.admissions({ authority, ...of }))),
      );
    })
    .post(
      `${BASE}/:provider/:admission/renewal-request`,
      operation('admission.ask_renewal', { effect: 'changes', params, body: wire.nothing }),
      (c) => change(x, c, c.req.valid('param'), { command: 'ask_renewal' }),
    )
    .post(
      `${BASE}/:provider/:admission/lifting`,
      operation('admission.lift', { effect: 'changes', params, body: wire.nothing }),
      (c) => change(x, c, c.req.valid('param'), { command: 'lift' }),
    );
