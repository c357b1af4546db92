import type { Id } from '@kt/kernel';
import type { Db, Item } from '@kt/platform/db/db.ts';
import { type Write, writesPart } from '@kt/platform/db/part.ts';
import type { Key } from '@kt/platform/db/table.ts';
import { zId, zInstant, zLocalDate, zServiceType } from '@kt/platform/schema.ts';
import * as z from 'zod';
import type { AdmissionOf, CardRef, Numbered, Standings } from '../app/standing-ports.ts';
import { buyersOf } from '../domain/ring.ts';
import type { AdmissionStanding, CardStanding } from '../domain/standing.ts';
import { agreementsTable, capacityKey, agreementsTable as table } from './keys.ts';

const cardPartition = (provider: Id<'organisation'>): string => `${provider}#CARDS`;
const cardKey = ({ provider, service }: CardRef): Key => ({ pk: cardPartition(provider), sk: service });
const admissionKey = ({ authority, category, provider }: AdmissionOf): Key => ({
  pk: `${authority}#ADM#${category}`,
  sk: provider,
});

const zCard: z.ZodType<CardStanding> = z.strictObject({
  provider: zId('organisation'),
  service: zId('service'),
  serviceType: zServiceType.exactOptional(),
  isShown: z.boolean(),
  paused: z.strictObject({ until: zLocalDate.exactOptional() }).exactOptional(),
  at: zInstant,
});
const zAdmission: z.ZodType<AdmissionStanding> = z.strictObject({
  authority: zId('authority'),
  category: zId('category'),
  provider: zId('organisation'),
  state: z.enum(['open', 'suspended', 'removed']),
  at: zInstant,
});

const zItem = z.looseObject({ version: z.int(), state: z.unknown() });
const numbered = <T>(schema: z.ZodType<T>, item: Item | undefined): Numbered<T> | undefined => {
  if (item === undefined) return undefined;
  const { version, state } = zItem.parse(item);
  return { version, state: schema.parse(state) };
};

const writeOf = (key: Key, tag: string, before: number | undefined, state: object): Write => ({
  table,
  put: { ...key, tag, version: (before ?? 0) + 1, state },
  when:
    before === undefined
      ? { ConditionExpression: 'attribute_not_exists(pk)' }
      : {
          ConditionExpression: '#version = :seen',
          ExpressionAttributeNames: { '#version': 'version' },
          ExpressionAttributeValues: { ':seen': before },
        },
  refusal: 'stale',
});

export const standingStore = (db: Db): Standings => ({
  card: async (ref) => numbered(zCard, await db.get(agreementsTable, cardKey(ref))),
  cards: async (provider) => {
    const items = await db.queryAll(agreementsTable, { pk: cardPartition(provider) });
    return items.flatMap((item) => numbered(zCard, item)?.state ?? []);
  },
  saveCard: (before, card) => writesPart([writeOf(cardKey(card), 'card-standing', before?.version, card)]),
  admission: async (of) => numbered(zAdmission, await db.get(agreementsTable, admissionKey(of))),
  saveAdmission: (before, news) =>
    writesPart([writeOf(admissionKey(news), 'admission-standing', before?.version, news)]),
  hold: ({ authority, id, terms }, hold, at) =>
    writesPart(
      buyersOf({ authority, terms }).map((buyer) => ({
        table,
        update: capacityKey(buyer, terms.serviceType, id),
        set: {
          UpdateExpression: 'SET #hold = :hold, heldAt = :at, holds = if_not_exists(holds, :zero) + :one',
          ConditionExpression: 'attribute_exists(pk) AND (attribute_not_exists(heldAt) OR heldAt <= :at)',
          ExpressionAttributeNames: { '#hold': 'hold' },
          ExpressionAttributeValues: { ':hold': hold, ':at': at, ':zero': 0, ':one': 1 },
        },
        refusal: 'stale',
      })),
    ),
});
