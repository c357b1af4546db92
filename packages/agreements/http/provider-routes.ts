import { asOrganisation } from '@kt/platform/http/acting-for.ts';
import { show } from '@kt/platform/http/answer.ts';
import { listed } from '@kt/platform/http/list.ts';
import { operation } from '@kt/platform/http/operation.ts';
import { createRoutes } from '@kt/platform/http/shell.ts';
import type { AgreementsApp } from '../app/front-door.ts';
import * as wire from '../wire.ts';
import { forProvider } from './carry-out.ts';
import { statusOf } from './problem.ts';

const params = wire.providerAgreementParams;
const ANSWERS = { accept: 'accept_change', decline: 'decline_change', withdraw: 'withdraw_change' } as const;
const ONE = '/authorities/:authority/agreements/:agreement';

type Param = wire.ProviderAgreementParams;
const ref = ({ authority, agreement }: Param) => ({ authority, id: agreement });

/** A provider's own agreements: read, accept, sign, refuse, change. */
export const providerRoutes = (x: Pick<AgreementsApp, 'listOwn' | 'listJoint' | 'view' | 'change' | 'cursorKey'>) =>
  createRoutes()
    .get('/agreements', operation('agreement.list_own', { effect: 'reads', query: wire.listQuery }), async (c) => {
      const { cursor } = c.req.valid('query');
      const list = await asOrganisation(c, (organisation) =>
        listed(x.cursorKey, cursor, ['agreement.list_own', organisation], (page) => x.listOwn(organisation, page)),
      );
      return show(c, statusOf, list);
    })
    .get(
      '/agreements/joint',
      operation('agreement.list_joint', { effect: 'reads', query: wire.listQuery }),
      async (c) => {
        const { cursor } = c.req.valid('query');
        const list = await asOrganisation(c, (organisation) =>
          listed(x.cursorKey, cursor, ['agreement.list_joint', organisation], (page) =>
            x.listJoint(organisation, page),
          ),
        );
        return show(c, statusOf, list);
      },
    )
    .get(ONE, operation('agreement.view_own', { effect: 'reads', params }), async (c) => {
      const one = ref(c.req.valid('param'));
      return show(
        c,
        statusOf,
        await asOrganisation(c, (organisation) => x.view(one, { side: 'reader', organisation })),
      );
    })
    .post(
      `${ONE}/data-protection`,
      operation('agreement.accept_data_protection', { effect: 'changes', params, body: wire.dataProtectionBody }),
      (c) =>
        forProvider(x, c, ref(c.req.valid('param')), { command: 'accept_data_protection', ...c.req.valid('json') }),
    )
    .post(
      `${ONE}/signature`,
      operation('agreement.sign_as_provider', { effect: 'changes', params, body: wire.nothingBody }),
      (c) => forProvider(x, c, ref(c.req.valid('param')), { command: 'sign', side: 'provider' }),
    )
    .post(`${ONE}/refusal`, operation('agreement.refuse', { effect: 'changes', params, body: wire.reasonBody }), (c) =>
      forProvider(x, c, ref(c.req.valid('param')), { command: 'refuse', ...c.req.valid('json') }),
    )
    .post(
      `${ONE}/changes`,
      operation('agreement.propose_change_as_provider', { effect: 'changes', params, body: wire.changeBody }),
      (c) => {
        const command = { command: 'propose_change', side: 'provider', ...c.req.valid('json') } as const;
        return forProvider(x, c, ref(c.req.valid('param')), command);
      },
    )
    .post(
      `${ONE}/changes/answer`,
      operation('agreement.answer_change_as_provider', { effect: 'changes', params, body: wire.changeAnswerBody }),
      (c) => {
        const command = { command: ANSWERS[c.req.valid('json').answer], side: 'provider' } as const;
        return forProvider(x, c, ref(c.req.valid('param')), command);
      },
    );
