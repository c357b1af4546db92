import { aggregate } from '@kt/platform/db/aggregate.ts';
import type { Db } from '@kt/platform/db/db.ts';
import type { Write } from '@kt/platform/db/part.ts';
import type { IndexKeys } from '@kt/platform/db/table.ts';
import { zId } from '@kt/platform/schema.ts';
import * as z from 'zod';
import type { QueuedRequest, RequestRef, Requests } from '../app/ports.ts';
import { isUndecided, type ParticipationRequest } from '../domain/request.ts';
import { requestDueAt } from '../domain/request-clock.ts';
import { REQUEST_DETAILS } from '../domain/request-commands.ts';
import {
  liveRequestKey,
  partyList,
  partyPrefix,
  providerRequests,
  purchasingTable,
  requestKey,
  requestQueue,
  waitingList,
} from './keys.ts';
import { leftBy, partyLines, zPartyLine } from './party-lines.ts';
import { zQueued, zRequest } from './request-schemas.ts';
import { pageRange } from './system-store.ts';

export const zRequestRef: z.ZodType<RequestRef> = z.strictObject({ authority: zId('authority'), id: zId('request') });

const indexOf = (request: ParticipationRequest): IndexKeys => {
  const { authority, system, provider, id, submitted } = request;
  return {
    ...(isUndecided(request) &&
      submitted !== undefined && { gsi1: [requestQueue(authority, system), `${submitted.at}#${id}`] as const }),
    gsi2: [providerRequests(provider), id],
  };
};

const requests = aggregate<ParticipationRequest, RequestRef>({
  table: purchasingTable,
  type: 'request',
  schema: zRequest,
  ref: zRequestRef,
  refOf: ({ authority, id }) => ({ authority, id }),
  idOf: ({ id }) => id,
  key: ({ authority, id }) => requestKey(authority, id),
  index: indexOf,
  dueAt: requestDueAt,
  details: REQUEST_DETAILS,
});

const ENDED: readonly ParticipationRequest['state'][] = ['accepted', 'rejected', 'withdrawn', 'lapsed'];

const GONE: readonly ParticipationRequest['state'][] = ['draft', 'rejected', 'withdrawn', 'lapsed'];
const zLive = z.looseObject({ request: zId('request') });

const takeSlot = (request: ParticipationRequest): Write => ({
  table: purchasingTable,
  put: { ...liveRequestKey(request), tag: 'live-request', request: request.id },
  when: { ConditionExpression: 'attribute_not_exists(pk)' },
  refusal: { code: 'purchasing.already_applied' },
});
const freeSlot = (request: ParticipationRequest): readonly Write[] =>
  ENDED.includes(request.state) ? [{ table: purchasingTable, remove: liveRequestKey(request), refusal: 'stale' }] : [];

/** The line of a request in the list of all that wait; none before it is sent and after it is decided. */
const listed = (request: ParticipationRequest, version: number): readonly Write[] => {
  const { authority, id, submitted } = request;
  if (submitted === undefined) return [];
  const key = { pk: waitingList(authority), sk: `${submitted.at}#${id}` };
  return isUndecided(request)
    ? [{ table: purchasingTable, put: { ...key, tag: 'queued', shown: queuedOf(request, version) }, refusal: 'stale' }]
    : [{ table: purchasingTable, remove: key, refusal: 'stale' }];
};
const queuedOf = (request: ParticipationRequest, version: number): QueuedRequest => {
  const { id, system, category, provider, profile, state, submitted, taken, extended, submission } = request;
  const { asked, proposal } = request;
  return {
    ...{ id, system, category, provider, profile, state, submission, version },
    ...(submitted && { submitted }),
    ...(taken && { taken }),
    ...(extended && { extended }),
    ...(asked && { asked: { deadline: asked.deadline } }),
    ...(proposal && { proposal: { at: proposal.at, by: proposal.by, outcome: proposal.outcome } }),
  };
};

export const requestStore = (db: Db): Requests => ({
  load: (ref) => requests.load(db, ref),
  create: (state, facts) => requests.create({ state, facts, also: [takeSlot(state)] }),
  save: (before, state, facts) =>
    requests.save(before, {
      state,
      facts,
      also: [
        ...freeSlot(state),
        ...listed(state, before.version + 1),
        ...partyLines(state),
        ...leftBy(before.state, state),
      ],
    }),
  queue: ({ authority, id }, after) =>
    requests.list(db, pageRange({ index: 'gsi1', pk: requestQueue(authority, id) }, after)),
  waiting: async (authority, after) => {
    const page = await db.query(purchasingTable, pageRange({ pk: waitingList(authority) }, after));
    return { found: page.items.map((item) => zQueued.parse(item['shown'])), ...(page.next && { next: page.next }) };
  },
  ofParty: async (party, after) => {
    const page = await db.query(purchasingTable, pageRange({ pk: partyList(party), backwards: true }, after));
    return { found: page.items.map((item) => zPartyLine.parse(item['shown'])), ...(page.next && { next: page.next }) };
  },
  liveOf: async (ref, provider) => {
    const item = await db.get(purchasingTable, liveRequestKey({ ...ref, provider }));
    return item === undefined ? undefined : zLive.parse(item).request;
  },
  partIn: async ({ category }, party) => {
    const items = await db.queryAll(purchasingTable, { pk: partyList(party), prefix: partyPrefix(category) });
    const lines = items.map((item) => zPartyLine.parse(item['shown']));
    return lines.filter(({ state }) => !GONE.includes(state));
  },
  ofProvider: (provider, after) =>
    requests.list(db, pageRange({ index: 'gsi2', pk: providerRequests(provider), backwards: true }, after)),
});
