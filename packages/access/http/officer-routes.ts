import { err, type Id } from '@kt/kernel';
import { asAuthority } from '@kt/platform/http/acting-for.ts';
import { answer, show } from '@kt/platform/http/answer.ts';
import { listed } from '@kt/platform/http/list.ts';
import { operation } from '@kt/platform/http/operation.ts';
import { createRoutes, type ShellEnv } from '@kt/platform/http/shell.ts';
import type { Context } from 'hono';
import type { OfficerLists } from '../app/officer-lists.ts';
import type { Concerns } from '../app/ports.ts';
import type { AccessApp } from '../app/use-cases.ts';
import * as wire from '../wire.ts';
import { cursorBinding } from './cursor-binding.ts';
import { officerBoardRoutes } from './officer-board-routes.ts';
import { statusOf } from './problem.ts';

type Step = Parameters<AccessApp['confirmMember']>[1];
type Whose = { readonly organisation: Id<'organisation'>; readonly person: Id<'person'> };

/** One step of one member, for an authority that has to do with the organisation. */
const stepOf = (x: AccessApp, lists: OfficerLists) => async (c: Context<ShellEnv>, whose: Whose, step: Step) => {
  const { organisation, person } = whose;
  const { organisations } = c.var.admitted;
  const done = asAuthority(c, async (authority) =>
    (await lists.mayLook({ authority, organisation }))
      ? x.confirmMember({ person, of: organisation }, step, organisations, c.var.act)
      : err({ code: 'access.not_found' as const }),
  );
  return answer(c, statusOf, await done);
};

const memberSteps = (step: ReturnType<typeof stepOf>) =>
  createRoutes()
    .post('/confirm', operation('member.confirm', { effect: 'changes', body: wire.memberDecision }), (c) => {
      const { how, ...whose } = c.req.valid('json');
      return step(c, whose, { type: 'confirm', how });
    })
    .post('/dispute', operation('member.dispute', { effect: 'changes', body: wire.memberOfOrganisation }), (c) =>
      step(c, c.req.valid('json'), { type: 'dispute' }),
    )
    .post('/uphold', operation('member.uphold', { effect: 'changes', body: wire.memberOfOrganisation }), (c) =>
      step(c, c.req.valid('json'), { type: 'uphold' }),
    );

const asked = { effect: 'reads', params: wire.organisationPath, query: wire.pageQuery } as const;

/** An organisation's people and their mandates, for whoever confirms them. */
const listRoutes = (x: Pick<AccessApp, 'cursorKey'>, lists: OfficerLists) =>
  createRoutes()
    .get('/organisations/:organisation/members', operation('member.list_for_officer', asked), async (c) => {
      const { organisation } = c.req.valid('param');
      const bind = [...cursorBinding(c), organisation];
      const page = asAuthority(c, (authority) =>
        listed(x.cursorKey, c.req.valid('query').cursor, bind, ({ after }) =>
          lists.members({ authority, organisation }, after),
        ),
      );
      return show(c, statusOf, await page);
    })
    .get('/organisations/:organisation/mandates', operation('mandate.list_for_officer', asked), async (c) => {
      const { organisation } = c.req.valid('param');
      const bind = [...cursorBinding(c), organisation];
      const page = asAuthority(c, (authority) =>
        listed(x.cursorKey, c.req.valid('query').cursor, bind, ({ after }) =>
          lists.mandates({ authority, organisation }, after),
        ),
      );
      return show(c, statusOf, await page);
    });

/** What an officer of an authority confirms about an organisation's people, never about an organisation of its own. */
export const officerRoutes = (x: AccessApp, concerns: Concerns) => {
  const lists = x.listsForOfficer(concerns);
  return createRoutes()
    .route('/', listRoutes(x, lists))
    .route('/', officerBoardRoutes(x, lists))
    .route('/organisation-members', memberSteps(stepOf(x, lists)))
    .post(
      '/mandates/:mandate/confirm',
      operation('mandate.confirm_by_officer', {
        effect: 'changes',
        params: wire.mandatePath,
        body: wire.officerDecision,
      }),
      async (c) => {
        const { person, how } = c.req.valid('json');
        const ref = { person, mandate: c.req.valid('param').mandate };
        const speaker = { for: 'authority', organisations: c.var.admitted.organisations } as const;
        return answer(c, statusOf, await x.changeMandate(ref, { type: 'confirm', how }, speaker, c.var.act));
      },
    )
    .post(
      '/mandates/:mandate/refuse',
      operation('mandate.refuse_by_officer', { effect: 'changes', params: wire.mandatePath, body: wire.whose }),
      async (c) => {
        const ref = { person: c.req.valid('json').person, mandate: c.req.valid('param').mandate };
        const speaker = { for: 'authority', organisations: c.var.admitted.organisations } as const;
        return answer(c, statusOf, await x.changeMandate(ref, { type: 'refuse' }, speaker, c.var.act));
      },
    );
};
