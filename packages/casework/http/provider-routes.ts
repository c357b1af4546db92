import { asOrganisation } from '@kt/platform/http/acting-for.ts';
import { show } from '@kt/platform/http/answer.ts';
import { listed } from '@kt/platform/http/list.ts';
import { operation } from '@kt/platform/http/operation.ts';
import { createRoutes } from '@kt/platform/http/shell.ts';
import type { CaseworkApp } from '../app/front-door.ts';
import * as wire from '../wire.ts';
import { forProvider } from './carry-out.ts';
import { statusOf } from './problem.ts';
import { providerAnswerRoutes } from './provider-answer-routes.ts';
import { providerRef } from './provider-ref.ts';

const params = wire.providerReferralParams;
const ONE = '/provider/authorities/:authority/referrals/:referral';

type Uses = Pick<CaseworkApp, 'listOwnReferrals' | 'viewOwnReferral' | 'revealClient' | 'changeReferral' | 'cursorKey'>;

/** A provider's referrals: pseudonymous until accepted; then the client's name and contact, each reading on record. */
export const providerRoutes = (x: Uses) =>
  createRoutes()
    .route('/', providerAnswerRoutes(x))
    .get(
      '/provider/referrals',
      operation('referral.list_own', { effect: 'reads', query: wire.listQuery }),
      async (c) => {
        const { cursor } = c.req.valid('query');
        const list = await asOrganisation(c, (organisation) =>
          listed(x.cursorKey, cursor, ['referral.list_own', organisation], (page) =>
            x.listOwnReferrals(organisation, page),
          ),
        );
        return show(c, statusOf, list);
      },
    )
    .get(ONE, operation('referral.view_own', { effect: 'reads', params }), async (c) => {
      const ref = providerRef(c.req.valid('param'));
      return show(c, statusOf, await asOrganisation(c, (organisation) => x.viewOwnReferral(ref, organisation)));
    })
    .get(`${ONE}/client`, operation('referral.reveal_client', { effect: 'reads', params }), async (c) => {
      const ref = providerRef(c.req.valid('param'));
      return show(c, statusOf, await asOrganisation(c, (organisation) => x.revealClient(ref, organisation, c.var.act)));
    })
    .post(`${ONE}/start`, operation('referral.start', { effect: 'changes', params, body: wire.startBody }), (c) =>
      forProvider(x, c, providerRef(c.req.valid('param')), { command: 'start', ...c.req.valid('json') }),
    )
    .post(`${ONE}/pause`, operation('referral.pause', { effect: 'changes', params, body: wire.pauseBody }), (c) =>
      forProvider(x, c, providerRef(c.req.valid('param')), { command: 'pause', ...c.req.valid('json') }),
    )
    .post(
      `${ONE}/resumption`,
      operation('referral.resume', { effect: 'changes', params, body: wire.resumeBody }),
      (c) => forProvider(x, c, providerRef(c.req.valid('param')), { command: 'resume', ...c.req.valid('json') }),
    )
    .post(`${ONE}/end`, operation('referral.end_own', { effect: 'changes', params, body: wire.endBody }), (c) =>
      forProvider(x, c, providerRef(c.req.valid('param')), { command: 'end', ...c.req.valid('json') }),
    );
