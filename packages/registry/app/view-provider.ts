import {
  type Clock,
  commandsFrom,
  dayInFinland,
  err,
  type Id,
  type Instant,
  ok,
  type PageAsk,
  type Result,
  type Rows,
  rowsOf,
  type Versioned,
} from '@kt/kernel';
import { type Contacts, type Payee, type Provider, payeeOn, providerLifecycle } from '../domain/provider.ts';
import type { Providers } from './ports.ts';

/** A provider as its own people and the officers see it; `version` is the ETag. */
export type ProviderView = Provider & {
  readonly version: number;
  readonly contacts?: Contacts;
  /** Who is paid today. */
  readonly payee?: Payee;
  readonly commands: readonly string[];
};

/** A line of the officers' list: what waits for them. */
export type ProviderLine = Pick<Provider, 'id' | 'state' | 'kind' | 'yTunnus' | 'names' | 'registered'> & {
  readonly version: number;
  readonly waitsFor: 'confirmation' | 'payee';
};

export type ViewProviderDeps = { readonly clock: Clock; readonly providers: Pick<Providers, 'load' | 'contacts'> };

const viewOf = ({ state, version }: Versioned<Provider>, contacts: Contacts | undefined, at: Instant): ProviderView => {
  const payee = payeeOn(state, dayInFinland(at));
  return {
    ...state,
    version,
    ...(contacts && { contacts }),
    ...(payee && { payee }),
    commands: commandsFrom(providerLifecycle, state.state),
  };
};

/** One provider with its contacts: for itself and for the officers. */
export const viewProvider =
  ({ clock, providers }: ViewProviderDeps) =>
  async (id: Id<'organisation'>): Promise<Result<ProviderView, { readonly code: 'registry.not_found' }>> => {
    const [found, contacts] = await Promise.all([providers.load(id), providers.contacts(id)]);
    return found === undefined ? err({ code: 'registry.not_found' }) : ok(viewOf(found, contacts, clock.now()));
  };

const lineOf = ({ state, version }: Versioned<Provider>): ProviderLine => ({
  id: state.id,
  state: state.state,
  kind: state.kind,
  yTunnus: state.yTunnus,
  names: state.names,
  registered: state.registered,
  version,
  waitsFor: state.state === 'provisional' ? 'confirmation' : 'payee',
});

/** Providers that wait for an officer, oldest first. */
export const listWaiting =
  ({ providers }: { readonly providers: Pick<Providers, 'waiting'> }) =>
  async (page: PageAsk): Promise<Rows<ProviderLine>> =>
    rowsOf(await providers.waiting(page), lineOf);
