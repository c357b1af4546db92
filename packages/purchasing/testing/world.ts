import { id as idOf, ok } from '@kt/kernel';
import type { Admitted } from '@kt/platform/http/gate.ts';
import { createApp } from '@kt/platform/http/shell.ts';
import { aHouse } from '@kt/platform/testing/house.ts';
import * as z from 'zod';
import { composePurchasing, type PurchasingPorts, tables } from '../compose.ts';
import { admissionRoutes } from '../http/admission-routes.ts';
import { categoryRoutes } from '../http/category-routes.ts';
import { decisionRoutes } from '../http/decision-routes.ts';
import { hearingRoutes } from '../http/hearing-routes.ts';
import { ownAdmissionRoutes } from '../http/own-admission-routes.ts';
import { ownHearingRoutes } from '../http/own-hearing-routes.ts';
import { providerRoutes } from '../http/provider-routes.ts';
import { requestRoutes } from '../http/request-routes.ts';
import { roundRoutes } from '../http/round-routes.ts';
import { signingRoutes } from '../http/signing-routes.ts';
import { systemRoutes } from '../http/system-routes.ts';
import { AUTHORITY, aCategory, aDeclaration, aDescription, PROVIDER } from './samples.ts';

const zDone = z.looseObject({ id: z.string(), version: z.int() });
const zProblem = z.looseObject({ code: z.string() });
const zSystem = z.looseObject({ categories: z.array(z.looseObject({ id: z.string() })) });

/** An official of the authority; `organisations` are those that the person belongs to. */
export const official = (by: string, organisations: readonly string[] = []): Admitted => ({
  by,
  actingFor: AUTHORITY,
  roles: [],
  organisations,
});
/** Somebody who signs for an organisation. */
export const signatory = (of: string = PROVIDER, by = 'per_01J8Z000000000000000000011'): Admitted => ({
  by,
  actingFor: of,
  roles: [],
  organisations: [of],
});
const OFFICER = official('per_o');

/** A published system of one category behind its routes, officials at `/`, providers at `/p`. */
export const openWorld = async (ports: Partial<PurchasingPorts> = {}) => {
  const house = await aHouse(tables);
  const purchasing = composePurchasing(house.platform, {
    mandateOf: () => Promise.resolve('registered'),
    consortiumOf: () => Promise.resolve(undefined),
    ...ports,
  });
  let caller = OFFICER;
  const shell = {
    gate: { admit: () => Promise.resolve(ok(caller)) },
    wording: (code: string) => code,
    log: house.platform.log,
    clock: house.platform.clock,
  };
  const app = createApp(shell)
    .route('/', systemRoutes(purchasing))
    .route('/', categoryRoutes(purchasing))
    .route('/', requestRoutes(purchasing))
    .route('/', decisionRoutes(purchasing))
    .route('/', admissionRoutes(purchasing))
    .route('/', roundRoutes(purchasing))
    .route('/', hearingRoutes(purchasing))
    .route('/p', providerRoutes(purchasing))
    .route('/p', ownAdmissionRoutes(purchasing))
    .route('/p', ownHearingRoutes(purchasing))
    .route('/p', signingRoutes(purchasing));
  let keys = 0;
  const send = async (by: Admitted, method: string, path: string, body?: object, version?: number) => {
    caller = by;
    keys += 1;
    const headers = {
      'idempotency-key': `key-${String(keys).padStart(8, '0')}`,
      ...(version !== undefined && { 'if-match': `"${String(version)}"` }),
    };
    const response = await app.request(path, { method, headers, ...(body && { body: JSON.stringify(body) }) });
    const answer: unknown = await response.json();
    return { status: response.status, body: answer };
  };
  const done = async (...call: Parameters<typeof send>) => {
    const { status, body } = await send(...call);
    if (status !== 200) throw new Error(`${String(status)} ${JSON.stringify(body)}`);
    return zDone.parse(body);
  };
  const code = async (...call: Parameters<typeof send>) => zProblem.parse((await send(...call)).body).code;
  const { id: _id, ...category } = aCategory;
  const { id: system } = await done(OFFICER, 'POST', '/systems', aDescription);
  await done(OFFICER, 'POST', `/systems/${system}/categories`, category, 1);
  await done(OFFICER, 'POST', `/systems/${system}/publication`, { notice: 'HILMA 1' }, 2);
  const shown = zSystem.parse((await send(OFFICER, 'GET', `/systems/${system}`)).body);
  const ref = {
    authority: AUTHORITY,
    system: idOf('system', system),
    category: idOf('category', shown.categories[0]?.id ?? ''),
  };
  /** A request of a provider that has been sent; it is at version 3. */
  const sent = async (of: string = PROVIDER, declaration: object = {}) => {
    const requests = `/p/authorities/${AUTHORITY}/requests`;
    const asked = { system, category: ref.category, language: 'fi' };
    const { id } = await done(signatory(of), 'POST', requests, asked);
    const declarations = [{ ...aDeclaration, organisation: of, ...declaration }];
    await done(signatory(of), 'PUT', `${requests}/${id}`, { declarations }, 1);
    await done(signatory(of), 'POST', `${requests}/${id}/submission`, {}, 2);
    return id;
  };
  return { house, purchasing, send, done, code, ref, sent };
};
