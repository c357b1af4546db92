import { stampOf } from '@kt/kernel';
import type { Client } from './client.ts';
import type { ClientFact, ClientFactType } from './client-facts.ts';

type LaterFactType = Exclude<ClientFactType, 'client.opened'>;

const appliers: { readonly [T in LaterFactType]: (client: Client, fact: ClientFact<T>) => Client } = {
  'client.contact_changed': (client, { at }) => ({ ...client, known: at }),
  'client.profile_changed': (client, { profile, at }) => ({ ...client, profile, known: at }),
  'client.imported': (client, { external, asOf }) => ({
    ...client,
    external: { ...client.external, ...external },
    known: asOf,
  }),
  'client.joined': (client, { external, asOf }) => ({ ...client, external: { ...external, asOf } }),
  'client.separation_asked': (client, { reason, ...stamp }) => ({
    ...client,
    separation: { state: 'asked', reason, asked: stampOf(stamp) },
  }),
  'client.separation_refused': (client, { reason, ...stamp }) =>
    client.separation === undefined
      ? client
      : { ...client, separation: { ...client.separation, state: 'refused', settled: stampOf(stamp), refusal: reason } },
  'client.separated': (client, { profile, asOf, reason, asked, ...stamp }) => ({
    ...client,
    profile,
    external: undefined,
    known: asOf,
    separation: { state: 'done', reason, asked: asked ?? stampOf(stamp), settled: stampOf(stamp) },
  }),
  'client.moved': (client, { home, at }) =>
    client.profile === undefined
      ? client
      : { ...client, known: at, profile: { ...client.profile, homes: [...client.profile.homes, home] } },
  'client.retention_set': (client, { keepUntil }) => ({ ...client, keepUntil }),
  'client.held': (client, { at, by, reason }) => ({ ...client, hold: { at, by, reason } }),
  'client.hold_released': (client) => ({ ...client, hold: undefined }),
  'client.handed_over': (client, { to }) => ({ ...client, caseWorker: to }),
  'client.details_erased': (client, { complete, at, by }) =>
    complete
      ? {
          ...client,
          state: 'erased',
          profile: undefined,
          external: undefined,
          separation: undefined,
          erased: { at, by },
        }
      : client,
};

/** The client that an opening makes. */
export const openedClient = ({
  client,
  authority,
  reference,
  caseWorker,
  profile,
  keepUntil,
  at,
  by,
}: ClientFact<'client.opened'>): Client => ({
  id: client,
  authority,
  reference,
  state: 'open',
  caseWorker,
  profile,
  opened: { at, by },
  keepUntil,
});

const apply = <T extends LaterFactType>(client: Client, fact: ClientFact<T>): Client =>
  appliers[fact.type](client, fact);
const isLater = (fact: ClientFact): fact is ClientFact<LaterFactType> => fact.type !== 'client.opened';

/** The client after facts, in order. */
export const applyClient = (client: Client, facts: readonly ClientFact[]): Client =>
  facts.filter(isLater).reduce<Client>((state, fact) => apply(state, fact), client);
