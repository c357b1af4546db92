import type { Id } from '@kt/kernel';
import type { Db, Item } from '@kt/platform/db/db.ts';
import { writesPart } from '@kt/platform/db/part.ts';
import type { Key } from '@kt/platform/db/table.ts';
import {
  zCents,
  zId,
  zInstant,
  zLanguage,
  zLocalDate,
  zMunicipality,
  zShare,
  zTexts,
  zTrilingual,
} from '@kt/platform/schema.ts';
import * as z from 'zod';
import type {
  ComparedDecision,
  NamedComparison,
  PreparedDecision,
  PublicAdmission,
  PublicAuthority,
  PublicDecision,
  PublicProvider,
  PublicStore,
  PublicSystem,
} from '../app/public-ports.ts';
import {
  AUTHORITIES,
  admittedPartition,
  decisionsPartition,
  preparedKey,
  providerKey,
  subjectKey,
  systemsPartition,
  transparencyTable as table,
  UNOPENED,
} from './keys.ts';

const zAuthority: z.ZodType<PublicAuthority> = z.object({
  authority: zId('authority'),
  names: zTexts,
  municipality: zMunicipality,
});
const zSystem: z.ZodType<PublicSystem> = z.object({
  system: zId('system'),
  names: zTrilingual,
  lastDay: zLocalDate,
  languages: z.array(zLanguage),
  publishedAt: zInstant,
  categories: z.array(z.object({ id: z.string(), name: zTrilingual })),
});
const zAdmission: z.ZodType<PublicAdmission> = z.object({ provider: zId('organisation'), since: zInstant });
const zProvider: z.ZodType<PublicProvider> = z.object({
  provider: zId('organisation'),
  names: z.object({ fi: z.string().exactOptional(), sv: z.string().exactOptional() }),
});
const winners = z.array(z.object({ rank: z.int(), provider: zId('organisation') }));
const compared = z
  .array(
    z.object({
      provider: zId('organisation'),
      rank: z.int().exactOptional(),
      points: z.int().exactOptional(),
      priceCents: zCents.exactOptional(),
    }),
  )
  .exactOptional();
const parts = z
  .array(z.object({ authority: zId('authority'), shareBp: zShare, places: z.int(), ceilingCents: zCents }))
  .exactOptional();
const zPrepared: z.ZodType<PreparedDecision> = z.object({
  competition: zId('competition'),
  version: z.int(),
  winners,
  compared,
  parts,
});
const decision = {
  competition: zId('competition'),
  completedAt: zInstant,
  title: zTrilingual.exactOptional(),
  winners,
};
const zDecision: z.ZodType<PublicDecision> = z.object(decision);
const zCompared: z.ZodType<ComparedDecision> = z.object({ ...decision, compared, parts });

const put = (key: Key, tag: string, fields: object) =>
  writesPart([{ table, put: { ...fields, ...key, tag } satisfies Item, refusal: 'stale' }]);
const remove = (key: Key) => writesPart([{ table, remove: key, refusal: 'stale' }]);

const unchangedSince = (before: PreparedDecision | undefined) =>
  before === undefined
    ? { ConditionExpression: 'attribute_not_exists(pk)' }
    : {
        ConditionExpression: '#version = :seen',
        ExpressionAttributeNames: { '#version': 'version' },
        ExpressionAttributeValues: { ':seen': before.version },
      };

type Provider = PublicProvider['provider'];

/** What providers are called; one that is not known has no name. */
const namesOf = async (db: Db, providers: readonly Provider[]) => {
  const distinct = [...new Set(providers)];
  const items = distinct.length === 0 ? [] : await db.getMany(table, distinct.map(providerKey));
  const found = new Map(
    distinct.flatMap((provider, n) =>
      items[n] === undefined ? [] : [[provider, zProvider.parse(items[n]).names] as const],
    ),
  );
  return (provider: Provider): PublicProvider['names'] => found.get(provider) ?? {};
};

const named = async <T extends { readonly provider: Provider }>(db: Db, rows: readonly T[]) => {
  const nameOf = await namesOf(
    db,
    rows.map(({ provider }) => provider),
  );
  return rows.map((row) => ({ ...row, names: nameOf(row.provider) }));
};

