import { asOrganisation } from '@kt/platform/http/acting-for.ts';
import { answer, show } from '@kt/platform/http/answer.ts';
import { listed } from '@kt/platform/http/list.ts';
import { operation } from '@kt/platform/http/operation.ts';
import { createRoutes } from '@kt/platform/http/shell.ts';
import type { AccessApp } from '../app/use-cases.ts';
import * as wire from '../wire.ts';
import { cursorBinding } from './cursor-binding.ts';
import { statusOf } from './problem.ts';

const COMMANDS = {
  confirm: { type: 'confirm', how: 'second_signatory' },
  refuse: { type: 'refuse' },
  withdraw: { type: 'withdraw' },
  end: { type: 'end' },
} as const;

const mandateStep = (x: AccessApp, verb: keyof typeof COMMANDS) =>
  createRoutes().post(
    `/:mandate/${verb}`,
    operation(`mandate.${verb}`, { effect: 'changes', params: wire.mandatePath, body: wire.whose }),
    async (c) => {
      const ref = { person: c.req.valid('json').person, mandate: c.req.valid('param').mandate };
      const done = await asOrganisation(c, (organisation) =>
        x.changeMandate(ref, COMMANDS[verb], { for: 'organisation', organisation }, c.var.act),
      );
      return answer(c, statusOf, done);
    },
  );

/** Who may bind an organisation. A new mandate binds after a second signatory, or an officer, has confirmed it. */
export const mandateRoutes = (x: AccessApp) =>
  createRoutes()
    .get('/', operation('mandate.list', { effect: 'reads', query: wire.pageQuery }), async (c) => {
      const { cursor } = c.req.valid('query');
      const page = await asOrganisation(c, (organisation) =>
        listed(x.cursorKey, cursor, cursorBinding(c), ({ after }) => x.listMandates(organisation, after)),
      );
      return show(c, statusOf, page);
    })
    .post('/', operation('mandate.register', { effect: 'creates', body: wire.mandateBasis }), async (c) => {
      const body = c.req.valid('json');
      const done = await asOrganisation(c, (organisation) => x.registerMandate({ organisation, ...body }, c.var.act));
      return answer(c, statusOf, done);
    })
    .route('/', mandateStep(x, 'confirm'))
    .route('/', mandateStep(x, 'refuse'))
    .route('/', mandateStep(x, 'withdraw'))
    .route('/', mandateStep(x, 'end'));
