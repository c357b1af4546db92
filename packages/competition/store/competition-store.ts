import { aggregate } from '@kt/platform/db/aggregate.ts';
import type { Db } from '@kt/platform/db/db.ts';
import type { Write } from '@kt/platform/db/part.ts';
import { zId } from '@kt/platform/schema.ts';
import * as z from 'zod';
import type { CompetitionChange, CompetitionRef, Competitions, WrappedKeys } from '../app/ports.ts';
import { competitionDueAt } from '../domain/competition.ts';
import type { Competition } from '../domain/competition-state.ts';
import { zCompetition } from './competition-schema.ts';
import { competitionKey, competitionsOf, competitionTable, invitedKey, ringCallsOf, wrappedKeyKey } from './keys.ts';

export const zCompetitionRef: z.ZodType<CompetitionRef> = z.strictObject({
  authority: zId('authority'),
  id: zId('competition'),
});

const PAGE = 25;

/** Free text lies apart from the event, which holds ids, codes and numbers. */
const DETAILS = {
  'competition.drafted': ['content'],
  'competition.edited': ['content'],
  'competition.lots_set': ['content'],
  'competition.returned': ['reason'],
  'competition.addendum_given': ['texts', 'changes'],
  'competition.interests_declared': ['organisations', 'people'],
  'competition.none_suitable': ['reason'],
  'competition.evaluation_reopened': ['reason'],
  'competition.cancelled': ['reason'],
};

export const competitionAggregate = aggregate<Competition, CompetitionRef>({
  table: competitionTable,
  type: 'competition',
  schema: zCompetition,
  ref: zCompetitionRef,
  refOf: ({ authority, id }) => ({ authority, id }),
  idOf: ({ id }) => id,
  key: competitionKey,
  index: ({ authority, id, drafted }) => ({ gsi1: [competitionsOf(authority), `${drafted.at}#${id}`] }),
  dueAt: competitionDueAt,
  details: DETAILS,
});

const zInvited = z.looseObject({ invited: z.array(zId('organisation')) });
const zWrapped = z.looseObject({ wrapped: z.base64() });

const onlyOnce = { when: { ConditionExpression: 'attribute_not_exists(pk)' }, refusal: 'stale' } as const;
const beside = (item: { readonly pk: string; readonly sk: string; readonly [name: string]: unknown }): Write => ({
  table: competitionTable,
  put: item,
  ...onlyOnce,
});

const zRingCall = z.looseObject({ lead: zId('authority'), competition: zId('competition') });

/** Whoever is asked to consent finds the call among its own from then on. */
const ringCalls = ({ state, facts }: CompetitionChange): readonly Write[] =>
  facts.flatMap((fact) =>
    fact.type !== 'competition.sent_for_review'
      ? []
      : (fact.buyers ?? []).map((buyer) => ({
          table: competitionTable,
          put: {
            pk: ringCallsOf(buyer),
            sk: state.id,
            tag: 'ring_call',
            lead: state.authority,
            competition: state.id,
          },
          refusal: 'stale',
        })),
  );

const refOf = ({ authority, id }: Competition): CompetitionRef => ({ authority, id });

export const competitionStore = (db: Db): Competitions => ({
  load: (ref) => competitionAggregate.load(db, ref),
  loadMany: async (authority, ids) => {
    const keys = [...new Set(ids)].map((id) => competitionKey({ authority, id }));
    const items = keys.length === 0 ? [] : await db.getMany(competitionTable, keys);
    return items.flatMap((item) => (item === undefined ? [] : [competitionAggregate.parse(item)]));
  },
  page: (authority, after) =>
    competitionAggregate.list(db, {
      index: 'gsi1',
      pk: competitionsOf(authority),
      backwards: true,
      limit: PAGE,
      ...(after !== undefined && { after }),
    }),
  create: (change) => competitionAggregate.create(change),
  save: (before, change) => competitionAggregate.save(before, { ...change, also: ringCalls(change) }),
  ringCalls: async (buyer, { limit, after }) => {
    const { items, next } = await db.query(competitionTable, {
      pk: ringCallsOf(buyer),
      backwards: true,
      limit,
      ...(after !== undefined && { after }),
    });
    const keys = items.map((item) => {
      const { lead, competition } = zRingCall.parse(item);
      return competitionKey({ authority: lead, id: competition });
    });
    const found = keys.length === 0 ? [] : await db.getMany(competitionTable, keys);
    return {
      found: found.flatMap((item) => (item === undefined ? [] : [competitionAggregate.parse(item)])),
      ...(next !== undefined && { next }),
    };
  },
  publish: (before, change, invited) =>
    competitionAggregate.save(before, {
      ...change,
      also: [beside({ ...invitedKey(refOf(change.state)), tag: 'invited', invited })],
    }),
  attachKey: (before, change, wrapped) =>
    competitionAggregate.save(before, {
      ...change,
      also: [
        beside({
          ...wrappedKeyKey(refOf(change.state)),
          tag: 'wrapped_key',
          wrapped: Buffer.from(wrapped).toString('base64'),
        }),
      ],
    }),
  invitedTo: async (ref) => {
    const item = await db.get(competitionTable, invitedKey(ref));
    return item === undefined ? [] : zInvited.parse(item).invited;
  },
});

export const wrappedKeyStore = (db: Db): WrappedKeys => ({
  find: async (ref) => {
    const item = await db.get(competitionTable, wrappedKeyKey(ref));
    return item === undefined ? undefined : Buffer.from(zWrapped.parse(item).wrapped, 'base64');
  },
});
