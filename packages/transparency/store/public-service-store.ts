import { type Id, parseId } from '@kt/kernel';
import type { Db, Item } from '@kt/platform/db/db.ts';
import { writesPart } from '@kt/platform/db/part.ts';
import { indexAttributes, type Key } from '@kt/platform/db/table.ts';
import { zId, zInstant, zLanguage, zLocalDate, zMunicipality, zServiceType, zTexts } from '@kt/platform/schema.ts';
import * as z from 'zod';
import type { Kept, PublicService, PublicServices, ServiceProvider } from '../app/public-services.ts';
import { providerKey, providerServicesKey, serviceKey, servicesOf, transparencyTable as table } from './keys.ts';

const figures = {
  free: z.int(),
  nextStart: zLocalDate.exactOptional(),
  waitingWeeks: z.int().exactOptional(),
};
const zService: z.ZodType<PublicService> = z.object({
  service: zId('service'),
  provider: zId('organisation'),
  edition: z.int().positive(),
  publishedAt: zInstant,
  serviceType: zServiceType,
  names: zTexts,
  summary: zTexts,
  languages: z.array(zLanguage),
  municipalities: z.array(zMunicipality),
  targetGroups: z.array(z.string()),
  remote: z.boolean(),
  remoteLanguages: z.array(zLanguage),
  sites: z.array(
    z.object({
      key: z.string(),
      name: z.string(),
      street: z.string().exactOptional(),
      municipality: zMunicipality,
      languages: z.array(zLanguage),
      accessibility: z.array(z.string()),
    }),
  ),
  methods: z.array(z.string()),
  methodsText: zTexts,
  places: z
    .object({
      ...figures,
      at: zInstant,
      bySite: z.array(z.object({ site: z.string(), ...figures })).exactOptional(),
    })
    .exactOptional(),
  pause: z.object({ reason: z.string(), until: zLocalDate.exactOptional() }).exactOptional(),
});
const zProvider: z.ZodType<ServiceProvider> = z.object({
  isClosed: z.boolean().exactOptional(),
  confirmedAt: zInstant.exactOptional(),
});
const zNames = z.object({ names: z.object({ fi: z.string().exactOptional(), sv: z.string().exactOptional() }) });
const zKept = z.looseObject({ value: z.unknown(), seen: z.int() });

const keptAs = <T>(item: Item | undefined, schema: z.ZodType<T>): Kept<T> | undefined => {
  if (item === undefined) return undefined;
  const { value, seen } = zKept.parse(item);
  return { value: schema.parse(value), seen };
};

const unchanged = (before: Kept<unknown> | undefined) =>
  before === undefined
    ? { ConditionExpression: 'attribute_not_exists(pk)' }
    : {
        ConditionExpression: '#seen = :seen',
        ExpressionAttributeNames: { '#seen': 'seen' },
        ExpressionAttributeValues: { ':seen': before.seen },
      };

const keep = (key: Key, tag: string, before: Kept<unknown> | undefined, value: object, index = {}) =>
  writesPart([
    {
      table,
      put: { ...key, ...index, tag, value, seen: (before?.seen ?? 0) + 1 },
      when: unchanged(before),
      refusal: 'stale',
    },
  ]);

const PAGE = 50;
const AFTER = '~';

type Provider = Id<'organisation'>;

const shopOf = (names: Item | undefined, services: Item | undefined) => ({
  names: names === undefined ? {} : zNames.parse(names).names,
  ...keptAs(services, zProvider)?.value,
});

/** The open catalogue: a card by itself, in the list of its type, and what concerns all cards of a provider. */
export const publicServiceStore = (db: Db): PublicServices => ({
  load: async (service) => keptAs(await db.get(table, serviceKey(service)), zService),
  put: (before, one) => {
    const index = indexAttributes({ gsi1: [servicesOf(one.serviceType), one.service] });
    return keep(serviceKey(one.service), 'public-service', before, one, index);
  },
  remove: (service) => writesPart([{ table, remove: serviceKey(service), refusal: 'stale' }]),
  provider: async (provider) => keptAs(await db.get(table, providerServicesKey(provider)), zProvider),
  putProvider: (provider, before, now) => keep(providerServicesKey(provider), 'public-service-provider', before, now),
  page: async ({ serviceType, after }) => {
    const range = { index: 'gsi1', pk: servicesOf(serviceType), limit: PAGE } as const;
    const { items, next } = await db.query(table, after === undefined ? range : { ...range, from: `${after}${AFTER}` });
    const found = items.flatMap((item) => keptAs(item, zService)?.value ?? []);
    const last = next === undefined ? undefined : parseId('service', found.at(-1)?.service ?? '');
    return { found, ...(last !== undefined && { next: last }) };
  },
  offers: async (of) => {
    const cards = of.map(({ service }) => serviceKey(service));
    const distinct: readonly Provider[] = [...new Set(of.map(({ provider }) => provider))];
    const about = distinct.flatMap((provider) => [providerKey(provider), providerServicesKey(provider)]);
    const items = of.length === 0 ? [] : await db.getMany(table, [...cards, ...about]);
    const shops = new Map(
      distinct.map((provider, n) => [provider, shopOf(items[of.length + n * 2], items[of.length + n * 2 + 1])]),
    );
    return of.map(({ provider }, n) => {
      const card = keptAs(items[n], zService)?.value;
      return { shop: shops.get(provider) ?? { names: {} }, ...(card !== undefined && { card }) };
    });
  },
  shops: async (providers) => {
    const distinct: readonly Provider[] = [...new Set(providers)];
    const keys = distinct.flatMap((provider) => [providerKey(provider), providerServicesKey(provider)]);
    const items = keys.length === 0 ? [] : await db.getMany(table, keys);
    return new Map(distinct.map((provider, n) => [provider, shopOf(items[n * 2], items[n * 2 + 1])]));
  },
});
