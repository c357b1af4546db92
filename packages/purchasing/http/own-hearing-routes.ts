import { asOrganisation } from '@kt/platform/http/acting-for.ts';
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

const params = wire.ownHearingParams;
type App = Pick<PurchasingApp, 'changeHearing' | 'hearingViews' | 'cursorKey'>;
type Own = { readonly authority: HearingRef['authority']; readonly hearing: HearingRef['id'] };

const change = async (x: App, c: Context<ShellEnv>, { authority, hearing: id }: Own, command: HearingCommand) => {
  const changed = asOrganisation(c, (organisation) =>
    x.changeHearing({ authority, id }, { side: 'provider', organisation }, command, c.var.act),
  );
  return answer(c, statusOf, await changed);
};

const ONE = '/authorities/:authority/hearings/:hearing';

/** Hearings of the organisation acted for: what is claimed, and its answer. */
export const ownHearingRoutes = (x: App) =>
  createRoutes()
    .get('/hearings', operation('hearing.list_own', { effect: 'reads', query: wire.listQuery }), async (c) => {
      const { cursor } = c.req.valid('query');
      const rows = asOrganisation(c, (own) =>
        listed(x.cursorKey, cursor, ['hearing.list_own', own], ({ after }) => x.hearingViews.own(own, after)),
      );
      return show(c, statusOf, await rows);
    })
    .get(ONE, operation('hearing.view_own', { effect: 'reads', params }), async (c) => {
      const { authority, hearing: id } = c.req.valid('param');
      return show(c, statusOf, await asOrganisation(c, (own) => x.hearingViews.ownHearing({ authority, id }, own)));
    })
    .put(ONE, operation('hearing.save', { effect: 'changes', params, body: wire.hearingAnswer }), (c) =>
      change(x, c, c.req.valid('param'), { command: 'save', answer: c.req.valid('json') }),
    )
    .post(`${ONE}/answer`, operation('hearing.answer', { effect: 'changes', params, body: wire.hearingAnswer }), (c) =>
      change(x, c, c.req.valid('param'), { command: 'answer', answer: c.req.valid('json') }),
    );