const withWinners = async (db: Db, decisions: readonly PublicDecision[]) => {
  const nameOf = await namesOf(
    db,
    decisions.flatMap(({ winners: all }) => all.map(({ provider }) => provider)),
  );
  return decisions.map((one) => ({
    ...one,
    winners: one.winners.map((winner) => ({ ...winner, names: nameOf(winner.provider) })),
  }));
};

const withComparison = async (db: Db, one: ComparedDecision): Promise<NamedComparison> => {
  const { compared: rows = [], ...told } = one;
  const nameOf = await namesOf(
    db,
    [...rows, ...one.winners].map(({ provider }) => provider),
  );
  const name = <R extends { readonly provider: Provider }>(row: R) => ({ ...row, names: nameOf(row.provider) });
  return { ...told, winners: one.winners.map(name), compared: rows.map(name) };
};

const zSubject = z.object({ category: zId('category') });

const LIMIT = 100;

/** Everybody in the authority's lists of admitted providers, each once. */
export const admittedTo =
  (db: Db) =>
  async (authority: Id<'authority'>): Promise<readonly Provider[]> => {
    const systems = await db.queryAll(table, { pk: systemsPartition(authority) });
    const categories = systems.flatMap((item) => zSystem.parse(item).categories.map(({ id }) => id));
    const found = await Promise.all(
      categories.map((category) => db.queryAll(table, { pk: admittedPartition(authority, category) })),
    );
    return [...new Set(found.flat().map((item) => zAdmission.parse(item).provider))];
  };

export const publicStore = (db: Db): PublicStore => {
  const rows = async <T>(pk: string, schema: z.ZodType<T>): Promise<readonly T[]> => {
    const { items } = await db.query(table, { pk, limit: LIMIT });
    return items.map((item) => schema.parse(item));
  };
  const system = (authority: Id<'authority'>, id: string): Key => ({ pk: systemsPartition(authority), sk: id });
  return {
    putAuthority: (one) => put({ pk: AUTHORITIES, sk: one.authority }, 'public-authority', one),
    putSystem: (authority, one) => put(system(authority, one.system), 'public-system', one),
    removeSystem: (authority, id) => remove(system(authority, id)),
    putProvider: (one) => put(providerKey(one.provider), 'public-provider', one),
    putAdmission: (authority, category, one) =>
      put({ pk: admittedPartition(authority, category), sk: one.provider }, 'public-admission', one),
    admittedSince: async (authority, category, provider) => {
      const item = await db.get(table, { pk: admittedPartition(authority, category), sk: provider });
      return item === undefined ? undefined : zAdmission.parse(item).since;
    },
    removeAdmission: (authority, category, provider) =>
      remove({ pk: admittedPartition(authority, category), sk: provider }),
    prepareDecision: (authority, one, before) => {
      const item: Item = { ...one, ...preparedKey(authority, one.competition), tag: 'prepared-decision' };
      return writesPart([{ table, put: item, when: unchangedSince(before), refusal: 'stale' }]);
    },
    prepared: async (authority, competition) => {
      const item = await db.get(table, preparedKey(authority, competition));
      return item === undefined ? undefined : zPrepared.parse(item);
    },
    putSubject: (authority, competition, category) => put(subjectKey(authority, competition), 'subject', { category }),
    subject: async (authority, competition) => {
      const item = await db.get(table, subjectKey(authority, competition));
      return item === undefined ? undefined : zSubject.parse(item).category;
    },
    putDecision: (authority, one) =>
      put({ pk: decisionsPartition(authority), sk: one.competition }, 'public-decision', one),
    markUnopened: (competition) => put({ pk: UNOPENED, sk: competition }, 'unopened', {}),
    markOpened: (competition) => remove({ pk: UNOPENED, sk: competition }),
    anyUnopened: async () => (await db.query(table, { pk: UNOPENED, limit: 1 })).items.length > 0,
    authorities: () => rows(AUTHORITIES, zAuthority),
    systems: (authority) => rows(systemsPartition(authority), zSystem),
    admitted: async (authority, category) => named(db, await rows(admittedPartition(authority, category), zAdmission)),
    decision: async (authority, competition) => {
      const item = await db.get(table, { pk: decisionsPartition(authority), sk: competition });
      return item === undefined ? undefined : withComparison(db, zCompared.parse(item));
    },
    decisions: async (authority) => withWinners(db, await rows(decisionsPartition(authority), zDecision)),
  };
};
