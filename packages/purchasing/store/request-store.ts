import { aggregate } from '@kt/platform/db/aggregate.ts';
import type { Db } from '@kt/platform/db/db.ts';
import type { Write } from '@kt/platform/db/part.ts';
import type { IndexKeys } from '@kt/platform/db/table.ts';
import { zId } from '@kt/platform/schema.ts';
import * as z from 'zod';
import type { RequestRef, Requests } from '../app/ports.ts';
import { isUndecided, type ParticipationRequest, requestDueAt } from '../domain/request.ts';
import { liveRequestKey, providerRequests, purchasingTable, requestKey, requestQueue } from './keys.ts';
import { zRequest } from './schemas.ts';
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
});

const ENDED: readonly ParticipationRequest['state'][] = ['accepted', 'rejected', 'withdrawn', 'lapsed'];

const takeSlot = (request: ParticipationRequest): Write => ({
  table: purchasingTable,
  put: { ...liveRequestKey(request), tag: 'live-request', request: request.id },
  when: { ConditionExpression: 'attribute_not_exists(pk)' },
  refusal: { code: 'purchasing.already_applied' },
});
const freeSlot = (request: ParticipationRequest): readonly Write[] =>
  ENDED.includes(request.state) ? [{ table: purchasingTable, remove: liveRequestKey(request), refusal: 'stale' }] : [];

export const requestStore = (db: Db): Requests => ({
  load: (ref) => requests.load(db, ref),
  create: (state, facts) => requests.create({ state, facts, also: [takeSlot(state)] }),
  save: (before, state, facts) => requests.save(before, { state, facts, also: freeSlot(state) }),
  queue: ({ authority, id }, after) =>
    requests.list(db, pageRange({ index: 'gsi1', pk: requestQueue(authority, id) }, after)),
  ofProvider: (provider, after) =>
    requests.list(db, pageRange({ index: 'gsi2', pk: providerRequests(provider), backwards: true }, after)),
});
