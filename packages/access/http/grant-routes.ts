import { asAuthority } from '@kt/platform/http/acting-for.ts';
import { answer, show } from '@kt/platform/http/answer.ts';
import { listed } from '@kt/platform/http/list.ts';
import { operation } from '@kt/platform/http/operation.ts';
import { createRoutes } from '@kt/platform/http/shell.ts';
import type { AccessApp } from '../app/use-cases.ts';
import * as wire from '../wire.ts';
import { cursorBinding } from './cursor-binding.ts';
import { statusOf } from './problem.ts';

const STEPS = { confirm: 'confirm_role', refuse: 'refuse_role', revoke: 'revoke_role' } as const;

const grantStep = (x: AccessApp, verb: keyof typeof STEPS) =>
  createRoutes().post(
    `/:grant/${verb}`,
    operation(`grant.${verb}`, { effect: 'changes', params: wire.grantPath, body: wire.whose }),
    async (c) => {
      const { person } = c.req.valid('json');
      const command = { type: STEPS[verb], grant: c.req.valid('param').grant } as const;
      return answer(c, statusOf, await asAuthority(c, (of) => x.changeMembership({ of, person }, command, c.var.act)));
    },
  );

/**
 * Roles of an authority's people. A sensitive role takes two calls by two persons: propose, then confirm. `If-Match` is
 * the version of the person as shown.
 */
export const grantRoutes = (x: AccessApp) =>
  createRoutes()
    .get('/', operation('grant.list', { effect: 'reads', query: wire.pageQuery }), async (c) => {
      const { cursor } = c.req.valid('query');
      const page = await asAuthority(c, (of) =>
        listed(x.cursorKey, cursor, cursorBinding(c), ({ after }) => x.listProposals(of, after)),
      );
      return show(c, statusOf, page);
    })
    .post('/', operation('grant.propose', { effect: 'creates', body: wire.roleProposal }), async (c) => {
      const body = c.req.valid('json');
      return answer(c, statusOf, await asAuthority(c, (of) => x.proposeRole({ of, ...body }, c.var.act)));
    })
    .route('/', grantStep(x, 'confirm'))
    .route('/', grantStep(x, 'refuse'))
    .route('/', grantStep(x, 'revoke'));
