import { aggregate } from '@kt/platform/db/aggregate.ts';
import type { Db } from '@kt/platform/db/db.ts';
import {
  zId,
  zInstant,
  zLanguage,
  zLocalDate,
  zMunicipality,
  zServiceType,
  zStamp,
  zStamped,
  zTexts,
} from '@kt/platform/schema.ts';
import { TARGET_GROUP_CODES } from '@kt/terms';
import * as z from 'zod';
import type { ServiceRequestRef, ServiceRequests } from '../app/service-request-ports.ts';
import { CALL_ENDINGS, SERVICE_REQUEST_STATES, type ServiceRequest, SHORTFALLS } from '../domain/service-request.ts';
import { caseworkTable, requestKey, requestList } from './keys.ts';

const zRequest: z.ZodType<ServiceRequest> = z.strictObject({
  id: zId('callRequest'),
  authority: zId('authority'),
  state: z.enum(SERVICE_REQUEST_STATES),
  serviceType: zServiceType,
  targetGroups: z.array(z.enum(TARGET_GROUP_CODES)),
  clients: z.int(),
  start: zLocalDate,
  municipalities: z.array(zMunicipality),
  languages: z.array(zLanguage),
  shortfalls: z.array(z.enum(SHORTFALLS)),
  note: z.string().exactOptional(),
  sent: zStamped,
  call: z
    .strictObject({
      competition: zId('competition'),
      title: zTexts.exactOptional(),
      deadline: zInstant.exactOptional(),
    })
    .exactOptional(),
  ended: z.strictObject({ ...zStamp, ending: z.enum(CALL_ENDINGS), title: zTexts.exactOptional() }).exactOptional(),
  declined: z.strictObject({ ...zStamp, reason: z.string(), note: z.string().exactOptional() }).exactOptional(),
  withdrawn: zStamped.exactOptional(),
});

const requests = aggregate<ServiceRequest, ServiceRequestRef>({
  table: caseworkTable,
  type: 'service_request',
  schema: zRequest,
  ref: z.strictObject({ authority: zId('authority'), id: zId('callRequest') }),
  refOf: ({ authority, id }) => ({ authority, id }),
  idOf: ({ id }) => id,
  key: requestKey,
  index: ({ authority, id }) => ({ gsi1: [requestList(authority), id] }),
});

export const serviceRequestStore = (db: Db): ServiceRequests => ({
  load: (ref) => requests.load(db, ref),
  create: (state, fact) => requests.create({ state, facts: [fact] }),
  save: (before, state, fact) => requests.save(before, { state, facts: [fact] }),
  ofAuthority: (authority, { limit, after }) =>
    requests.list(db, {
      index: 'gsi1',
      pk: requestList(authority),
      backwards: true,
      limit,
      ...(after !== undefined && { after }),
    }),
});
