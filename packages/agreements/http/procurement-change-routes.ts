import { operation } from '@kt/platform/http/operation.ts';
import { createRoutes } from '@kt/platform/http/shell.ts';
import type { AgreementsApp } from '../app/front-door.ts';
import * as wire from '../wire.ts';
import { forAuthority } from './carry-out.ts';

const params = wire.agreementParams;
const ANSWERS = { accept: 'accept_change', decline: 'decline_change', withdraw: 'withdraw_change' } as const;

/** An agreement in force: changes, options, orders, its ending, for the authority. */
export const procurementChangeRoutes = (x: Pick<AgreementsApp, 'change'>) =>
  createRoutes()
    .post(
      '/agreements/:agreement/changes',
      operation('agreement.propose_change', { effect: 'changes', params, body: wire.changeBody }),
      (c) => {
        const command = { command: 'propose_change', side: 'authority', ...c.req.valid('json') } as const;
        return forAuthority(x, c, c.req.valid('param').agreement, command);
      },
    )
    .post(
      '/agreements/:agreement/changes/answer',
      operation('agreement.answer_change', { effect: 'changes', params, body: wire.changeAnswerBody }),
      (c) => {
        const command = { command: ANSWERS[c.req.valid('json').answer], side: 'authority' } as const;
        return forAuthority(x, c, c.req.valid('param').agreement, command);
      },
    )
    .post(
      '/agreements/:agreement/options',
      operation('agreement.use_option', { effect: 'changes', params, body: wire.optionBody }),
      (c) => forAuthority(x, c, c.req.valid('param').agreement, { command: 'use_option', ...c.req.valid('json') }),
    )
    .post(
      '/agreements/:agreement/options/leaving',
      operation('agreement.leave_option', { effect: 'changes', params, body: wire.optionLeftBody }),
      (c) => forAuthority(x, c, c.req.valid('param').agreement, { command: 'leave_option', ...c.req.valid('json') }),
    )
    .post(
      '/agreements/:agreement/suspension',
      operation('agreement.suspend_orders', { effect: 'changes', params, body: wire.reasonBody }),
      (c) => forAuthority(x, c, c.req.valid('param').agreement, { command: 'suspend_orders', ...c.req.valid('json') }),
    )
    .post(
      '/agreements/:agreement/resumption',
      operation('agreement.resume_orders', { effect: 'changes', params, body: wire.nothingBody }),
      (c) => forAuthority(x, c, c.req.valid('param').agreement, { command: 'resume_orders' }),
    )
    .post(
      '/agreements/:agreement/termination',
      operation('agreement.terminate', { effect: 'changes', params, body: wire.terminationBody }),
      (c) => forAuthority(x, c, c.req.valid('param').agreement, { command: 'terminate', ...c.req.valid('json') }),
    );
