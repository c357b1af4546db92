import { answer, show } from '@kt/platform/http/answer.ts';
import { operation } from '@kt/platform/http/operation.ts';
import { refuse } from '@kt/platform/http/problem.ts';
import { createRoutes } from '@kt/platform/http/shell.ts';
import type { AccessApp } from '../app/use-cases.ts';
import * as wire from '../wire.ts';
import { actingOrganisation } from './acting-for.ts';
import { mandateRoutes } from './mandate-routes.ts';
import { paged } from './paging.ts';
import { statusOf } from './problem.ts';

/** An organisation's own members, their roles and their mandates. */
export const providerRoutes = (x: AccessApp) =>
  createRoutes()
    .get('/members', operation('member.list', { effect: 'reads', query: wire.pageQuery }), async (c) => {
      const of = actingOrganisation(c);
      if (!of.ok) return refuse(c, statusOf, of.error);
      const at = { key: x.cursorKey, cursor: c.req.valid('query').cursor };
      return show(c, statusOf, await paged(c, at, (after) => x.listMembers(of.value, after)));
    })
    .get('/members/:person', operation('member.view', { effect: 'reads', params: wire.personPath }), async (c) => {
      const of = actingOrganisation(c);
      if (!of.ok) return refuse(c, statusOf, of.error);
      return show(c, statusOf, await x.viewMember(of.value, c.req.valid('param').person));
    })
    .post('/members', operation('member.invite', { effect: 'creates', body: wire.invitation }), async (c) => {
      const of = actingOrganisation(c);
      if (!of.ok) return refuse(c, statusOf, of.error);
      return answer(c, statusOf, await x.inviteMember({ of: of.value, ...c.req.valid('json') }, c.var.act));
    })
    .post(
      '/members/:person/end',
      operation('member.end', { effect: 'changes', params: wire.personPath }),
      async (c) => {
        const of = actingOrganisation(c);
        if (!of.ok) return refuse(c, statusOf, of.error);
        const ref = { of: of.value, person: c.req.valid('param').person };
        return answer(c, statusOf, await x.changeMembership(ref, { type: 'end' }, c.var.act));
      },
    )
    .post('/roles', operation('member.grant', { effect: 'creates', body: wire.roleProposal }), async (c) => {
      const of = actingOrganisation(c);
      if (!of.ok) return refuse(c, statusOf, of.error);
      return answer(c, statusOf, await x.proposeRole({ of: of.value, ...c.req.valid('json') }, c.var.act));
    })
    .post(
      '/roles/:grant/revoke',
      operation('member.revoke', { effect: 'changes', params: wire.grantPath, body: wire.whose }),
      async (c) => {
        const of = actingOrganisation(c);
        if (!of.ok) return refuse(c, statusOf, of.error);
        const ref = { of: of.value, person: c.req.valid('json').person };
        const command = { type: 'revoke_role', grant: c.req.valid('param').grant } as const;
        return answer(c, statusOf, await x.changeMembership(ref, command, c.var.act));
      },
    )
    .route('/mandates', mandateRoutes(x));
