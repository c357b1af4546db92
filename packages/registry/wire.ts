import {
  zIban,
  zId,
  zInstant,
  zLanguage,
  zLine,
  zLocalDate,
  zMunicipality,
  zOvt,
  zServiceType,
  zShare,
  zYTunnus,
} from '@kt/platform/schema.ts';
import { ACCESSIBILITY_CODES, PAUSE_REASON_CODES, SERVICE_METHOD_CODES, TARGET_GROUP_CODES } from '@kt/terms';
import * as z from 'zod';

const zName = zLine(1, 200);
const zReason = z.string().trim().max(2_000);
const zNames = z.strictObject({ fi: zName.exactOptional(), sv: zName.exactOptional() });
const zContacts = z.strictObject({
  email: zLine(0, 254),
  person: zLine(0, 200).exactOptional(),
  phone: zLine(0, 40).exactOptional(),
  address: z.string().trim().max(400).exactOptional(),
});

/** `operator` is the code of the e-invoice operator, e.g. a bank's BIC. */
const zInvoicing = z.discriminatedUnion('by', [
  z.strictObject({ by: z.literal('self_billing') }),
  z.strictObject({ by: z.literal('e_invoice'), ovt: zOvt, operator: z.string().regex(/^[A-Z0-9]{3,35}$/) }),
]);

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
  invoicing: zInvoicing.exactOptional(),
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
/** The code of a letter as somebody types it. */
export const codeBody = z.strictObject({ code: zLine(1, 40) });
export const reasonBody = z.strictObject({ reason: zReason });
export const nothingBody = z.strictObject({});

const zTitle = z.string().max(200);
const zText = z.string().max(2_000);
const zTitles = z.strictObject({ fi: zTitle.exactOptional(), sv: zTitle.exactOptional(), en: zTitle.exactOptional() });
const zTexts = z.strictObject({ fi: zText.exactOptional(), sv: zText.exactOptional(), en: zText.exactOptional() });
const zLanguages = z.array(zLanguage).max(3);
const zSiteKey = z.string().regex(/^[a-z0-9-]{1,40}$/);

/** Where clients come; `key` names it among the sites of its card. */
const zSite = z.strictObject({
  key: zSiteKey,
  name: zName,
  street: z.string().trim().min(1).max(200).exactOptional(),
  municipality: zMunicipality,
  languages: zLanguages,
  accessibility: z.array(z.enum(ACCESSIBILITY_CODES)).max(ACCESSIBILITY_CODES.length),
});
const haveOwnKeys = (sites: readonly { readonly key: string }[]): boolean =>
  new Set(sites.map(({ key }) => key)).size === sites.length;

export const cardBody = z.strictObject({
  serviceType: zServiceType,
  names: zTitles,
  summary: zTexts,
  languages: zLanguages,
  municipalities: z.array(zMunicipality).max(40),
  targetGroups: z.array(z.enum(TARGET_GROUP_CODES)).max(TARGET_GROUP_CODES.length),
  remote: z.boolean(),
  /** In which of them it can be had at a distance. */
  remoteLanguages: zLanguages.default([]),
  sites: z.array(zSite).max(20).refine(haveOwnKeys, 'two sites with one key').default([]),
  methods: z.array(z.enum(SERVICE_METHOD_CODES)).max(SERVICE_METHOD_CODES.length).default([]),
  methodsText: zTexts.default({}),
});

const figures = {
  free: z.int(),
  /** The first day on which a new client could begin. */
  nextStart: zLocalDate.exactOptional(),
  waitingWeeks: z.int().exactOptional(),
};
/** Free places of the whole service, and of its sites when it says so: theirs add up to the whole. */
export const placesBody = z.strictObject({
  ...figures,
  bySite: z
    .array(z.strictObject({ site: zSiteKey, ...figures }))
    .max(20)
    .exactOptional(),
});

/** `until` is the last day of the pause. */
export const pauseBody = z.strictObject({ reason: z.enum(PAUSE_REASON_CODES), until: zLocalDate.exactOptional() });

export const lookParams = z.strictObject({ yTunnus: zYTunnus });
export const providerParams = z.strictObject({ provider: zId('organisation') });
export const serviceParams = z.strictObject({ service: zId('service') });
export const providerServiceParams = z.strictObject({ provider: zId('organisation'), service: zId('service') });
/** A moment: UTC with milliseconds. */
export const momentQuery = z.strictObject({ at: zInstant });
export const listQuery = z.strictObject({ cursor: z.string().max(2_000).exactOptional() });
/** Ids with commas between them; what is no id of a provider is left out. */
export const namesQuery = z.strictObject({ ids: z.string().max(3_500) });
export const catalogueQuery = z.strictObject({
  serviceType: zServiceType,
  cursor: z.string().max(2_000).exactOptional(),
});

const zWords = z.string().trim().max(500);
const zCapacity = z.string().trim().max(1_000);
const zOrganisation = zId('organisation');
const MOST_PARTIES = 20;
const MOST_STEPS = 60;

export const consortiumParams = z.strictObject({ consortium: zId('consortium') });
export const partyParams = z.strictObject({ consortium: zId('consortium'), party: zOrganisation });
export const newConsortiumBody = z.strictObject({ name: zName });
export const partnerBody = z.strictObject({ yTunnus: zYTunnus, as: z.enum(['member', 'relied_on']) });

/** What the parties agree on. Shares are basis points; steps are keys of the rate card of the category `of`. */
export const termsBody = z.strictObject({
  name: zName,
  members: z
    .array(
      z.strictObject({
        organisation: zOrganisation,
        role: z.strictObject({ fi: zWords.exactOptional(), sv: zWords.exactOptional() }),
        municipalities: z.array(zMunicipality).max(40),
      }),
    )
    .max(MOST_PARTIES),
  reliedOn: z.array(z.strictObject({ organisation: zOrganisation, capacity: zCapacity })).max(MOST_PARTIES),
  split: z.discriminatedUnion('by', [
    z.strictObject({
      by: z.literal('share'),
      shares: z.array(z.strictObject({ organisation: zOrganisation, share: zShare })).max(MOST_PARTIES),
    }),
    z.strictObject({
      by: z.literal('step'),
      of: z.strictObject({ authority: zId('authority'), system: zId('system'), category: zId('category') }),
      steps: z.array(z.strictObject({ step: z.string().max(40), organisation: zOrganisation })).max(MOST_STEPS),
    }),
  ]),
  agreedOn: zLocalDate.exactOptional(),
  isJointlyLiable: z.boolean(),
  leadInvoices: z.boolean(),
});
/** The reason is needed once everybody has confirmed an earlier edition. */
export const proposeBody = z.strictObject({ reason: zReason.exactOptional() });
/** The edition that the party has before it. */
export const confirmBody = z.strictObject({ edition: z.int().positive() });
export const declineBody = z.strictObject({ edition: z.int().positive(), reason: zReason });
