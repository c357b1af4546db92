import { err, ok } from '@kt/kernel';
import type { Gate } from '@kt/platform/http/gate.ts';
import { createApp } from '@kt/platform/http/shell.ts';
import { aHouse } from '@kt/platform/testing/house.ts';
import { composeRegistry, tables } from '../compose.ts';
import { caseworkRoutes } from '../http/casework-routes.ts';
import { procurementRoutes } from '../http/procurement-routes.ts';
import { procurementServiceRoutes } from '../http/procurement-service-routes.ts';
import { providerPlacesRoutes } from '../http/provider-places-routes.ts';
import { providerRoutes } from '../http/provider-routes.ts';
import { providerServiceRoutes } from '../http/provider-service-routes.ts';
import { aNewProvider, OFFICER_PERSON, SIGNATORY, WRITER } from './samples.ts';

const PEOPLE = { writer: WRITER, signatory: SIGNATORY, officer: OFFICER_PERSON, insider: OFFICER_PERSON } as const;
export type Person = keyof typeof PEOPLE;

/** Lets everybody in as who they say they are: roles are the permission table's matter, tested with it. */
const gate: Gate = {
  admit: (request) => {
    const who = request.headers.get('x-test-person');
    const person = Object.entries(PEOPLE).find(([name]) => name === who)?.[1];
    if (person === undefined) return Promise.resolve(err({ code: 'access.signed_out' }));
    const actingFor = request.headers.get('acting-for');
    const organisations = who === 'insider' ? [request.headers.get('x-test-member-of') ?? ''] : [];
    return Promise.resolve(ok({ by: person, ...(actingFor && { actingFor }), roles: [], organisations }));
  },
};

type Call = {
  readonly as: Person;
  readonly for?: string;
  readonly body?: unknown;
  readonly match?: number;
  readonly key?: string;
  readonly memberOf?: string;
};

/** The registry's routes of three audiences, with calls as one of four people. */
export const aServer = async () => {
  const house = await aHouse(tables);
  const x = composeRegistry(house.platform, { bindTogether: () => Promise.resolve(true) });
  const app = createApp({ gate, wording: (code) => code, log: house.platform.log, clock: house.platform.clock })
    .route('/provider', providerRoutes(x))
    .route('/provider', providerServiceRoutes(x))
    .route('/provider', providerPlacesRoutes(x))
    .route('/procurement', procurementRoutes(x))
    .route('/procurement', procurementServiceRoutes(x))
    .route('/casework', caseworkRoutes(x));
  const call = async (method: string, path: string, { as, for: party, body, match, key, memberOf }: Call) => {
    const headers = {
      'x-test-person': as,
      'idempotency-key': key ?? `${method}-${path}-${as}`,
      ...(party && { 'acting-for': party }),
      ...(match !== undefined && { 'if-match': `"${String(match)}"` }),
      ...(memberOf && { 'x-test-member-of': memberOf }),
    };
    const answer = await app.request(path, {
      method,
      headers,
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    const json: unknown = await answer.json();
    return { status: answer.status, json, etag: answer.headers.get('etag') };
  };
  return { house, call };
};
type Server = Awaited<ReturnType<typeof aServer>>;

const { id: _id, ...given } = aNewProvider();
/** What is sent to register it. */
export const GIVEN = given;

export const idIn = (json: unknown): string => {
  const id = typeof json === 'object' && json !== null && 'id' in json ? json.id : undefined;
  if (typeof id !== 'string') throw new Error(`no id in ${JSON.stringify(json)}`);
  return id;
};

/** Registers the sample provider, and answers its id. */
export const register = async ({ call }: Server): Promise<string> => {
  const made = await call('POST', '/provider/providers', { as: 'writer', body: GIVEN });
  return idIn(made.json);
};
