import type { Id } from '@kt/kernel';
import { asOrganisation } from '@kt/platform/http/acting-for.ts';
import { answer, show } from '@kt/platform/http/answer.ts';
import { listed } from '@kt/platform/http/list.ts';
import { operation } from '@kt/platform/http/operation.ts';
import { createRoutes, type ShellEnv } from '@kt/platform/http/shell.ts';
import type { Context } from 'hono';
import type { ServiceWish } from '../app/change-service.ts';
import type { RegistryApp } from '../app/front-door.ts';
import * as wire from '../wire.ts';
import { statusOf } from './problem.ts';

type App = Pick<RegistryApp, 'draftService' | 'changeService' | 'viewService' | 'listOwnServices' | 'cursorKey'>;

const params = wire.serviceParams;

const forOwn = async (x: App, c: Context<ShellEnv>, id: Id<'service'>, wish: ServiceWish) =>
  answer(c, statusOf, await asOrganisation(c, (provider) => x.changeService({ provider, id }, wish, c.var.act)));

/** A provider's own catalogue cards. */
export const providerServiceRoutes = (x: App) =>
  createRoutes()
    .get('/services', operation('service.list_own', { effect: 'reads', query: wire.listQuery }), async (c) => {
      const { cursor } = c.req.valid('query');
      const list = await asOrganisation(c, (provider) =>
        listed(x.cursorKey, cursor, ['service.list_own', provider], (page) => x.listOwnServices(provider, page)),
      );
      return show(c, statusOf, list);
    })
    .get('/services/:service', operation('service.view_own', { effect: 'reads', params }), async (c) => {
      const id = c.req.valid('param').service;
      return show(c, statusOf, await asOrganisation(c, (provider) => x.viewService({ provider, id })));
    })
    .post('/services', operation('service.draft', { effect: 'creates', body: wire.cardBody }), async (c) => {
      const card = c.req.valid('json');
      return answer(c, statusOf, await asOrganisation(c, (provider) => x.draftService({ provider, card }, c.var.act)));
    })
    .post(
      '/services/:service/card',
      operation('service.edit', { effect: 'changes', params, body: wire.cardBody }),
      (c) => forOwn(x, c, c.req.valid('param').service, { command: 'edit', card: c.req.valid('json') }),
    )
    .post(
      '/services/:service/publication',
      operation('service.publish', { effect: 'changes', params, body: wire.nothingBody }),
      (c) => forOwn(x, c, c.req.valid('param').service, { command: 'publish' }),
    )
    .post(
      '/services/:service/places',
      operation('service.announce_places', { effect: 'changes', params, body: wire.placesBody }),
      (c) => forOwn(x, c, c.req.valid('param').service, { command: 'announce_places', places: c.req.valid('json') }),
    )
    .post(
      '/services/:service/pause',
      operation('service.pause', { effect: 'changes', params, body: wire.pauseBody }),
      (c) => forOwn(x, c, c.req.valid('param').service, { command: 'pause', pause: c.req.valid('json') }),
    )
    .post(
      '/services/:service/resumption',
      operation('service.resume', { effect: 'changes', params, body: wire.nothingBody }),
      (c) => forOwn(x, c, c.req.valid('param').service, { command: 'resume' }),
    )
    .post(
      '/services/:service/withdrawal',
      operation('service.withdraw', { effect: 'changes', params, body: wire.nothingBody }),
      (c) => forOwn(x, c, c.req.valid('param').service, { command: 'withdraw' }),
    )
    .post(
      '/services/:service/discarding',
      operation('service.discard', { effect: 'changes', params, body: wire.nothingBody }),
      (c) => forOwn(x, c, c.req.valid('param').service, { command: 'discard' }),
    );
