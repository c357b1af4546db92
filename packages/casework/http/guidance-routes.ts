import type { Id } from '@kt/kernel';
import { ok } from '@kt/kernel';
import { asAuthority } from '@kt/platform/http/acting-for.ts';
import { answer, show } from '@kt/platform/http/answer.ts';
import { listed } from '@kt/platform/http/list.ts';
import { operation } from '@kt/platform/http/operation.ts';
import { createRoutes } from '@kt/platform/http/shell.ts';
import type { CaseworkApp } from '../app/front-door.ts';
import * as wire from '../wire.ts';
import { forAuthority } from './carry-out.ts';
import { offerStatusOf, statusOf } from './problem.ts';

const params = wire.referralParams;

type Uses = Pick<
  CaseworkApp,
  'viewGuidance' | 'setGuidance' | 'listApprovals' | 'viewApproval' | 'offerReferral' | 'changeReferral' | 'cursorKey'
>;

/** The rules of guidance, and what a supervisor is asked when a referral costs more than one may send alone. */
export const guidanceRoutes = (x: Uses) =>
  createRoutes()
    .get('/worker/guidance', operation('guidance.view', { effect: 'reads' }), async (c) =>
      show(c, statusOf, await asAuthority(c, async (authority) => ok(await x.viewGuidance(authority)))),
    )
    .post('/worker/guidance', operation('guidance.set', { effect: 'changes', body: wire.guidanceBody }), async (c) =>
      answer(
        c,
        statusOf,
        await asAuthority(c, (authority) => x.setGuidance(authority, c.req.valid('json'), c.var.act)),
      ),
    )
    .get(
      '/worker/approvals',
      operation('referral.list_approvals', { effect: 'reads', query: wire.listQuery }),
      async (c) => {
        const { cursor } = c.req.valid('query');
        const list = await asAuthority(c, (authority) =>
          listed(x.cursorKey, cursor, ['referral.list_approvals', authority], (page) =>
            x.listApprovals(authority, page),
          ),
        );
        return show(c, statusOf, list);
      },
    )
    .get(
      '/worker/referrals/:referral/approval',
      operation('referral.view_approval', { effect: 'reads', params }),
      async (c) => {
        const id = c.req.valid('param').referral;
        return show(c, statusOf, await asAuthority(c, (authority) => x.viewApproval({ authority, id })));
      },
    )
    .post(
      '/worker/referrals/:referral/approval',
      operation('referral.offer_over_limit', { effect: 'pays', params, body: wire.approvalBody }),
      async (c) => {
        const id: Id<'referral'> = c.req.valid('param').referral;
        const { act, admitted } = c.var;
        const { approvedUpToCents } = c.req.valid('json');
        const sent = await asAuthority(c, (authority) =>
          x.offerReferral({ authority, id }, act, { belongsTo: admitted.organisations, approvedUpToCents }),
        );
        return answer(c, offerStatusOf(sent.ok ? undefined : sent.error), sent);
      },
    )
    .post(
      '/worker/referrals/:referral/approval/asking',
      operation('referral.ask_approval', { effect: 'changes', params, body: wire.approvalAskBody }),
      (c) => forAuthority(x, c, c.req.valid('param').referral, { command: 'ask_approval', ...c.req.valid('json') }),
    )
    .post(
      '/worker/referrals/:referral/approval/refusal',
      operation('referral.refuse_approval', { effect: 'changes', params, body: wire.approvalRefusalBody }),
      (c) => forAuthority(x, c, c.req.valid('param').referral, { command: 'refuse_approval', ...c.req.valid('json') }),
    );
