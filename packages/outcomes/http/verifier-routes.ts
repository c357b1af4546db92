import type { Id } from '@kt/kernel';
import { asAuthority } from '@kt/platform/http/acting-for.ts';
import { answer, show } from '@kt/platform/http/answer.ts';
import { listed } from '@kt/platform/http/list.ts';
import { operation } from '@kt/platform/http/operation.ts';
import { createRoutes, type ShellEnv } from '@kt/platform/http/shell.ts';
import type { Context } from 'hono';
import type { OutcomesApp } from '../app/front-door.ts';
import type { ClaimCommand } from '../domain/claim-commands.ts';
import * as wire from '../wire.ts';
import { statusOf } from './problem.ts';

const params = wire.claimParams;
const ONE = '/verifier/claims/:claim';

type Changes = Pick<OutcomesApp, 'changeClaim'>;

/** The organisations the official belongs to: nobody decides about their own. */
export const ownOf = (c: Context<ShellEnv>) => ({ own: c.var.admitted.organisations });

export const judge = async (x: Changes, c: Context<ShellEnv>, claim: Id<'claim'>, command: ClaimCommand) =>
  answer(
    c,
    statusOf,
    await asAuthority(c, (authority) => x.changeClaim({ authority, claim }, { side: 'authority' }, command, c.var.act)),
  );

/** Checking of claims: the list of what waits, one claim with its facts, and the decision. */
export const verifierRoutes = (
  x: Pick<
    OutcomesApp,
    'listWaitingClaims' | 'viewClaim' | 'changeClaim' | 'verifyClaim' | 'correctClaim' | 'cursorKey'
  >,
) =>
  createRoutes()
    .get('/verifier/claims', operation('claim.list', { effect: 'reads', query: wire.waitingQuery }), async (c) => {
      const { cursor, state } = c.req.valid('query');
      const list = await asAuthority(c, (authority) =>
        listed(x.cursorKey, cursor, ['claim.list', authority, state], (page) =>
          x.listWaitingClaims(authority, state, page),
        ),
      );
      return show(c, statusOf, list);
    })
    .get(ONE, operation('claim.view', { effect: 'reads', params }), async (c) => {
      const { claim } = c.req.valid('param');
      const view = await asAuthority(c, (authority) => x.viewClaim({ authority, claim }, { side: 'authority' }));
      return show(c, statusOf, view);
    })
    .post(`${ONE}/check`, operation('claim.take', { effect: 'changes', params, body: wire.nothingBody }), (c) =>
      judge(x, c, c.req.valid('param').claim, { type: 'take', ...ownOf(c) }),
    )
    .post(
      `${ONE}/verification`,
      operation('claim.verify', { effect: 'changes', params, body: wire.nothingBody }),
      async (c) => {
        const { claim } = c.req.valid('param');
        const verified = await asAuthority(c, (authority) => x.verifyClaim({ authority, claim }, ownOf(c), c.var.act));
        return answer(c, statusOf, verified);
      },
    )
    .post(`${ONE}/return`, operation('claim.return', { effect: 'changes', params, body: wire.returnBody }), (c) =>
      judge(x, c, c.req.valid('param').claim, { type: 'return', ...ownOf(c), ...c.req.valid('json') }),
    )
    .post(`${ONE}/rejection`, operation('claim.reject', { effect: 'changes', params, body: wire.rejectBody }), (c) =>
      judge(x, c, c.req.valid('param').claim, { type: 'reject', ...ownOf(c), ...c.req.valid('json') }),
    )
    .post(
      `${ONE}/correction`,
      operation('claim.correct', { effect: 'pays', params, body: wire.correctBody }),
      async (c) => {
        const { claim } = c.req.valid('param');
        const corrected = await asAuthority(c, (authority) =>
          x.correctClaim({ authority, claim }, { ...ownOf(c), ...c.req.valid('json') }, c.var.act),
        );
        return answer(c, statusOf, corrected);
      },
    );
