import type { Versioned } from '@kt/kernel';
import type { Db, Item } from '@kt/platform/db/db.ts';
import { writesPart } from '@kt/platform/db/part.ts';
import { zInstant } from '@kt/platform/schema.ts';
import * as z from 'zod';
import type { SealedTenders } from '../app/tender-ports.ts';
import type { SealedTender } from '../domain/sealed-tender.ts';
import { competitionAggregate } from './competition-store.ts';
import { envelopePart } from './envelope-part.ts';
import { competitionKey, competitionTable, ENVELOPE_SHARDS, envelopeKey, envelopePartition } from './keys.ts';
import { storedTenders } from './stored-tenders.ts';
import { zSealedTender } from './tender-schema.ts';

const zItem = z.looseObject({
  version: z.int().positive(),
  head: z.string(),
  deadline: zInstant,
  state: z.record(z.string(), z.unknown()),
});

const parse = (item: Item): Versioned<SealedTender> => {
  const { version, head, deadline, state } = zItem.parse(item);
  return { version, head, state: zSealedTender.parse({ ...state, deadline }) };
};

const aroundEach = async (
  db: Db,
  asked: Parameters<SealedTenders['aroundEach']>[0],
): ReturnType<SealedTenders['aroundEach']> => {
  const keys = asked.flatMap(({ ref, pseudonym }) => [
    competitionKey(ref),
    envelopeKey({ competition: ref.id, pseudonym }),
  ]);
  const items = keys.length === 0 ? [] : await db.getMany(competitionTable, keys);
  return asked.map((_, n) => {
    const [competition, tender] = [items[2 * n], items[2 * n + 1]];
    return {
      competition: competition === undefined ? undefined : competitionAggregate.parse(competition),
      tender: tender === undefined ? undefined : parse(tender),
    };
  });
};

/** Sealed tenders, spread over 32 partitions by pseudonym. */
export const sealedTenderStore = (db: Db): SealedTenders => ({
  around: async (ref, pseudonym) => {
    const [one] = await aroundEach(db, [{ ref, pseudonym }]);
    return one ?? { competition: undefined, tender: undefined };
  },
  aroundEach: (asked) => aroundEach(db, asked),
  create: (state, facts) => envelopePart(undefined, state, facts, state.deadline),
  save: (before, state, facts, at) => envelopePart(before, state, facts, at),
  redate: (ref, deadline) =>
    writesPart([
      {
        table: competitionTable,
        update: envelopeKey(ref),
        set: {
          UpdateExpression: 'SET #deadline = :deadline',
          ConditionExpression: '#deadline < :deadline',
          ExpressionAttributeNames: { '#deadline': 'deadline' },
          ExpressionAttributeValues: { ':deadline': deadline },
        },
        refusal: { code: 'competition.redated_already' },
      },
    ]),
  shards: ENVELOPE_SHARDS,
  shard: async (competition, shard) =>
    storedTenders(await db.queryAll(competitionTable, { pk: envelopePartition(competition, shard) }), parse),
});
