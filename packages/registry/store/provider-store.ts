import type { Id, Versioned } from '@kt/kernel';
import { aggregate } from '@kt/platform/db/aggregate.ts';
import { hashOf } from '@kt/platform/db/canonical.ts';
import type { Db } from '@kt/platform/db/db.ts';
import { type Write, writesPart } from '@kt/platform/db/part.ts';
import type { IndexKeys } from '@kt/platform/db/table.ts';
import {
  zIban,
  zId,
  zInstant,
  zLanguage,
  zLocalDate,
  zMunicipality,
  zOvt,
  zShare,
  zStamped,
  zYTunnus,
} from '@kt/platform/schema.ts';
import * as z from 'zod';
import type { Providers } from '../app/ports.ts';
import type { ContactFile } from '../domain/contact-file.ts';
import { PROVIDER_KINDS, PROVIDER_STATES, type Provider } from '../domain/provider.ts';
import { PROVIDER_DETAILS } from '../domain/provider-facts.ts';
import { SITUATIONS, TAX_REGISTERS } from '../domain/register-entry.ts';
import { waitsSince } from '../domain/waiting.ts';
import { contactsKey, providerKey, registryTable, WAITING, yTunnusKey } from './keys.ts';
import { readHistory } from './provider-events.ts';

const payee = {
  name: z.string(),
  iban: zIban,
  vat: z.strictObject({ liable: z.boolean(), rate: zShare }),
  from: zLocalDate,
};

const zEntry = z.strictObject({
  names: z.strictObject({ fi: z.string().exactOptional(), sv: z.string().exactOptional() }),
  kind: z.enum(PROVIDER_KINDS).exactOptional(),
  homeMunicipality: zMunicipality.exactOptional(),
  address: z.string().exactOptional(),
  registers: z.array(z.enum(TAX_REGISTERS)),
  situations: z.array(z.enum(SITUATIONS)),
  endDate: zLocalDate.exactOptional(),
});
const zLooked = z.discriminatedUnion('result', [
  z.strictObject({ result: z.literal('found'), entry: zEntry, at: zInstant }),
  z.strictObject({ result: z.literal('not_listed'), at: zInstant }),
  z.strictObject({ result: z.literal('unavailable'), at: zInstant }),
]);

const zProvider: z.ZodType<Provider> = z.strictObject({
  id: zId('organisation'),
  state: z.enum(PROVIDER_STATES),
  kind: z.enum(PROVIDER_KINDS),
  yTunnus: zYTunnus,
  names: z.strictObject({ fi: z.string().exactOptional(), sv: z.string().exactOptional() }),
  homeMunicipality: zMunicipality.exactOptional(),
  language: zLanguage,
  letter: z
    .strictObject({
      asked: zStamped,
      printed: zStamped.extend({ authority: zId('authority'), until: zInstant }).exactOptional(),
      tries: z.int().nonnegative(),
    })
    .exactOptional(),
  codeHash: z.string().exactOptional(),
  invoicing: z
    .discriminatedUnion('by', [
      z.strictObject({ by: z.literal('self_billing') }),
      z.strictObject({ by: z.literal('e_invoice'), ovt: zOvt, operator: z.string() }),
    ])
    .exactOptional(),
  registered: zStamped,
  looked: zLooked.exactOptional(),
  confirmed: zStamped.exactOptional(),
  ended: zStamped.extend({ reason: z.string() }).exactOptional(),
  payees: z.array(z.strictObject(payee)),
  proposal: z.strictObject({ ...payee, proposed: zStamped }).exactOptional(),
  disputes: z.array(zStamped).exactOptional(),
});

const contacts = {
  email: z.string(),
  person: z.string().exactOptional(),
  phone: z.string().exactOptional(),
  address: z.string().exactOptional(),
};
const zContactFile: z.ZodType<ContactFile> = z.object({
  ...contacts,
  earlier: z.array(z.strictObject({ ...contacts, until: zInstant })),
});
const zTaken = z.looseObject({ provider: zId('organisation') });

