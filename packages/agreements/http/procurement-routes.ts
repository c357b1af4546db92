import { asAuthority } from '@kt/platform/http/acting-for.ts';
import { answer, show } from '@kt/platform/http/answer.ts';
import { listed } from '@kt/platform/http/list.ts';
import { operation } from '@kt/platform/http/operation.ts';
import { createRoutes } from '@kt/platform/http/shell.ts';
import type { AgreementsApp } from '../app/front-door.ts';
import * as wire from '../wire.ts';
import { forAuthority } from './carry-out.ts';
import { statusOf } from './problem.ts';

const params = wire.agreementParams;

/** An agreement from draft to in force, for the authority. */
export const procurementRoutes = (x: Pick<AgreementsApp, 'list' | 'view' | 'draft' | 'change' | 'cursorKey'>) =>
  createRoutes()
    .get('/agreements', operation('agreement.list', { effect: 'reads', query: wire.listQuery }), async (c) => {
      const { cursor } = c.req.valid('query');
      const list = await asAuthority(c, (authority) =>
        listed(x.cursorKey, cursor, ['agreement.list', authority], (page) => x.list(authority, page)),
      );
      return show(c, statusOf, list);
    })
    .get('/agreements/:agreement', operation('agreement.view', { effect: 'reads', params }), async (c) => {
      const id = c.req.valid('param').agreement;
      return show(c, statusOf, await asAuthority(c, (authority) => x.view({ authority, id }, { side: 'authority' })));
    })
    .post('/agreements', operation('agreement.draft', { effect: 'creates', body: wire.draftBody }), async (c) => {
      const input = { ...c.req.valid('json'), origin: {}, organisations: c.var.admitted.organisations };
      const draft = await asAuthority(c, (authority) => x.draft({ authority, ...input }, c.var.act));
      return answer(c, statusOf, draft);
    })
    .post(
      '/agreements/:agreement/supplement',
      operation('agreement.supplement', { effect: 'changes', params, body: wire.supplementBody }),
      (c) => {
        const command = { command: 'supplement', supplement: c.req.valid('json') } as const;
        return forAuthority(x, c, c.req.valid('param').agreement, command);
      },
    )
    .post(
      '/agreements/:agreement/taking-over',
      operation('agreement.take_over', { effect: 'changes', params, body: wire.takeOverBody }),
      (c) => forAuthority(x, c, c.req.valid('param').agreement, { command: 'take_over', ...c.req.valid('json') }),
    )
    .post(
      '/agreements/:agreement/checks-waiver',
      operation('agreement.waive_checks', { effect: 'changes', params, body: wire.reasonBody }),
      (c) => forAuthority(x, c, c.req.valid('param').agreement, { command: 'waive_checks', ...c.req.valid('json') }),
    )
    .post(
      '/agreements/:agreement/offer',
      operation('agreement.offer', { effect: 'changes', params, body: wire.nothingBody }),
      (c) => forAuthority(x, c, c.req.valid('param').agreement, { command: 'offer' }),
    )
    .post(
      '/agreements/:agreement/withdrawal',
      operation('agreement.withdraw', { effect: 'changes', params, body: wire.reasonBody }),
      (c) => forAuthority(x, c, c.req.valid('param').agreement, { command: 'withdraw', ...c.req.valid('json') }),
    )
    .post(
      '/agreements/:agreement/signature',
      operation('agreement.sign', { effect: 'changes', params, body: wire.nothingBody }),
      (c) => forAuthority(x, c, c.req.valid('param').agreement, { command: 'sign', side: 'authority' }),
    );
