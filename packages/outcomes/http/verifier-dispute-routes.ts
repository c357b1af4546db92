import { asAuthority } from '@kt/platform/http/acting-for.ts';
import { answer } from '@kt/platform/http/answer.ts';
import { operation } from '@kt/platform/http/operation.ts';
import { createRoutes } from '@kt/platform/http/shell.ts';
import type { OutcomesApp } from '../app/front-door.ts';
import * as wire from '../wire.ts';
import { statusOf } from './problem.ts';
import { judge, ownOf } from './verifier-routes.ts';

const params = wire.claimParams;
const body = wire.nothingBody;
const ONE = '/verifier/claims/:claim';

/** Disputes are judged by another official than the one who rejected; late pleas need two. */
export const verifierDisputeRoutes = (x: Pick<OutcomesApp, 'changeClaim' | 'verifyClaim'>) =>
  createRoutes()
    .post(`${ONE}/dispute/acceptance`, operation('claim.uphold', { effect: 'changes', params, body }), async (c) => {
      const { claim } = c.req.valid('param');
      const upheld = await asAuthority(c, (authority) => x.verifyClaim({ authority, claim }, ownOf(c), c.var.act));
      return answer(c, statusOf, upheld);
    })
    .post(`${ONE}/dispute/refusal`, operation('claim.reject_finally', { effect: 'changes', params, body }), (c) =>
      judge(x, c, c.req.valid('param').claim, { type: 'reject_finally', ...ownOf(c) }),
    )
    .post(`${ONE}/plea/support`, operation('claim.support_plea', { effect: 'changes', params, body }), (c) =>
      judge(x, c, c.req.valid('param').claim, { type: 'support_plea', ...ownOf(c) }),
    )
    .post(`${ONE}/plea/acceptance`, operation('claim.accept_plea', { effect: 'changes', params, body }), (c) =>
      judge(x, c, c.req.valid('param').claim, { type: 'accept_plea', ...ownOf(c) }),
    )
    .post(`${ONE}/plea/refusal`, operation('claim.refuse_plea', { effect: 'changes', params, body }), (c) =>
      judge(x, c, c.req.valid('param').claim, { type: 'refuse_plea', ...ownOf(c) }),
    );
