import {
  type Clock,
  dayInFinland,
  type Id,
  type Instant,
  type Language,
  type LocalDate,
  type Rows,
  type YTunnus,
} from '@kt/kernel';
import { contactsToCall } from '../domain/contact-file.ts';
import { type Payee, type Provider, payeeOn } from '../domain/provider.ts';
import { waitsSince } from '../domain/waiting.ts';
import type { Providers } from './ports.ts';

/** What other contexts may know of a provider. `payee` is who is paid today; absent before the first confirmed one. */
export type ProviderSummary = Pick<
  Provider,
  'id' | 'state' | 'kind' | 'yTunnus' | 'names' | 'homeMunicipality' | 'language'
> & { readonly payee?: Payee };

export type ProviderSummaryDeps = {
  readonly clock: Clock;
  readonly providers: Pick<Providers, 'loadMany' | 'byYTunnus'>;
};

const MOST = 100;

const summaryOf = (provider: Provider, today: LocalDate): ProviderSummary => {
  const { id, state, kind, yTunnus, names, homeMunicipality, language } = provider;
  const payee = payeeOn(provider, today);
  return {
    id,
    state,
    kind,
    yTunnus,
    names,
    language,
    ...(homeMunicipality && { homeMunicipality }),
    ...(payee && { payee }),
  };
};

/** Several providers in one read, in the order asked; unknown ones are left out. At most 100. */
export const providerSummaries =
  ({ clock, providers }: ProviderSummaryDeps) =>
  async (ids: readonly Id<'organisation'>[]): Promise<readonly ProviderSummary[]> => {
    if (ids.length === 0) return [];
    const today = dayInFinland(clock.now());
    return (await providers.loadMany(ids)).map((provider) => summaryOf(provider, today));
  };

export const providerSummary = (deps: ProviderSummaryDeps) => {
  const several = providerSummaries(deps);
  return async (id: Id<'organisation'>): Promise<ProviderSummary | undefined> => (await several([id]))[0];
};

/** What providers are called, of at most 100; unknown ones are left out. */
export const providerNames = (deps: ProviderSummaryDeps) => {
  const several = providerSummaries(deps);
  return async (ids: readonly Id<'organisation'>[]): Promise<Rows<Pick<ProviderSummary, 'id' | 'names'>>> => {
    const found = await several([...new Set(ids)].slice(0, MOST));
    return { rows: found.map(({ id, names }) => ({ id, names })) };
  };
};

/** The live provider with a Y-tunnus. */
export const providerByYTunnus = (deps: ProviderSummaryDeps) => {
  const one = providerSummary(deps);
  return async (yTunnus: YTunnus): Promise<ProviderSummary | undefined> => {
    const id = await deps.providers.byYTunnus(yTunnus);
    return id === undefined ? undefined : one(id);
  };
};

/** Whether a provider waits for an officer's word. */
export const waitsForOfficer =
  ({ providers }: { readonly providers: Pick<Providers, 'load'> }) =>
  async (id: Id<'organisation'>): Promise<boolean> => {
    const found = await providers.load(id);
    return found !== undefined && waitsSince(found.state) !== undefined;
  };

/** What an officer calls about a change that was proposed then: the telephone on file before it, and at least 30 days ago. */
export const phoneOnFile =
  ({ clock, providers }: { readonly clock: Clock; readonly providers: Pick<Providers, 'contacts'> }) =>
  async (id: Id<'organisation'>, proposedAt: Instant): Promise<string | undefined> => {
    const file = await providers.contacts(id);
    return file && contactsToCall(file, { at: clock.now(), proposedAt }).phone;
  };

/** Where the organisation itself reads its notices, and in which language. */
export const mailboxOf =
  ({ providers }: { readonly providers: Pick<Providers, 'load' | 'contacts'> }) =>
  async (id: Id<'organisation'>): Promise<{ readonly email: string; readonly language: Language } | undefined> => {
    const [found, contacts] = await Promise.all([providers.load(id), providers.contacts(id)]);
    return found && contacts && { email: contacts.email, language: found.state.language };
  };
