import {
  zIban,
  zId,
  zLanguage,
  zLine,
  zLocalDate,
  zMunicipality,
  zServiceType,
  zShare,
  zTexts,
  zYTunnus,
} from '@kt/platform/schema.ts';
import { TARGET_GROUP_CODES } from '@kt/terms';
import * as z from 'zod';

const zName = zLine(1, 200);
const zReason = z.string().trim().max(2_000);
const zNames = z.strictObject({ fi: zName.exactOptional(), sv: zName.exactOptional() });
const zContacts = z.strictObject({
  email: zLine(0, 254),
  phone: zLine(0, 40).exactOptional(),
  address: z.string().trim().max(400).exactOptional(),
});

export const KINDS = ['association', 'foundation', 'company', 'cooperative', 'sole_trader', 'public_body'] as const;

export const registerBody = z.strictObject({
  kind: z.enum(KINDS),
  yTunnus: zYTunnus,
  names: zNames,
  homeMunicipality: zMunicipality.exactOptional(),
  language: zLanguage,
  contacts: zContacts,
});

export const correctBody = z.strictObject({
  names: zNames.exactOptional(),
  homeMunicipality: zMunicipality.exactOptional(),
  language: zLanguage.exactOptional(),
  contacts: zContacts.exactOptional(),
});

/** `from` is the first day on which this payee is paid. The VAT rate is in basis points. */
export const payeeBody = z.strictObject({
  name: zName,
  iban: zIban,
  vat: z.strictObject({ liable: z.boolean(), rate: zShare }),
  from: zLocalDate,
});

/** The telephone number that the officer called. */
export const calledBody = z.strictObject({ called: zLine(5, 40) });
export const reasonBody = z.strictObject({ reason: zReason });
export const nothingBody = z.strictObject({});

export const cardBody = z.strictObject({
  serviceType: zServiceType,
  names: zTexts,
  summary: zTexts,
  languages: z.array(zLanguage).max(3),
  municipalities: z.array(zMunicipality).max(40),
  targetGroups: z.array(z.enum(TARGET_GROUP_CODES)).max(TARGET_GROUP_CODES.length),
  remote: z.boolean(),
});

export const placesBody = z.strictObject({ free: z.int(), nextStart: zLocalDate.exactOptional() });

export const lookParams = z.strictObject({ yTunnus: zYTunnus });
export const providerParams = z.strictObject({ provider: zId('organisation') });
export const serviceParams = z.strictObject({ service: zId('service') });
export const listQuery = z.strictObject({ cursor: z.string().max(2_000).exactOptional() });
/** Ids with commas between them; what is no id of a provider is left out. */
export const namesQuery = z.strictObject({ ids: z.string().max(3_500) });
export const catalogueQuery = z.strictObject({
  serviceType: zServiceType,
  cursor: z.string().max(2_000).exactOptional(),
});
