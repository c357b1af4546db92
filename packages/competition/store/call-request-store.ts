import { aggregate } from '@kt/platform/db/aggregate.ts';
import type { Db } from '@kt/platform/db/db.ts';
import { zId, zLanguage, zLocalDate, zMunicipality, zServiceType, zStamp, zStamped } from '@kt/platform/schema.ts';
import * as z from 'zod';
import type { CallRequestRef, CallRequests } from '../app/call-request-ports.ts';
import { CALL_ENDINGS, CALL_REQUEST_STATES, type CallRequest, REFUSAL_REASONS } from '../domain/call-request.ts';
import { callRequestKey, callRequestList, competitionTable } from './keys.ts';

const zCallRequest: z.ZodType<CallRequest> = z.strictObject({
  id: zId('callRequest'),
  authority: zId('authority'),
  state: z.enum(CALL_REQUEST_STATES),
  serviceType: zServiceType,
  targetGroups: z.array(z.string()),
  clients: z.int(),
  start: zLocalDate,
  municipalities: z.array(zMunicipality),
  languages: z.array(zLanguage),
  shortfalls: z.array(z.string()),
  note: z.string().exactOptional(),
  asked: zStamped,
  competition: zId('competition').exactOptional(),
  ended: z.strictObject({ ...zStamp, competition: zId('competition'), ending: z.enum(CALL_ENDINGS) }).exactOptional(),
  declined: z
    .strictObject({ ...zStamp, reason: z.enum(REFUSAL_REASONS), note: z.string().exactOptional() })
    .exactOptional(),
});

const callRequests = aggregate<CallRequest, CallRequestRef>({
  table: competitionTable,
  type: 'call_request',
  schema: zCallRequest,
  ref: z.strictObject({ authority: zId('authority'), id: zId('callRequest') }),
  refOf: ({ authority, id }) => ({ authority, id }),
  idOf: ({ id }) => id,
  key: callRequestKey,
  index: ({ authority, competition, state, asked, id }) =>
    state === 'waiting' || state === 'ended' || competition !== undefined
      ? { gsi1: [callRequestList({ authority, ...(competition && { competition }) }), `${asked.at}#${id}`] }
      : {},
});

export const callRequestStore = (db: Db): CallRequests => ({
  load: (ref) => callRequests.load(db, ref),
  loadMany: async (authority, ids) => {
    const items = await db.getMany(
      competitionTable,
      ids.map((id) => callRequestKey({ authority, id })),
    );
    return items.flatMap((item) => (item === undefined ? [] : [callRequests.parse(item)]));
  },
  create: (state, facts) => callRequests.create({ state, facts }),
  save: (before, state, facts) => callRequests.save(before, { state, facts }),
  page: (of, { limit, after }) =>
    callRequests.list(db, { index: 'gsi1', pk: callRequestList(of), limit, ...(after !== undefined && { after }) }),
});
