import { asAuthority, asOrganisation } from '@kt/platform/http/acting-for.ts';
import { answer, show } from '@kt/platform/http/answer.ts';
import { listed } from '@kt/platform/http/list.ts';
import { operation } from '@kt/platform/http/operation.ts';
import { createRoutes, type ShellEnv } from '@kt/platform/http/shell.ts';
import type { Context } from 'hono';
import type { ChangeJudgement } from '../app/changed-consortium.ts';
import type { PurchasingApp } from '../app/front-door.ts';
import type { AdmissionRef } from '../app/ports.ts';
import * as wire from '../wire.ts';
import { statusOf } from './problem.ts';

type Own = Pick<PurchasingApp, 'declareChange' | 'replyToChange' | 'views' | 'cursorKey'>;
const ADMISSION = '/authorities/:authority/systems/:system/categories/:category/admissions';

/** A change behind a place, as its parties see it: each declares for itself, and the lead replies. */
export const ownChangeRoutes = (x: Own) =>
  createRoutes()
    .get(
      '/changed-admissions',
      operation('admission.list_changes', { effect: 'reads', query: wire.listQuery }),
      async (c) => {
        const { cursor } = c.req.valid('query');
        const rows = asOrganisation(c, (own) =>
          listed(x.cursorKey, cursor, ['admission.list_changes', own], ({ after }) => x.views.ownChanges(own, after)),
        );
        return show(c, statusOf, await rows);
      },
    )
    .post(
      `${ADMISSION}/:admission/leads/:provider/declarations`,
      operation('admission.declare_change', {
        effect: 'creates',
        params: wire.changeParams,
        body: wire.ownDeclaration,
      }),
      async (c) => {
        const { admission: id, ...of } = c.req.valid('param');
        const own = c.req.valid('json');
        const declared = asOrganisation(c, (party) => x.declareChange({ ...of, id }, party, own, c.var.act));
        return answer(c, statusOf, await declared);
      },
    )
    .post(
      `${ADMISSION}/:admission/change-reply`,
      operation('admission.reply_change', {
        effect: 'changes',
        params: wire.ownAdmissionParams,
        body: wire.changeReply,
      }),
      async (c) => {
        const { admission: id, ...of } = c.req.valid('param');
        const { reply } = c.req.valid('json');
        const replied = asOrganisation(c, (provider) => x.replyToChange({ ...of, provider, id }, reply, c.var.act));
        return answer(c, statusOf, await replied);
      },
    );

type Officers = Pick<PurchasingApp, 'judgeChange'>;
type Target = Pick<AdmissionRef, 'system' | 'category' | 'provider'> & { readonly admission: AdmissionRef['id'] };

const judged = async (x: Officers, c: Context<ShellEnv>, { admission: id, ...of }: Target, asked: ChangeJudgement) => {
  const { organisations } = c.var.admitted;
  const done = asAuthority(c, (authority) => x.judgeChange({ authority, ...of, id }, asked, organisations, c.var.act));
  return answer(c, statusOf, await done);
};

const params = wire.admissionParams;
const BASE = '/systems/:system/categories/:category/admissions/:provider/:admission';

/** An official's new look at an admission whose consortium has changed: keep, ask or remove. */
export const reEvaluationRoutes = (x: Officers) =>
  createRoutes()
    .post(
      `${BASE}/re-evaluation`,
      operation('admission.re_evaluate', { effect: 'changes', params, body: wire.reEvaluation }),
      (c) => judged(x, c, c.req.valid('param'), { command: 're_evaluate', ...c.req.valid('json') }),
    )
    .post(
      `${BASE}/change-question`,
      operation('admission.ask_change', { effect: 'changes', params, body: wire.question }),
      (c) => judged(x, c, c.req.valid('param'), { command: 'ask_change', ...c.req.valid('json') }),
    )
    .post(
      `${BASE}/change-removal`,
      operation('admission.remove_changed', { effect: 'changes', params, body: wire.changeRemoval }),
      (c) => judged(x, c, c.req.valid('param'), { command: 'remove_changed', ...c.req.valid('json') }),
    );
