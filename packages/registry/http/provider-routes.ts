import { ok } from '@kt/kernel';
import { asOrganisation } from '@kt/platform/http/acting-for.ts';
import { answer, show } from '@kt/platform/http/answer.ts';
import { listed } from '@kt/platform/http/list.ts';
import { operation } from '@kt/platform/http/operation.ts';
import { createRoutes, type ShellEnv } from '@kt/platform/http/shell.ts';
import type { Context } from 'hono';
import type { RegistryApp } from '../app/front-door.ts';
import type { ProviderCommand } from '../domain/provider-commands.ts';
import * as wire from '../wire.ts';
import { statusOf } from './problem.ts';

type App = Pick<
  RegistryApp,
  | 'lookUp'
  | 'registerProvider'
  | 'viewProvider'
  | 'providerHistory'
  | 'cursorKey'
  | 'askLetter'
  | 'enterCode'
  | 'changeProvider'
>;

const forOwn = async (x: App, c: Context<ShellEnv>, command: ProviderCommand) =>
  answer(c, statusOf, await asOrganisation(c, (id) => x.changeProvider(id, command, c.var.act)));

/** A letter with a code to the address that the public register knows. */
const letterRoutes = (x: Pick<RegistryApp, 'askLetter' | 'enterCode'>) =>
  createRoutes()
    .post('/', operation('provider.ask_letter', { effect: 'changes', body: wire.nothingBody }), async (c) =>
      answer(c, statusOf, await asOrganisation(c, (id) => x.askLetter(id, c.var.act))),
    )
    .post('/code', operation('provider.enter_code', { effect: 'changes', body: wire.codeBody }), async (c) =>
      answer(c, statusOf, await asOrganisation(c, (id) => x.enterCode(id, c.req.valid('json').code, c.var.act))),
    );

/** Who has changed what about the organisation, and when. */
const historyRoute = (x: Pick<RegistryApp, 'providerHistory' | 'cursorKey'>) =>
  createRoutes().get(
    '/providers/own/history',
    operation('provider.history_own', { effect: 'reads', query: wire.listQuery }),
    async (c) => {
      const { cursor } = c.req.valid('query');
      const list = await asOrganisation(c, (id) =>
        listed(x.cursorKey, cursor, ['provider.history_own', id], (page) => x.providerHistory(id, page)),
      );
      return show(c, statusOf, list);
    },
  );

/** A provider about itself: register, correct, say where it is paid. */
export const providerRoutes = (x: App) =>
  createRoutes()
    .get('/register/:yTunnus', operation('provider.look_up', { effect: 'reads', params: wire.lookParams }), async (c) =>
      show(c, statusOf, ok(await x.lookUp(c.req.valid('param').yTunnus))),
    )
    .route('/', historyRoute(x))
    .route('/providers/own/letter', letterRoutes(x))
    .post('/providers', operation('provider.register', { effect: 'creates', body: wire.registerBody }), async (c) =>
      answer(c, statusOf, await x.registerProvider(c.req.valid('json'), c.var.act)),
    )
    .get('/providers/own', operation('provider.view_own', { effect: 'reads' }), async (c) =>
      show(c, statusOf, await asOrganisation(c, x.viewProvider)),
    )
    .post(
      '/providers/own/corrections',
      operation('provider.correct', { effect: 'changes', body: wire.correctBody }),
      (c) => forOwn(x, c, { command: 'correct', ...c.req.valid('json') }),
    )
    .post(
      '/providers/own/payee',
      operation('provider.propose_payee', { effect: 'changes', body: wire.payeeBody }),
      (c) => forOwn(x, c, { command: 'propose_payee', payee: c.req.valid('json') }),
    )
    .post(
      '/providers/own/payee/confirmation',
      operation('provider.confirm_payee', { effect: 'changes', body: wire.nothingBody }),
      (c) => forOwn(x, c, { command: 'confirm_payee', how: 'second_person' }),
    )
    .post(
      '/providers/own/payee/refusal',
      operation('provider.refuse_payee', { effect: 'changes', body: wire.reasonBody }),
      (c) => forOwn(x, c, { command: 'refuse_payee', ...c.req.valid('json') }),
    )
    .post(
      '/providers/own/payee/withdrawal',
      operation('provider.withdraw_payee', { effect: 'changes', body: wire.nothingBody }),
      (c) => forOwn(x, c, { command: 'withdraw_payee' }),
    );
