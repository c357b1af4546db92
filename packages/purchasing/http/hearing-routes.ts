import { ok } from '@kt/kernel';
import { asAuthority } from '@kt/platform/http/acting-for.ts';
import { answer, show } from '@kt/platform/http/answer.ts';
import { listed } from '@kt/platform/http/list.ts';
import { operation } from '@kt/platform/http/operation.ts';
import { createRoutes, type ShellEnv } from '@kt/platform/http/shell.ts';
import type { Context } from 'hono';
import type { PurchasingApp } from '../app/front-door.ts';
import type { HearingRef } from '../app/ports.ts';
import type { HearingCommand } from '../domain/hearing-commands.ts';
import * as wire from '../wire.ts';
import { statusOf } from './problem.ts';

const params = wire.hearingParams;
type App = Pick<PurchasingApp, 'flagGround' | 'changeHearing' | 'hearingViews' | 'cursorKey'>;

const change = async (x: App, c: Context<ShellEnv>, id: HearingRef['id'], command: HearingCommand) => {
  const party = { side: 'authority', belongsTo: c.var.admitted.organisations } as const;
  const changed = asAuthority(c, (authority) => x.changeHearing({ authority, id }, party, command, c.var.act));
  return answer(c, statusOf, await changed);
};

const OF_PROVIDER = '/systems/:system/categories/:category/providers/:provider/hearings';

/** Reading and raising grounds for exclusion. */
const raising = (x: App) =>
  createRoutes()
    .get('/hearings', operation('hearing.list', { effect: 'reads', query: wire.listQuery }), async (c) => {
      const { cursor } = c.req.valid('query');
      const rows = asAuthority(c, (authority) =>
        listed(x.cursorKey, cursor, ['hearing.list', authority], ({ after }) => x.hearingViews.open(authority, after)),
      );
      return show(c, statusOf, await rows);
    })
    .get('/hearings/:hearing', operation('hearing.view', { effect: 'reads', params }), async (c) => {
      const { hearing: id } = c.req.valid('param');
      return show(c, statusOf, await asAuthority(c, (authority) => x.hearingViews.hearing({ authority, id })));
    })
    .get(
      OF_PROVIDER,
      operation('hearing.list_of_provider', { effect: 'reads', params: wire.providerInCategoryParams }),
      async (c) => {
        const { provider, ...of } = c.req.valid('param');
        const rows = asAuthority(c, async (authority) =>
          ok(await x.hearingViews.inCategory({ authority, ...of }, provider)),
        );
        return show(c, statusOf, await rows);
      },
    )
    .post(
      OF_PROVIDER,
      operation('hearing.flag', { effect: 'creates', params: wire.providerInCategoryParams, body: wire.flag }),
      async (c) => {
        const { organisations } = c.var.admitted;
        const flag = { ...c.req.valid('param'), ...c.req.valid('json') };
        const flagged = asAuthority(c, (authority) => x.flagGround({ authority, ...flag }, organisations, c.var.act));
        return answer(c, statusOf, await flagged);
      },
    );

/** Grounds for exclusion: hearing the provider, and deciding on it by two persons. */
export const hearingRoutes = (x: App) =>
  raising(x)
    .post(
      '/hearings/:hearing/asking',
      operation('hearing.ask', { effect: 'changes', params, body: wire.askToAnswer }),
      (c) => change(x, c, c.req.valid('param').hearing, { command: 'ask', ...c.req.valid('json') }),
    )
    .post(
      '/hearings/:hearing/dropping',
      operation('hearing.drop', { effect: 'changes', params, body: wire.reason }),
      (c) => change(x, c, c.req.valid('param').hearing, { command: 'drop', ...c.req.valid('json') }),
    )
    .post(
      '/hearings/:hearing/extension',
      operation('hearing.extend', { effect: 'changes', params, body: wire.moreTime }),
      (c) => change(x, c, c.req.valid('param').hearing, { command: 'extend', ...c.req.valid('json') }),
    )
    .post(
      '/hearings/:hearing/proposal',
      operation('hearing.propose', { effect: 'changes', params, body: wire.hearingProposal }),
      (c) => change(x, c, c.req.valid('param').hearing, { command: 'propose', proposal: c.req.valid('json') }),
    )
    .post(
      '/hearings/:hearing/return',
      operation('hearing.return', { effect: 'changes', params, body: wire.reason }),
      (c) => change(x, c, c.req.valid('param').hearing, { command: 'return', ...c.req.valid('json') }),
    )
    .post(
      '/hearings/:hearing/acceptance',
      operation('hearing.accept', { effect: 'changes', params, body: wire.hearingDecision }),
      (c) => change(x, c, c.req.valid('param').hearing, { command: 'accept', ...c.req.valid('json') }),
    )
    .post(
      '/hearings/:hearing/exclusion',
      operation('hearing.exclude', { effect: 'changes', params, body: wire.hearingDecision }),
      (c) => change(x, c, c.req.valid('param').hearing, { command: 'exclude', ...c.req.valid('json') }),
    );
