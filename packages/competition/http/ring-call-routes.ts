import { asAuthority } from '@kt/platform/http/acting-for.ts';
import { answer, show } from '@kt/platform/http/answer.ts';
import { listed } from '@kt/platform/http/list.ts';
import { operation } from '@kt/platform/http/operation.ts';
import { createRoutes } from '@kt/platform/http/shell.ts';
import type { Cursors, OfficerApp } from '../app/front-door.ts';
import { ringCallPath } from '../wire/ring-call.ts';
import * as wire from '../wire.ts';
import { cursorBinding } from './callers.ts';
import { statusOf } from './problem.ts';

/** Calls that another authority leads, for those who buy with it. */
export const ringCallRoutes = (x: Pick<OfficerApp, 'listRingCalls' | 'consentToCall' | 'declineCall'> & Cursors) =>
  createRoutes()
    .get('/ring-calls', operation('ring_call.list', { effect: 'reads', query: wire.pageQuery }), async (c) => {
      const { cursor } = c.req.valid('query');
      const page = await asAuthority(c, (authority) =>
        listed(x.cursorKey, cursor, cursorBinding(c), (ask) => x.listRingCalls(authority, ask)),
      );
      return show(c, statusOf, page);
    })
    .post(
      '/ring-calls/:lead/:competition/consent',
      operation('ring_call.consent', { effect: 'changes', params: ringCallPath }),
      async (c) => {
        const { lead, competition: id } = c.req.valid('param');
        const done = await asAuthority(c, (buyer) => x.consentToCall({ authority: lead, id }, buyer, c.var.act));
        return answer(c, statusOf, done);
      },
    )
    .post(
      '/ring-calls/:lead/:competition/refusal',
      operation('ring_call.decline', { effect: 'changes', params: ringCallPath, body: wire.withReason }),
      async (c) => {
        const { lead, competition: id } = c.req.valid('param');
        const { reason } = c.req.valid('json');
        const done = await asAuthority(c, (buyer) => x.declineCall({ authority: lead, id }, buyer, reason, c.var.act));
        return answer(c, statusOf, done);
      },
    );
