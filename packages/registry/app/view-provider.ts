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
import { type ContactFile, contactsToCall, type EarlierContacts } from '../domain/contact-file.ts';
import { isLetterWaiting } from '../domain/letter-decide.ts';
import { type Contacts, type Payee, type Provider, payeeOn, providerLifecycle } from '../domain/provider.ts';
import { type Compared, differsFromRegister, isWarned } from '../domain/register-entry.ts';
import type { Providers } from './ports.ts';

/** A provider as its own people and the officers see it; `version` is the ETag. */
export type ProviderView = Omit<Provider, 'codeHash'> & {
  readonly version: number;
  readonly contacts?: Contacts;
  /** Who is paid today. */
  readonly payee?: Payee;
  readonly commands: readonly string[];
};

/** A line of the officers' list: what waits for them. */
export type ProviderLine = Pick<Provider, 'id' | 'state' | 'kind' | 'yTunnus' | 'names' | 'registered'> & {
  readonly version: number;
  readonly waitsFor: 'confirmation' | 'letter' | 'payee' | 'dispute';
  /** How many others claim the same Y-tunnus. */
  readonly claimants: number;
  /** The public register tells of a bankruptcy, a liquidation, a restructuring or an end. */
  readonly isWarned: boolean;
};

/** What an officer sees beside: whom to call about a proposed account, and what was on file before the corrections. */
export type OfficerView = ProviderView & {
  readonly contactsToCall?: Contacts;
  readonly contactsBefore: readonly EarlierContacts[];
  /** What it tells of itself otherwise than the public register. */
  readonly differs: readonly Compared[];
};

export type ViewProviderDeps = { readonly clock: Clock; readonly providers: Pick<Providers, 'load' | 'contacts'> };

const contactsOf = ({ earlier: _apart, ...contacts }: ContactFile): Contacts => contacts;

const viewOf = (
  { state: whole, version }: Versioned<Provider>,
  file: ContactFile | undefined,
  at: Instant,
): ProviderView => {
  const { codeHash: _kept, ...state } = whole;
  const payee = payeeOn(whole, dayInFinland(at));
  return {
    ...state,
    version,
    ...(file && { contacts: contactsOf(file) }),
    ...(payee && { payee }),
    commands: commandsFrom(providerLifecycle, state.state),
  };
};

type Viewed<V> = Promise<Result<V, { readonly code: 'registry.not_found' }>>;

/** One provider with its contacts, as it sees itself. */
export const viewProvider =
  ({ clock, providers }: ViewProviderDeps) =>
  async (id: Id<'organisation'>): Viewed<ProviderView> => {
    const [found, file] = await Promise.all([providers.load(id), providers.contacts(id)]);
    return found === undefined ? err({ code: 'registry.not_found' }) : ok(viewOf(found, file, clock.now()));
  };

/** One provider as an officer sees it. */
export const viewForOfficer =
  ({ clock, providers }: ViewProviderDeps) =>
  async (id: Id<'organisation'>): Viewed<OfficerView> => {
    const [found, file] = await Promise.all([providers.load(id), providers.contacts(id)]);
    if (found === undefined) return err({ code: 'registry.not_found' });
    const at = clock.now();
    const { looked } = found.state;
    const call = file && contactsToCall(file, { at, proposedAt: found.state.proposal?.proposed.at });
    return ok({
      ...viewOf(found, file, at),
      ...(call && { contactsToCall: call }),
      contactsBefore: file?.earlier ?? [],
      differs: looked?.result === 'found' ? differsFromRegister(found.state, file, looked.entry) : [],
    });
  };

const waitsFor = (provider: Provider): ProviderLine['waitsFor'] => {
  if (provider.state === 'provisional') return isLetterWaiting(provider) ? 'letter' : 'confirmation';
  return provider.disputes === undefined ? 'payee' : 'dispute';
};

const lineOf = ({ state, version }: Versioned<Provider>): ProviderLine => ({
  id: state.id,
  state: state.state,
  kind: state.kind,
  yTunnus: state.yTunnus,
  names: state.names,
  registered: state.registered,
  version,
  waitsFor: waitsFor(state),
  claimants: state.disputes?.length ?? 0,
  isWarned: state.looked !== undefined && isWarned(state.looked),
});

/** Providers that wait for an officer, oldest first. */
export const listWaiting =
  ({ providers }: { readonly providers: Pick<Providers, 'waiting'> }) =>
  async (page: PageAsk): Promise<Rows<ProviderLine>> =>
    rowsOf(await providers.waiting(page), lineOf);
