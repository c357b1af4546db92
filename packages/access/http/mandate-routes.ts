import { answer, show } from '@kt/platform/http/answer.ts';
import { operation } from '@kt/platform/http/operation.ts';
import { refuse } from '@kt/platform/http/problem.ts';
import { createRoutes } from '@kt/platform/http/shell.ts';
import type { AccessApp } from '../app/use-cases.ts';
import * as wire from '../wire.ts';
import { actingOrganisation } from './acting-for.ts';
import { paged } from './paging.ts';
import { statusOf } from './problem.ts';

const COMMANDS = {
  confirm: { type: 'confirm', how: 'second_signatory' },
  refuse: { type: 'refuse' },
  withdraw: { type: 'withdraw' },
  end: { type: 'end' },
} as const;

/** Who may bind an organisation. A new mandate binds after a second signatory, or an officer, has confirmed it. */
export const mandateRoutes = (x: AccessApp) => {
  const step = (verb: keyof typeof COMMANDS) =>
    createRoutes().post(
      `/:mandate/${verb}`,
      operation(`mandate.${verb}`, { effect: 'changes', params: wire.mandatePath, body: wire.whose }),
      async (c) => {
        const of = actingOrganisation(c);
        if (!of.ok) return refuse(c, statusOf, of.error);
        const ref = { person: c.req.valid('json').person, mandate: c.req.valid('param').mandate };
        const speaker = { for: 'organisation', organisation: of.value } as const;
        return answer(c, statusOf, await x.changeMandate(ref, COMMANDS[verb], speaker, c.var.act));
      },
    );
  return createRoutes()
    .get('/', operation('mandate.list', { effect: 'reads', query: wire.pageQuery }), async (c) => {
      const of = actingOrganisation(c);
      if (!of.ok) return refuse(c, statusOf, of.error);
      const at = { key: x.cursorKey, cursor: c.req.valid('query').cursor };
      return show(c, statusOf, await paged(c, at, (after) => x.listMandates(of.value, after)));
    })
    .post('/', operation('mandate.register', { effect: 'creates', body: wire.mandateBasis }), async (c) => {
      const of = actingOrganisation(c);
      if (!of.ok) return refuse(c, statusOf, of.error);
      const basis = { organisation: of.value, ...c.req.valid('json') };
      return answer(c, statusOf, await x.registerMandate(basis, c.var.act));
    })
    .route('/', step('confirm'))
    .route('/', step('refuse'))
    .route('/', step('withdraw'))
    .route('/', step('end'));
};
