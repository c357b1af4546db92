import {
  zDistanceGroup,
  zId,
  zInstant,
  zLanguage,
  zLocalDate,
  zMunicipality,
  zServiceType,
  zStamp,
  zStamped,
} from '@kt/platform/schema.ts';
import { NEED_CODES, TARGET_GROUP_CODES, WISH_CODES } from '@kt/terms';
import * as z from 'zod';
import { CLIENT_STATES, type Client } from '../domain/client.ts';
import { type ClientContact, type ClientProfile, HOME_SOURCES } from '../domain/client-profile.ts';
import { type ClientRead, READ_PARTS, READ_PURPOSES } from '../domain/client-read.ts';

export const zHome = z.strictObject({
  municipality: zMunicipality,
  from: zLocalDate,
  source: z.enum(HOME_SOURCES),
  recordedAt: zInstant,
});

export const zProfile: z.ZodType<ClientProfile> = z.strictObject({
  language: zLanguage,
  interpreter: z.string().exactOptional(),
  targetGroups: z.array(z.enum(TARGET_GROUP_CODES)),
  partialWorkAbility: z.boolean(),
  distanceGroup: zDistanceGroup.exactOptional(),
  judged: z.array(z.strictObject({ group: zDistanceGroup, ...zStamp })).exactOptional(),
  needs: z.array(z.enum(NEED_CODES)).exactOptional(),
  wishes: z.array(z.enum(WISH_CODES)).exactOptional(),
  wishText: z.string().exactOptional(),
  services: z.array(zServiceType).exactOptional(),
  nonDisclosure: z.boolean(),
  homes: z.tuple([zHome], zHome),
});

export const zContact: z.ZodType<ClientContact> = z.strictObject({
  name: z.string(),
  phone: z.string().exactOptional(),
  email: z.string().exactOptional(),
});

export const zClient: z.ZodType<Client> = z.strictObject({
  id: zId('client'),
  authority: zId('authority'),
  reference: z.string(),
  state: z.enum(CLIENT_STATES),
  caseWorker: z.string(),
  profile: zProfile.optional(),
  opened: zStamped,
  external: z.strictObject({ reference: z.string(), asOf: zInstant.exactOptional() }).optional(),
  separation: z
    .strictObject({
      state: z.enum(['asked', 'refused', 'done']),
      reason: z.string(),
      asked: zStamped,
      settled: zStamped.exactOptional(),
      refusal: z.string().exactOptional(),
    })
    .optional(),
  known: zInstant.exactOptional(),
  keepUntil: zLocalDate.optional(),
  hold: z.strictObject({ ...zStamp, reason: z.string() }).optional(),
  erased: zStamped.exactOptional(),
});

export const zClientRead: z.ZodType<ClientRead> = z.strictObject({
  id: zId('event'),
  authority: zId('authority'),
  client: zId('client'),
  clientReference: z.string(),
  part: z.enum(READ_PARTS),
  purpose: z.enum(READ_PURPOSES),
  referral: zId('referral').exactOptional(),
  evidence: zId('evidence').exactOptional(),
  organisation: zId('organisation').exactOptional(),
  ...zStamp,
});
