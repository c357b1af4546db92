import {
  zDistanceGroup,
  zId,
  zInstant,
  zLanguage,
  zLocalDate,
  zMunicipality,
  zStamp,
  zStamped,
} from '@kt/platform/schema.ts';
import { TARGET_GROUP_CODES } from '@kt/terms';
import * as z from 'zod';
import { CLIENT_STATES, type Client } from '../domain/client.ts';
import { type ClientContact, type ClientProfile, HOME_SOURCES } from '../domain/client-profile.ts';
import { type ClientRead, READ_PARTS, READ_PURPOSES } from '../domain/client-read.ts';

const zHome = z.strictObject({
  municipality: zMunicipality,
  from: zLocalDate,
  source: z.enum(HOME_SOURCES),
  recordedAt: zInstant,
});

const zProfile: z.ZodType<ClientProfile> = z.strictObject({
  language: zLanguage,
  interpreter: z.string().exactOptional(),
  targetGroups: z.array(z.enum(TARGET_GROUP_CODES)),
  partialWorkAbility: z.boolean(),
  distanceGroup: zDistanceGroup.exactOptional(),
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
  ...zStamp,
});
