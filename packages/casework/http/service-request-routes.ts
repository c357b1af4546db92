import { asAuthority } from '@kt/platform/http/acting-for.ts';
import { answer, show } from '@kt/platform/http/answer.ts';
import { listed } from '@kt/platform/http/list.ts';
import { operation } from '@kt/platform/http/operation.ts';
import { createRoutes } from '@kt/platform/http/shell.ts';
import type { CaseworkApp } from '../app/front-door.ts';
import { serviceNeedBody, serviceRequestParams } from '../wire/service-request.ts';
import { listQuery, nothingBody } from '../wire.ts';
import { statusOf } from './problem.ts';

const params = serviceRequestParams;
const ALL = '/worker/service-requests';
const ONE = `${ALL}/:request`;

type Uses = Pick<
  CaseworkApp,
  | 'askForCall'
  | 'askForCallAgain'
  | 'withdrawServiceRequest'
  | 'viewServiceRequest'
  | 'listServiceRequests'
  | 'cursorKey'
>;

/** What case workers ask of procurement, and what became of it. */
export const serviceRequestRoutes = (x: Uses) =>
  createRoutes()
    .get(ALL, operation('service_request.list', { effect: 'reads', query: listQuery }), async (c) => {
      const { cursor } = c.req.valid('query');
      const list = await asAuthority(c, (authority) =>
        listed(x.cursorKey, cursor, ['service_request.list', authority], (page) =>
          x.listServiceRequests(authority, page),
        ),
      );
      return show(c, statusOf, list);
    })
    .post(ALL, operation('service_request.send', { effect: 'creates', body: serviceNeedBody }), async (c) => {
      const need = c.req.valid('json');
      return answer(c, statusOf, await asAuthority(c, (authority) => x.askForCall(authority, need, c.var.act)));
    })
    .get(ONE, operation('service_request.view', { effect: 'reads', params }), async (c) => {
      const id = c.req.valid('param').request;
      return show(c, statusOf, await asAuthority(c, (authority) => x.viewServiceRequest({ authority, id })));
    })
    .post(
      `${ONE}/withdrawal`,
      operation('service_request.withdraw', { effect: 'changes', params, body: nothingBody }),
      async (c) => {
        const id = c.req.valid('param').request;
        const done = await asAuthority(c, (authority) => x.withdrawServiceRequest({ authority, id }, c.var.act));
        return answer(c, statusOf, done);
      },
    )
    .post(
      `${ONE}/repetition`,
      operation('service_request.ask_again', { effect: 'changes', params, body: nothingBody }),
      async (c) => {
        const id = c.req.valid('param').request;
        const done = await asAuthority(c, (authority) => x.askForCallAgain({ authority, id }, c.var.act));
        return answer(c, statusOf, done);
      },
    );
