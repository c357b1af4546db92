import { asAuthority } from '@kt/platform/http/acting-for.ts';
import { answer, show } from '@kt/platform/http/answer.ts';
import { listed } from '@kt/platform/http/list.ts';
import { operation } from '@kt/platform/http/operation.ts';
import { createRoutes } from '@kt/platform/http/shell.ts';
import type { AccessApp } from '../app/use-cases.ts';
import * as wire from '../wire.ts';
import { cursorBinding } from './cursor-binding.ts';
import { statusOf } from './problem.ts';

const memberStep = (x: AccessApp, verb: 'dispute' | 'uphold') =>
  createRoutes().post(
    `/${verb}`,
    operation(`member.${verb}`, { effect: 'changes', body: wire.memberOfOrganisation }),
    async (c) => {
      const { organisation, person } = c.req.valid('json');
      const ref = { person, of: organisation };
      const { organisations } = c.var.admitted;
      return answer(c, statusOf, await x.confirmMember(ref, { type: verb }, organisations, c.var.act));
    },
  );

const asked = { effect: 'reads', params: wire.organisationPath, query: wire.pageQuery } as const;

/** An organisation's people and their mandates, for whoever confirms them. */
const lists = (x: AccessApp) =>
  createRoutes()
    .get('/organisations/:organisation/members', operation('member.list_for_officer', asked), async (c) => {
      const { organisation } = c.req.valid('param');
      const bind = [...cursorBinding(c), organisation];
      const page = asAuthority(c, () =>
        listed(x.cursorKey, c.req.valid('query').cursor, bind, ({ after }) => x.listMembers(organisation, after)),
      );
      return show(c, statusOf, await page);
    })
    .get('/organisations/:organisation/mandates', operation('mandate.list_for_officer', asked), async (c) => {
      const { organisation } = c.req.valid('param');
      const bind = [...cursorBinding(c), organisation];
      const page = asAuthority(c, () =>
        listed(x.cursorKey, c.req.valid('query').cursor, bind, ({ after }) => x.listMandates(organisation, after)),
      );
      return show(c, statusOf, await page);
    });

/** What an officer of an authority confirms about an organisation's people, never about an organisation of its own. */
export const officerRoutes = (x: AccessApp) =>
  createRoutes()
    .route('/', lists(x))
    .post(
      '/organisation-members/confirm',
      operation('member.confirm', { effect: 'changes', body: wire.memberDecision }),
      async (c) => {
        const { organisation, person, how } = c.req.valid('json');
        const ref = { person, of: organisation };
        const { organisations } = c.var.admitted;
        return answer(c, statusOf, await x.confirmMember(ref, { type: 'confirm', how }, organisations, c.var.act));
      },
    )
    .route('/organisation-members', memberStep(x, 'dispute'))
    .route('/organisation-members', memberStep(x, 'uphold'))
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
