import { asAuthority } from '@kt/platform/http/acting-for.ts';
import { answer, show } from '@kt/platform/http/answer.ts';
import { listed } from '@kt/platform/http/list.ts';
import { operation } from '@kt/platform/http/operation.ts';
import { createRoutes } from '@kt/platform/http/shell.ts';
import type { AccessApp } from '../app/use-cases.ts';
import * as wire from '../wire.ts';
import { cursorBinding } from './cursor-binding.ts';
import { grantRoutes } from './grant-routes.ts';
import { authorityMachineRoutes } from './machine-routes.ts';
import { statusOf } from './problem.ts';

/** An authority's people and their roles. */
export const procurementRoutes = (x: AccessApp) =>
  createRoutes()
    .get('/people', operation('person.list', { effect: 'reads', query: wire.pageQuery }), async (c) => {
      const { cursor } = c.req.valid('query');
      const page = await asAuthority(c, (of) =>
        listed(x.cursorKey, cursor, cursorBinding(c), ({ after }) => x.listMembers(of, after)),
      );
      return show(c, statusOf, page);
    })
    .get('/colleagues', operation('person.list_colleagues', { effect: 'reads', query: wire.pageQuery }), async (c) => {
      const { cursor } = c.req.valid('query');
      const page = await asAuthority(c, (of) =>
        listed(x.cursorKey, cursor, cursorBinding(c), ({ after }) => x.listColleagues(of, after)),
      );
      return show(c, statusOf, page);
    })
    .get('/people/:person', operation('person.view', { effect: 'reads', params: wire.personPath }), async (c) => {
      const { person } = c.req.valid('param');
      return show(c, statusOf, await asAuthority(c, (of) => x.viewMember(of, person)));
    })
    .post('/people', operation('person.invite', { effect: 'creates', body: wire.invitation }), async (c) => {
      const body = c.req.valid('json');
      return answer(c, statusOf, await asAuthority(c, (of) => x.inviteMember({ of, ...body }, c.var.act)));
    })
    .post(
      '/people/:person/withdraw',
      operation('person.withdraw', { effect: 'changes', params: wire.personPath }),
      async (c) => {
        const { person } = c.req.valid('param');
        const withdraw = { type: 'withdraw' } as const;
        return answer(
          c,
          statusOf,
          await asAuthority(c, (of) => x.changeMembership({ of, person }, withdraw, c.var.act)),
        );
      },
    )
    .get('/attempts', operation('attempt.list', { effect: 'reads', query: wire.attemptQuery }), async (c) => {
      const { cursor, whose, month } = c.req.valid('query');
      const page = await asAuthority(c, (of) =>
        listed(x.cursorKey, cursor, [...cursorBinding(c), whose, month ?? ''], ({ after }) =>
          x.listAttempts(whose === 'own' ? of : 'organisations', month, after),
        ),
      );
      return show(c, statusOf, page);
    })
    .route('/machines', authorityMachineRoutes(x))
    .route('/grants', grantRoutes(x));
