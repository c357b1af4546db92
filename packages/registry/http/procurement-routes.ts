import { type Id, ok, parseId } from '@kt/kernel';
import { answer, show } from '@kt/platform/http/answer.ts';
import { listed } from '@kt/platform/http/list.ts';
import { operation } from '@kt/platform/http/operation.ts';
import { createRoutes, type ShellEnv } from '@kt/platform/http/shell.ts';
import type { Context } from 'hono';
import type { RegistryApp } from '../app/front-door.ts';
import type { Officer, ProviderCommand } from '../domain/provider-commands.ts';
import * as wire from '../wire.ts';
import { asOfficer } from './as-officer.ts';
import { statusOf } from './problem.ts';

type App = Pick<
  RegistryApp,
  | 'listWaiting'
  | 'providerNames'
  | 'viewForOfficer'
  | 'providerHistory'
  | 'lookAgain'
  | 'printLetter'
  | 'changeProvider'
  | 'cursorKey'
>;

const params = wire.providerParams;

const asked = async (
  x: App,
  c: Context<ShellEnv>,
  id: Id<'organisation'>,
  command: (officer: Officer) => ProviderCommand,
) => answer(c, statusOf, await asOfficer(c, (officer) => x.changeProvider(id, command(officer), c.var.act)));

/** Names beside ids, for every official of the door. */
const names = (x: Pick<RegistryApp, 'providerNames'>) =>
  createRoutes().get(
    '/provider-names',
    operation('provider.list_names', { effect: 'reads', query: wire.namesQuery }),
    async (c) => {
      const asked = c.req.valid('query').ids.split(',');
      const ids = asked.flatMap((text) => parseId('organisation', text) ?? []);
      return show(c, statusOf, await asOfficer(c, async () => ok(await x.providerNames(ids))));
    },
  );

/** Who has changed what about a provider, and when. */
const historyRoute = (x: Pick<RegistryApp, 'providerHistory' | 'cursorKey'>) =>
  createRoutes().get(
    '/providers/:provider/history',
    operation('provider.history', { effect: 'reads', params, query: wire.listQuery }),
    async (c) => {
      const id = c.req.valid('param').provider;
      const list = await asOfficer(c, ({ authority }) =>
        listed(x.cursorKey, c.req.valid('query').cursor, ['provider.history', authority, id], (page) =>
          x.providerHistory(id, page),
        ),
      );
      return show(c, statusOf, list);
    },
  );

/** The public register, asked again, and a letter to the address that it knows. */
const registerRoutes = (x: Pick<RegistryApp, 'lookAgain' | 'printLetter'>) =>
  createRoutes()
    .post(
      '/providers/:provider/look',
      operation('provider.look_again', { effect: 'changes', params, body: wire.nothingBody }),
      async (c) => {
        const id = c.req.valid('param').provider;
        return answer(c, statusOf, await asOfficer(c, (officer) => x.lookAgain(id, officer, c.var.act)));
      },
    )
    .post(
      '/providers/:provider/letter',
      operation('provider.print_letter', { effect: 'changes', params, body: wire.nothingBody }),
      async (c) => {
        const id = c.req.valid('param').provider;
        return show(c, statusOf, await asOfficer(c, (officer) => x.printLetter(id, officer, c.var.act)));
      },
    );

/** The officers' side of the registry: who is who, and where money may go. */
export const procurementRoutes = (x: App) =>
  createRoutes()
    .route('/', names(x))
    .route('/', registerRoutes(x))
    .route('/', historyRoute(x))
    .get('/providers', operation('provider.list_waiting', { effect: 'reads', query: wire.listQuery }), async (c) => {
      const { cursor } = c.req.valid('query');
      const list = await asOfficer(c, ({ authority }) =>
        listed(x.cursorKey, cursor, ['provider.list_waiting', authority], x.listWaiting),
      );
      return show(c, statusOf, list);
    })
    .get('/providers/:provider', operation('provider.view', { effect: 'reads', params }), async (c) => {
      const id = c.req.valid('param').provider;
      return show(c, statusOf, await asOfficer(c, () => x.viewForOfficer(id)));
    })
    .post(
      '/providers/:provider/confirmation',
      operation('provider.confirm', { effect: 'changes', params, body: wire.nothingBody }),
      (c) => asked(x, c, c.req.valid('param').provider, (officer) => ({ command: 'confirm', officer })),
    )
    .post(
      '/providers/:provider/refusal',
      operation('provider.refuse', { effect: 'changes', params, body: wire.reasonBody }),
      (c) => {
        const { reason } = c.req.valid('json');
        return asked(x, c, c.req.valid('param').provider, (officer) => ({ command: 'refuse', officer, reason }));
      },
    )
    .post(
      '/providers/:provider/payee/confirmation',
      operation('provider.confirm_payee_by_call', { effect: 'changes', params, body: wire.calledBody }),
      (c) => {
        const { called } = c.req.valid('json');
        const by = { command: 'confirm_payee', how: 'officer_call', called } as const;
        return asked(x, c, c.req.valid('param').provider, (officer) => ({ ...by, officer }));
      },
    )
    .post(
      '/providers/:provider/dispute/settlement',
      operation('provider.settle_dispute', { effect: 'changes', params, body: wire.reasonBody }),
      (c) => {
        const { reason } = c.req.valid('json');
        return asked(x, c, c.req.valid('param').provider, (officer) => ({
          command: 'settle_dispute',
          officer,
          reason,
        }));
      },
    )
    .post(
      '/providers/:provider/closing',
      operation('provider.close', { effect: 'changes', params, body: wire.reasonBody }),
      (c) => {
        const { reason } = c.req.valid('json');
        return asked(x, c, c.req.valid('param').provider, (officer) => ({ command: 'close', officer, reason }));
      },
    );
