import { operation } from '@kt/platform/http/operation.ts';
import { createRoutes } from '@kt/platform/http/shell.ts';
import type { CaseworkApp } from '../app/front-door.ts';
import * as wire from '../wire.ts';
import { forProvider } from './carry-out.ts';
import { providerRef } from './provider-ref.ts';

const params = wire.providerReferralParams;
const OUTCOMES = { held: 'hold_meeting', missed: 'miss_meeting' } as const;
const ONE = '/provider/authorities/:authority/referrals/:referral';

/** What a provider says to an offer, and its first meeting with the client. */
export const providerAnswerRoutes = (x: Pick<CaseworkApp, 'changeReferral'>) =>
  createRoutes()
    .post(
      `${ONE}/acknowledgement`,
      operation('referral.acknowledge', { effect: 'changes', params, body: wire.nothingBody }),
      (c) => forProvider(x, c, providerRef(c.req.valid('param')), { command: 'acknowledge' }),
    )
    .post(
      `${ONE}/acceptance`,
      operation('referral.accept', { effect: 'changes', params, body: wire.nothingBody }),
      (c) => forProvider(x, c, providerRef(c.req.valid('param')), { command: 'accept' }),
    )
    .post(`${ONE}/decline`, operation('referral.decline', { effect: 'changes', params, body: wire.declineBody }), (c) =>
      forProvider(x, c, providerRef(c.req.valid('param')), { command: 'decline', ...c.req.valid('json') }),
    )
    .post(`${ONE}/return`, operation('referral.return', { effect: 'changes', params, body: wire.returnBody }), (c) =>
      forProvider(x, c, providerRef(c.req.valid('param')), { command: 'return', ...c.req.valid('json') }),
    )
    .post(
      `${ONE}/first-meeting`,
      operation('referral.agree_meeting', { effect: 'changes', params, body: wire.meetingBody }),
      (c) => forProvider(x, c, providerRef(c.req.valid('param')), { command: 'agree_meeting', ...c.req.valid('json') }),
    )
    .post(
      `${ONE}/first-meeting/outcome`,
      operation('referral.record_meeting', { effect: 'changes', params, body: wire.meetingOutcomeBody }),
      (c) => {
        const { outcome, on } = c.req.valid('json');
        return forProvider(x, c, providerRef(c.req.valid('param')), { command: OUTCOMES[outcome], on });
      },
    );
