import { asAuthority } from '@kt/platform/http/acting-for.ts';
import { answer, show } from '@kt/platform/http/answer.ts';
import { listed } from '@kt/platform/http/list.ts';
import { operation } from '@kt/platform/http/operation.ts';
import { createRoutes } from '@kt/platform/http/shell.ts';
import type { CaseworkApp } from '../app/front-door.ts';
import * as wire from '../wire.ts';
import { statusOf } from './problem.ts';

type Uses = Pick<CaseworkApp, 'nameDeputy' | 'endDeputy' | 'listDeputies' | 'handOver' | 'cursorKey'>;

/** Who stands in for whom, and who takes a client over for good. */
export const deputyRoutes = (x: Uses) =>
  createRoutes()
    .get('/worker/deputies', operation('deputy.list', { effect: 'reads', query: wire.listQuery }), async (c) => {
      const { cursor } = c.req.valid('query');
      const list = await asAuthority(c, (authority) =>
        listed(x.cursorKey, cursor, ['deputy.list', authority], (page) => x.listDeputies(authority, page)),
      );
      return show(c, statusOf, list);
    })
    .post('/worker/deputies', operation('deputy.name', { effect: 'creates', body: wire.deputyBody }), async (c) => {
      const input = { worker: c.var.act.by, ...c.req.valid('json') };
      return answer(c, statusOf, await asAuthority(c, (authority) => x.nameDeputy(authority, input, c.var.act)));
    })
    .post(
      '/worker/deputies/for-others',
      operation('deputy.name_for', { effect: 'creates', body: wire.deputyForBody }),
      async (c) => {
        const input = c.req.valid('json');
        return answer(c, statusOf, await asAuthority(c, (authority) => x.nameDeputy(authority, input, c.var.act)));
      },
    )
    .post(
      '/worker/deputies/:deputy/end',
      operation('deputy.end', { effect: 'changes', params: wire.deputyParams, body: wire.nothingBody }),
      async (c) => {
        const id = c.req.valid('param').deputy;
        const done = asAuthority(c, (authority) => x.endDeputy({ authority, id }, { command: 'end' }, c.var.act));
        return answer(c, statusOf, await done);
      },
    )
    .post(
      '/worker/clients/:client/hand-over',
      operation('client.hand_over', { effect: 'changes', params: wire.clientParams, body: wire.handOverBody }),
      async (c) => {
        const id = c.req.valid('param').client;
        const { to } = c.req.valid('json');
        return answer(c, statusOf, await asAuthority(c, (authority) => x.handOver({ authority, id }, to, c.var.act)));
      },
    );
