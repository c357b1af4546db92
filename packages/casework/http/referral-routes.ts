import type { Id } from '@kt/kernel';
import { asAuthority } from '@kt/platform/http/acting-for.ts';
import { answer, show } from '@kt/platform/http/answer.ts';
import { listed } from '@kt/platform/http/list.ts';
import { operation } from '@kt/platform/http/operation.ts';
import { createRoutes, type ShellEnv } from '@kt/platform/http/shell.ts';
import type { Context } from 'hono';
import type { CaseworkApp } from '../app/front-door.ts';
import * as wire from '../wire.ts';
import { forAuthority } from './carry-out.ts';
import { offerStatusOf, statusOf } from './problem.ts';

const params = wire.referralParams;
const ANSWERS = { approve: 'approve_change', reject: 'reject_change' } as const;

const offer = async (x: Pick<CaseworkApp, 'offerReferral'>, c: Context<ShellEnv>, id: Id<'referral'>) => {
  const { act, admitted } = c.var;
  const sent = await asAuthority(c, (authority) => x.offerReferral({ authority, id }, act, admitted.organisations));
  return answer(c, offerStatusOf(sent.ok ? undefined : sent.error), sent);
};

/** The case worker's own referrals. */
const listRoute = (x: Pick<CaseworkApp, 'listDraftedReferrals' | 'cursorKey'>) =>
  createRoutes().get(
    '/worker/referrals',
    operation('referral.list', { effect: 'reads', query: wire.listQuery }),
    async (c) => {
      const { cursor } = c.req.valid('query');
      const { by } = c.var.act;
      const list = await asAuthority(c, (authority) =>
        listed(x.cursorKey, cursor, ['referral.list', authority, by], (page) =>
          x.listDraftedReferrals(authority, by, page),
        ),
      );
      return show(c, statusOf, list);
    },
  );

/** A referral from the case worker's side: options shown, choice recorded, sent, followed. */
export const referralRoutes = (
  x: Pick<
    CaseworkApp,
    'draftReferral' | 'viewReferral' | 'changeReferral' | 'offerReferral' | 'listDraftedReferrals' | 'cursorKey'
  >,
) =>
  createRoutes()
    .route('/', listRoute(x))
    .post(
      '/worker/clients/:client/referrals',
      operation('referral.draft', { effect: 'creates', params: wire.clientParams, body: wire.referralBody }),
      async (c) => {
        const id = c.req.valid('param').client;
        const input = c.req.valid('json');
        return answer(
          c,
          statusOf,
          await asAuthority(c, (authority) => x.draftReferral({ authority, id }, input, c.var.act)),
        );
      },
    )
    .get('/worker/referrals/:referral', operation('referral.view', { effect: 'reads', params }), async (c) => {
      const id = c.req.valid('param').referral;
      return show(c, statusOf, await asAuthority(c, (authority) => x.viewReferral({ authority, id })));
    })
    .post(
      '/worker/referrals/:referral/group',
      operation('referral.set_group', { effect: 'changes', params, body: wire.groupBody }),
      (c) => forAuthority(x, c, c.req.valid('param').referral, { command: 'set_group', ...c.req.valid('json') }),
    )
    .post(
      '/worker/referrals/:referral/choice',
      operation('referral.choose', { effect: 'changes', params, body: wire.choiceBody }),
      (c) => forAuthority(x, c, c.req.valid('param').referral, { command: 'choose', ...c.req.valid('json') }),
    )
    .post(
      '/worker/referrals/:referral/offer',
      operation('referral.offer', { effect: 'pays', params, body: wire.nothingBody }),
      (c) => offer(x, c, c.req.valid('param').referral),
    )
    .post(
      '/worker/referrals/:referral/cancellation',
      operation('referral.cancel', { effect: 'changes', params, body: wire.cancelBody }),
      (c) => forAuthority(x, c, c.req.valid('param').referral, { command: 'cancel', ...c.req.valid('json') }),
    )
    .post(
      '/worker/referrals/:referral/voiding',
      operation('referral.void', { effect: 'changes', params, body: wire.voidBody }),
      (c) => forAuthority(x, c, c.req.valid('param').referral, { command: 'void', ...c.req.valid('json') }),
    )
    .post(
      '/worker/referrals/:referral/end',
      operation('referral.end', { effect: 'changes', params, body: wire.endBody }),
      (c) => forAuthority(x, c, c.req.valid('param').referral, { command: 'end', ...c.req.valid('json') }),
    )
    .post(
      '/worker/referrals/:referral/corrections/answer',
      operation('referral.answer_correction', { effect: 'changes', params, body: wire.correctionAnswerBody }),
      (c) => forAuthority(x, c, c.req.valid('param').referral, { command: ANSWERS[c.req.valid('json').answer] }),
    );
