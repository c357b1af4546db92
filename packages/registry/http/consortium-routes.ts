import { asOrganisation } from '@kt/platform/http/acting-for.ts';
import { answer, show } from '@kt/platform/http/answer.ts';
import { listed } from '@kt/platform/http/list.ts';
import { operation } from '@kt/platform/http/operation.ts';
import { createRoutes, type ShellEnv } from '@kt/platform/http/shell.ts';
import type { Context } from 'hono';
import type { ConsortiumWish } from '../app/change-consortium.ts';
import type { ConsortiaApp } from '../app/consortia-app.ts';
import type { ConsortiumRef } from '../app/consortium-ports.ts';
import * as wire from '../wire.ts';
import { asOfficer } from './as-officer.ts';
import { statusOf } from './problem.ts';

type Officers = Pick<ConsortiaApp, 'viewConsortiumForOfficer'>;
type App = Omit<ConsortiaApp, 'viewConsortiumForOfficer'>;

const params = wire.consortiumParams;
const BASE = '/consortia/:consortium';

const wished = async (x: App, c: Context<ShellEnv>, ref: ConsortiumRef, wish: ConsortiumWish) =>
  answer(c, statusOf, await asOrganisation(c, (own) => x.changeConsortium(ref, own, wish, c.var.act)));

/** The lead's side: who comes along, what each gets, and asking them. */
const leadRoutes = (x: App) =>
  createRoutes()
    .post(
      '/consortia',
      operation('consortium.form', { effect: 'creates', body: wire.newConsortiumBody }),
      async (c) => {
        const { name } = c.req.valid('json');
        return answer(c, statusOf, await asOrganisation(c, (own) => x.formConsortium(own, name, c.var.act)));
      },
    )
    .post(
      `${BASE}/parties`,
      operation('consortium.add_party', { effect: 'changes', params, body: wire.partnerBody }),
      (c) => wished(x, c, c.req.valid('param'), { command: 'add_party', ...c.req.valid('json') }),
    )
    .post(
      `${BASE}/parties/:party/removal`,
      operation('consortium.drop_party', { effect: 'changes', params: wire.partyParams, body: wire.nothingBody }),
      (c) => {
        const { consortium, party } = c.req.valid('param');
        return wished(x, c, { consortium }, { command: 'drop_party', organisation: party });
      },
    )
    .put(`${BASE}/terms`, operation('consortium.write', { effect: 'changes', params, body: wire.termsBody }), (c) =>
      wished(x, c, c.req.valid('param'), { command: 'write', terms: c.req.valid('json') }),
    )
    .post(
      `${BASE}/proposal`,
      operation('consortium.propose', { effect: 'changes', params, body: wire.proposeBody }),
      (c) => wished(x, c, c.req.valid('param'), { command: 'propose', ...c.req.valid('json') }),
    )
    .post(
      `${BASE}/dissolution`,
      operation('consortium.dissolve', { effect: 'changes', params, body: wire.reasonBody }),
      (c) => wished(x, c, c.req.valid('param'), { command: 'dissolve', ...c.req.valid('json') }),
    );

/**
 * Consortia of providers. An answer names the edition instead of a version: two parties may answer in the same moment,
 * and nobody confirms what has changed meanwhile.
 */
export const consortiumRoutes = (x: App) =>
  createRoutes()
    .route('/', leadRoutes(x))
    .get('/consortia', operation('consortium.list_own', { effect: 'reads', query: wire.listQuery }), async (c) => {
      const { cursor } = c.req.valid('query');
      const list = await asOrganisation(c, (own) =>
        listed(x.cursorKey, cursor, ['consortium.list_own', own], (page) => x.listConsortia(own, page)),
      );
      return show(c, statusOf, list);
    })
    .get(BASE, operation('consortium.view_own', { effect: 'reads', params }), async (c) => {
      const ref = c.req.valid('param');
      return show(c, statusOf, await asOrganisation(c, (own) => x.viewConsortium(ref, own)));
    })
    .post(
      `${BASE}/confirmations`,
      operation('consortium.confirm', { effect: 'creates', params, body: wire.confirmBody }),
      (c) => wished(x, c, c.req.valid('param'), { command: 'confirm', ...c.req.valid('json') }),
    )
    .post(
      `${BASE}/refusals`,
      operation('consortium.decline', { effect: 'creates', params, body: wire.declineBody }),
      (c) => wished(x, c, c.req.valid('param'), { command: 'decline', ...c.req.valid('json') }),
    );

/** A consortium as the officers see it. */
export const consortiumOfficerRoutes = (x: Officers) =>
  createRoutes().get(BASE, operation('consortium.view', { effect: 'reads', params }), async (c) => {
    const ref = c.req.valid('param');
    return show(c, statusOf, await asOfficer(c, () => x.viewConsortiumForOfficer(ref)));
  });
