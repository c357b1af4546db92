import type { Audience } from '@kt/access/domain/permission-table.ts';
import { createGate } from '@kt/access/http/gate.ts';
import { createAuthApp } from '@kt/auth/app.ts';
import { createCaseworkApi } from '@kt/casework-api/app.ts';
import { createFinanceApi } from '@kt/finance-api/app.ts';
import { err, instant, ok, parseId } from '@kt/kernel';
import { composeContexts, TABLES } from '@kt/local-platform/contexts.ts';
import type { Shell } from '@kt/platform/http/env.ts';
import type { describeApi } from '@kt/platform/http/openapi.ts';
import type { Log } from '@kt/platform/log/log.ts';
import type { Platform } from '@kt/platform/platform.ts';
import { standingClock } from '@kt/platform/ports/clock.ts';
import { aHouse, type House } from '@kt/platform/testing/house.ts';
import { createProcurementApi } from '@kt/procurement-api/app.ts';
import { createProviderApi } from '@kt/provider-api/app.ts';
import { createPublicApi } from '@kt/public-api/app.ts';
import { problemTitle } from '@kt/words';

type Routes = Parameters<typeof describeApi>[0];
export type MountedApi = {
  readonly audience: Audience;
  /** What stands before the paths of the app's own routes. */
  readonly base: string;
  readonly app: Routes & { readonly request: (request: Request) => Response | Promise<Response> };
};

export type Doors = {
  readonly house: House;
  readonly contexts: ReturnType<typeof composeContexts>;
  readonly apis: readonly MountedApi[];
  /** The operation that a request reached, by its correlation id. */
  readonly reached: ReadonlyMap<string, string>;
};

const ORIGIN = 'https://kumppanitori.example';
const FLOW = { state: 's', nonce: 'n', verifier: 'v', returnTo: '/', language: 'fi' } as const;
const realClock = standingClock(instant('2026-11-20T07:00:00.000Z'));

/** The bearer of a test is its person's id between two dots. */
export const bearerOf = (person: string): string => `Bearer x.${person}.x`;
const verifyBearer = (token: string) => {
  const person = parseId('person', token.split('.')[1] ?? '');
  return Promise.resolve(person === undefined ? err({ code: 'access.token_invalid' } as const) : ok(person));
};

const authOf = (
  contexts: Doors['contexts'],
  { wording, log, clock }: Pick<Shell, 'wording' | 'log' | 'clock'>,
): MountedApi => {
  const refused = () => Promise.resolve(err({ code: 'access.sign_in_failed' } as const));
  const begin = () => Promise.resolve({ url: 'https://id.example/authorize', flow: FLOW });
  const app = createAuthApp({
    wording,
    log,
    clock,
    access: contexts.access,
    provider: { begin, finish: refused },
    verifyBearer,
    origin: ORIGIN,
    secret: () => 's'.repeat(43),
    failedPage: (language, code) => `/${language}?problem=${code}`,
  });
  return { audience: 'auth', base: '', app };
};

/** The apps as the functions mount them; the shell's gate may ask another platform who is calling. */
const mount = (contexts: Doors['contexts'], shell: Shell): readonly MountedApi[] => [
  { audience: 'public', base: '/api/public/v1', app: createPublicApi(shell, contexts) },
  { audience: 'provider', base: '/api/provider/v1', app: createProviderApi(shell, contexts) },
  { audience: 'procurement', base: '/api/procurement/v1', app: createProcurementApi(shell, contexts) },
  { audience: 'casework', base: '/api/casework/v1', app: createCaseworkApi(shell, contexts) },
  { audience: 'finance', base: '/api/finance/v1', app: createFinanceApi(shell, contexts) },
];

/** The access log names operations too, but never which one of a tender: the gate is asked. */
const askedBy = (gate: Shell['gate'], reached: Map<string, string>): Shell['gate'] => ({
  ...gate,
  admit: (request, operation) => {
    reached.set(request.headers.get('x-correlation-id') ?? '', operation);
    return gate.admit(request, operation);
  },
});
const logged = (log: Log, reached: Map<string, string>): Log => ({
  ...log,
  info: (event, fields = {}) => {
    reached.set(String(fields['correlationId']), String(fields['operation']));
    log.info(event, fields);
  },
});

/** Every app over the in-process engine, with the real gate. */
export const openDoors = async (): Promise<Doors> => {
  const house = await aHouse(TABLES);
  const contexts = composeContexts(house.platform, realClock);
  const reached = new Map<string, string>();
  const gate = askedBy(createGate({ access: contexts.access, verifyBearer, origin: ORIGIN }), reached);
  const { log, clock } = house.platform;
  const apis = mount(contexts, { gate, wording: problemTitle, log, clock });
  const auth = authOf(contexts, { wording: problemTitle, log: logged(log, reached), clock });
  return { house, contexts, reached, apis: [...apis, auth] };
};

/** The same doors before storage that answers nothing but `message`; who is calling is still known. */
export const brokenDoors = ({ house, contexts }: Doors, message: string): readonly MountedApi[] => {
  const fail = (): Promise<never> => Promise.reject(new Error(message));
  const db = { ...house.platform.db, get: fail, getMany: fail, query: fail, queryAll: fail, transact: fail };
  const platform: Platform = { ...house.platform, db };
  const gate = createGate({ access: contexts.access, verifyBearer, origin: ORIGIN });
  const { log, clock } = house.platform;
  return mount(composeContexts(platform, realClock), { gate, wording: problemTitle, log, clock });
};