type ProviderRef = { readonly provider: Id<'organisation'> };

const indexOf = (provider: Provider): IndexKeys => {
  const since = waitsSince(provider);
  return since === undefined ? {} : { gsi1: [WAITING, `${since}#${provider.id}`] };
};

const providers = aggregate<Provider, ProviderRef>({
  table: registryTable,
  type: 'provider',
  schema: zProvider,
  ref: z.strictObject({ provider: zId('organisation') }),
  refOf: ({ id }) => ({ provider: id }),
  idOf: ({ provider }) => provider,
  key: ({ provider }) => providerKey(provider),
  index: indexOf,
  details: PROVIDER_DETAILS,
});

const takes = ({ id, yTunnus }: Provider): Write => ({
  table: registryTable,
  put: { ...yTunnusKey(yTunnus), tag: 'y_tunnus', provider: id },
  when: { ConditionExpression: 'attribute_not_exists(pk)' },
  refusal: { code: 'registry.y_tunnus_taken' },
});

const frees = (before: Provider, after: Provider): readonly Write[] => {
  const isLive = ({ state }: Provider): boolean => state === 'provisional' || state === 'confirmed';
  return isLive(before) && !isLive(after)
    ? [{ table: registryTable, remove: yTunnusKey(after.yTunnus), refusal: 'stale' }]
    : [];
};

const writesContacts = (provider: Id<'organisation'>, contacts: ContactFile | undefined): readonly Write[] =>
  contacts === undefined
    ? []
    : [{ table: registryTable, put: { ...contactsKey(provider), tag: 'contacts', ...contacts }, refusal: 'stale' }];

const mustBeConfirmed = (provider: Id<'organisation'>): Write => ({
  table: registryTable,
  check: providerKey(provider),
  when: {
    ConditionExpression: '#state.#state = :confirmed',
    ExpressionAttributeNames: { '#state': 'state' },
    ExpressionAttributeValues: { ':confirmed': 'confirmed' },
  },
  refusal: { code: 'registry.provider_not_confirmed' },
});

const loadMany = async (db: Db, ids: readonly Id<'organisation'>[]): Promise<readonly Provider[]> => {
  const items = await db.getMany(registryTable, [...new Set(ids)].map(providerKey));
  const known = new Map(
    items.flatMap((item) => (item === undefined ? [] : [providers.parse(item).state])).map((p) => [p.id, p]),
  );
  return ids.flatMap((id) => known.get(id) ?? []);
};

export const providerStore = (db: Db): Providers => ({
  load: (provider) => providers.load(db, { provider }),
  loadMany: (ids) => loadMany(db, ids),
  contacts: async (provider) => {
    const item = await db.get(registryTable, contactsKey(provider));
    return item === undefined ? undefined : zContactFile.parse(item);
  },
  byYTunnus: async (yTunnus) => {
    const item = await db.get(registryTable, yTunnusKey(yTunnus));
    return item === undefined ? undefined : zTaken.parse(item).provider;
  },
  create: ({ state, facts }, contacts) =>
    providers.create({ state, facts, also: [takes(state), ...writesContacts(state.id, { ...contacts, earlier: [] })] }),
  save: (before: Versioned<Provider>, { state, facts }, contacts) =>
    providers.save(before, {
      state,
      facts,
      also: [...frees(before.state, state), ...writesContacts(state.id, contacts)],
    }),
  codeHash: (provider, code) => hashOf({ provider, code }),
  history: (provider, page) => readHistory(db, provider, page),
  mustBeConfirmed: (provider) => writesPart([mustBeConfirmed(provider)]),
  waiting: ({ limit, after }) =>
    providers.list(db, { index: 'gsi1', pk: WAITING, limit, ...(after !== undefined && { after }) }),
});
