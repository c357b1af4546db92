import { asOrganisation } from '@kt/platform/http/acting-for.ts';
import { answer, show } from '@kt/platform/http/answer.ts';
import { listed } from '@kt/platform/http/list.ts';
import { operation } from '@kt/platform/http/operation.ts';
import { createRoutes } from '@kt/platform/http/shell.ts';
import type { AccessApp } from '../app/use-cases.ts';
import * as wire from '../wire.ts';
import { boardRoutes } from './board-routes.ts';
import { cursorBinding } from './cursor-binding.ts';
import { ownMachineRoutes } from './machine-routes.ts';
import { mandateRoutes } from './mandate-routes.ts';
import { statusOf } from './problem.ts';

/** Whoever was made a member can leave: belonging to an organisation bars an official from deciding about it. */
const leaveRoute = (x: AccessApp) =>
  createRoutes().post('/leave', operation('member.leave', { effect: 'changes' }), async (c) => {
    const done = await asOrganisation(c, (of) => x.leave(of, c.var.act));
    return answer(c, statusOf, done);
  });

const roleRoutes = (x: AccessApp) =>
  createRoutes()
    .post('/', operation('member.grant', { effect: 'creates', body: wire.roleProposal }), async (c) => {
      const body = c.req.valid('json');
      return answer(c, statusOf, await asOrganisation(c, (of) => x.proposeRole({ of, ...body }, c.var.act)));
    })
    .post(
      '/:grant/revoke',
      operation('member.revoke', { effect: 'changes', params: wire.grantPath, body: wire.whose }),
      async (c) => {
        const { person } = c.req.valid('json');
        const command = { type: 'revoke_role', grant: c.req.valid('param').grant } as const;
        const done = await asOrganisation(c, (of) => x.changeMembership({ of, person }, command, c.var.act));
        return answer(c, statusOf, done);
      },
    );

/** An organisation's own members, their roles and their mandates. */
export const providerRoutes = (x: AccessApp) =>
  createRoutes()
    .get('/members', operation('member.list', { effect: 'reads', query: wire.pageQuery }), async (c) => {
      const { cursor } = c.req.valid('query');
      const page = await asOrganisation(c, (of) =>
        listed(x.cursorKey, cursor, cursorBinding(c), ({ after }) => x.listMembers(of, after)),
      );
      return show(c, statusOf, page);
    })
    .get('/members/:person', operation('member.view', { effect: 'reads', params: wire.personPath }), async (c) => {
      const { person } = c.req.valid('param');
      return show(c, statusOf, await asOrganisation(c, (of) => x.viewMember(of, person)));
    })
    .post('/members', operation('member.invite', { effect: 'creates', body: wire.invitation }), async (c) => {
      const body = c.req.valid('json');
      return answer(c, statusOf, await asOrganisation(c, (of) => x.inviteMember({ of, ...body }, c.var.act)));
    })
    .post(
      '/members/:person/end',
      operation('member.end', { effect: 'changes', params: wire.personPath }),
      async (c) => {
        const { person } = c.req.valid('param');
        const end = { type: 'end' } as const;
        return answer(c, statusOf, await asOrganisation(c, (of) => x.changeMembership({ of, person }, end, c.var.act)));
      },
    )
    .post(
      '/members/:person/withdraw',
      operation('member.withdraw', { effect: 'changes', params: wire.personPath }),
      async (c) => {
        const { person } = c.req.valid('param');
        const withdraw = { type: 'withdraw' } as const;
        const done = await asOrganisation(c, (of) => x.changeMembership({ of, person }, withdraw, c.var.act));
        return answer(c, statusOf, done);
      },
    )
    .route('/membership', leaveRoute(x))
    .route('/roles', roleRoutes(x))
    .route('/machines', ownMachineRoutes(x))
    .route('/mandates', mandateRoutes(x))
    .route('/board', boardRoutes(x));
