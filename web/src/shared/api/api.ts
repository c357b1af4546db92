import type { AuthApp } from '@kt/auth/app.ts';
import type { CaseworkApi } from '@kt/casework-api/app.ts';
import type { FinanceApi } from '@kt/finance-api/app.ts';
import { type Language, plainText } from '@kt/kernel';
import type { ProcurementApi } from '@kt/procurement-api/app.ts';
import type { ProviderApi } from '@kt/provider-api/app.ts';
import type { PublicApi } from '@kt/public-api/app.ts';
import { hc } from 'hono/client';
import { offline } from './refusal.ts';

export type ApiDeps = {
  readonly language: () => Language;
  /** The authority or organisation that the person acts for now. */
  readonly actingFor: () => string | undefined;
  /** Told the time that an answer carries. */
  readonly heard: (serverTime: string | null) => void;
  /** Told when an answer says that nobody is signed in any more. */
  readonly signedOut: () => void;
};

const SIGNED_OUT = 401;

const cleaned = (_: string, value: unknown): unknown => (typeof value === 'string' ? plainText(value) : value);
/** What people paste carries characters that nobody sees and the service refuses: they stay behind. */
const plainBody = (init: RequestInit | undefined) =>
  typeof init?.body === 'string' ? { body: JSON.stringify(JSON.parse(init.body), cleaned) } : {};

const fetchWith =
  ({ language, actingFor, heard, signedOut }: ApiDeps) =>
  async (input: RequestInfo | URL, init?: RequestInit): Promise<Response> => {
    const headers = new Headers(init?.headers);
    headers.set('accept-language', language());
    const party = actingFor();
    if (party !== undefined && !headers.has('acting-for')) headers.set('acting-for', party);
    const answer = await fetch(input, { ...init, ...plainBody(init), headers }).catch(() => undefined);
    if (answer === undefined) throw offline();
    heard(answer.headers.get('server-time'));
    if (answer.status === SIGNED_OUT) signedOut();
    return answer;
  };

/** The typed clients of all five audiences and of sign-in, on our own origin. */
export const createApi = (deps: ApiDeps) => {
  const options = { fetch: fetchWith(deps) };
  return {
    auth: hc<AuthApp>('/', options).auth,
    public: hc<PublicApi>('/api/public/v1', options),
    provider: hc<ProviderApi>('/api/provider/v1', options),
    procurement: hc<ProcurementApi>('/api/procurement/v1', options),
    casework: hc<CaseworkApi>('/api/casework/v1', options),
    finance: hc<FinanceApi>('/api/finance/v1', options),
  };
};

export type Api = ReturnType<typeof createApi>;
