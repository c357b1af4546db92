import type { Id } from '@kt/kernel';
import { asAuthority } from '@kt/platform/http/acting-for.ts';
import { answer, show } from '@kt/platform/http/answer.ts';
import { listed } from '@kt/platform/http/list.ts';
import { operation } from '@kt/platform/http/operation.ts';
import { createRoutes, type ShellEnv } from '@kt/platform/http/shell.ts';
import type { Context } from 'hono';
import type { CaseworkApp } from '../app/front-door.ts';
import * as wire from '../wire.ts';
import { forAuthority, forGuide } from './carry-out.ts';
import { offerStatusOf, statusOf } from './problem.ts';

const params = wire.referralParams;
const ANSWERS = { approve: 'approve_change', reject: 'reject_change' } as const;

const offer = async (x: Pick<CaseworkApp, 'offerReferral'>, c: Context<ShellEnv>, id: Id<'referral'>) => {
  const { act, admitted } = c.var;
  const sent = await asAuthority(c, (authority) =>
    x.offerReferral({ authority, id }, act, { belongsTo: admitted.organisations }),
  );
  return answer(c, offerStatusOf(sent.ok ? undefined : sent.error), sent);
};

const send = async (
  x: Pick<CaseworkApp, 'sendReferral'>,
  c: Context<ShellEnv>,
  id: Id<'client'>,
  input: Parameters<CaseworkApp['sendReferral']>[1],
) => {
  const { act, admitted } = c.var;
  const sent = await asAuthority(c, (authority) =>
    x.sendReferral({ authority, id }, input, act, { belongsTo: admitted.organisations }),
  );
  return answer(c, offerStatusOf(sent.ok ? undefined : sent.error), sent);
};

/** The referrals of a case worker's clients: the caller's own, or of whom the caller stands in for. */
const listRoute = (x: Pick<CaseworkApp, 'listDraftedReferrals' | 'listsFor' | 'cursorKey'>) =>
  createRoutes().get(
    '/worker/referrals',
    operation('referral.list', { effect: 'reads', query: wire.worksQuery }),
    async (c) => {
      const { cursor, of } = c.req.valid('query');
      const list = await forGuide(x, c, of, (authority, guide) =>
        listed(x.cursorKey, cursor, ['referral.list', authority, guide], (page) =>
          x.listDraftedReferrals(authority, guide, page),
        ),
      );
      return show(c, statusOf, list);
    },
  );

/** How the authority calls a referral off, and ends the service. */
const endingRoutes = (x: Pick<CaseworkApp, 'changeReferral' | 'switchProvider'>) =>
  createRoutes()
    .post(
      '/worker/referrals/:referral/switch',
      operation('referral.switch_provider', { effect: 'creates', params, body: wire.switchBody }),
      async (c) => {
        const id = c.req.valid('param').referral;
        const { on } = c.req.valid('json');
        const { act, admitted } = c.var;
        const ask = { on, belongsTo: admitted.organisations };
        return answer(c, statusOf, await asAuthority(c, (authority) => x.switchProvider({ authority, id }, ask, act)));
      },
    )
    .post(
      '/worker/referrals/:referral/taking-back',
      operation('referral.take_back', { effect: 'changes', params, body: wire.nothingBody }),
      (c) => forAuthority(x, c, c.req.valid('param').referral, { command: 'take_back' }),
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
      operation('referral.end', { effect: 'changes', params, body: wire.workerEndBody }),
      (c) => forAuthority(x, c, c.req.valid('param').referral, { command: 'end', ...c.req.valid('json') }),
    );

/** What is settled with the client before anything is sent. */
const choosingRoutes = (x: Pick<CaseworkApp, 'changeReferral'>) =>
  createRoutes()
    .post(
      '/worker/referrals/:referral/group',
      operation('referral.set_group', { effect: 'changes', params, body: wire.groupBody }),
      (c) => forAuthority(x, c, c.req.valid('param').referral, { command: 'set_group', ...c.req.valid('json') }),
    )
    .post(
      '/worker/referrals/:referral/passing',
      operation('referral.pass_over', { effect: 'changes', params, body: wire.passBody }),
      (c) => forAuthority(x, c, c.req.valid('param').referral, { command: 'pass_over', ...c.req.valid('json') }),
    )
    .post(
      '/worker/referrals/:referral/choice',
      operation('referral.choose', { effect: 'changes', params, body: wire.choiceBody }),
      (c) => forAuthority(x, c, c.req.valid('param').referral, { command: 'choose', ...c.req.valid('json') }),
    );

type Uses = Pick<
  CaseworkApp,
  | 'draftReferral'
  | 'sendReferral'
  | 'viewReferral'
  | 'changeReferral'
  | 'switchProvider'
  | 'offerReferral'
  | 'listDraftedReferrals'
  | 'listsFor'
  | 'cursorKey'
>;

/** A referral from the case worker's side: options shown, choice recorded, sent, followed. */
export const referralRoutes = (x: Uses) =>
  createRoutes()
    .route('/', listRoute(x))
    .route('/', endingRoutes(x))
    .route('/', choosingRoutes(x))
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
    .post(
      '/worker/clients/:client/referrals/sending',
      operation('referral.send', { effect: 'creates', params: wire.clientParams, body: wire.sendBody }),
      (c) => send(x, c, c.req.valid('param').client, c.req.valid('json')),
    )
    .get('/worker/referrals/:referral', operation('referral.view', { effect: 'reads', params }), async (c) => {
      const id = c.req.valid('param').referral;
      return show(c, statusOf, await asAuthority(c, (authority) => x.viewReferral({ authority, id })));
    })
    .post(
      '/worker/referrals/:referral/offer',
      operation('referral.offer', { effect: 'pays', params, body: wire.nothingBody }),
      (c) => offer(x, c, c.req.valid('param').referral),
    )
    .post(
      '/worker/referrals/:referral/corrections/answer',
      operation('referral.answer_correction', { effect: 'changes', params, body: wire.correctionAnswerBody }),
      (c) => forAuthority(x, c, c.req.valid('param').referral, { command: ANSWERS[c.req.valid('json').answer] }),
    );
