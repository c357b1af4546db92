import { answer, show } from '@kt/platform/http/answer.ts';
import { operation } from '@kt/platform/http/operation.ts';
import { refuse } from '@kt/platform/http/problem.ts';
import { createRoutes } from '@kt/platform/http/shell.ts';
import type { AccessApp } from '../app/use-cases.ts';
import * as wire from '../wire.ts';
import { actingAuthority } from './acting-for.ts';
import { paged } from './paging.ts';
import { statusOf } from './problem.ts';

/** An authority's people and their roles. A sensitive role takes two calls by two persons: propose, then confirm. */
export const procurementRoutes = (x: AccessApp) =>
  createRoutes()
    .get('/people', operation('person.list', { effect: 'reads', query: wire.pageQuery }), async (c) => {
      const of = actingAuthority(c);
      if (!of.ok) return refuse(c, statusOf, of.error);
      const at = { key: x.cursorKey, cursor: c.req.valid('query').cursor };
      return show(c, statusOf, await paged(c, at, (after) => x.listMembers(of.value, after)));
    })
    .get('/people/:person', operation('person.view', { effect: 'reads', params: wire.personPath }), async (c) => {
      const of = actingAuthority(c);
      if (!of.ok) return refuse(c, statusOf, of.error);
      return show(c, statusOf, await x.viewMember(of.value, c.req.valid('param').person));
    })
    .post('/people', operation('person.invite', { effect: 'creates', body: wire.invitation }), async (c) => {
      const of = actingAuthority(c);
      if (!of.ok) return refuse(c, statusOf, of.error);
      return answer(c, statusOf, await x.inviteMember({ of: of.value, ...c.req.valid('json') }, c.var.act));
    })
    .get('/grants', operation('grant.list', { effect: 'reads', query: wire.pageQuery }), async (c) => {
      const of = actingAuthority(c);
      if (!of.ok) return refuse(c, statusOf, of.error);
      const at = { key: x.cursorKey, cursor: c.req.valid('query').cursor };
      return show(c, statusOf, await paged(c, at, (after) => x.listProposals(of.value, after)));
    })
    .post('/grants', operation('grant.propose', { effect: 'creates', body: wire.roleProposal }), async (c) => {
      const of = actingAuthority(c);
      if (!of.ok) return refuse(c, statusOf, of.error);
      return answer(c, statusOf, await x.proposeRole({ of: of.value, ...c.req.valid('json') }, c.var.act));
    })
    .route('/grants', grantSteps(x));

const STEPS = { confirm: 'confirm_role', refuse: 'refuse_role', revoke: 'revoke_role' } as const;

const grantSteps = (x: AccessApp) => {
  const step = (verb: keyof typeof STEPS) =>
    createRoutes().post(
      `/:grant/${verb}`,
      operation(`grant.${verb}`, { effect: 'changes', params: wire.grantPath, body: wire.whose }),
      async (c) => {
        const of = actingAuthority(c);
        if (!of.ok) return refuse(c, statusOf, of.error);
        const ref = { of: of.value, person: c.req.valid('json').person };
        const command = { type: STEPS[verb], grant: c.req.valid('param').grant } as const;
        return answer(c, statusOf, await x.changeMembership(ref, command, c.var.act));
      },
    );
  return createRoutes().route('/', step('confirm')).route('/', step('refuse')).route('/', step('revoke'));
};
