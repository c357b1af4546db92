import { zId, zLanguage, zLine, zLocalDate, zMunicipality } from '@kt/platform/schema.ts';
import * as z from 'zod';

/** Role names on the wire; the domain says which fit whom. */
const zRole = z.enum([
  'procurement_officer',
  'admission_officer',
  'evaluator',
  'opener',
  'decision_maker',
  'agreement_manager',
  'case_worker',
  'supervisor',
  'verifier',
  'approver',
  'finance_officer',
  'municipality_viewer',
  'auditor',
  'system_admin',
  'org_admin',
  'writer',
  'signatory',
  'worker',
]);

export const personPath = z.strictObject({ person: zId('person') });
/** Whose invitation is answered: an authority's or an organisation's. */
export const partyPath = z.strictObject({ party: z.union([zId('authority'), zId('organisation')]) });
export const organisationPath = z.strictObject({ organisation: zId('organisation') });
export const grantPath = z.strictObject({ grant: zId('grant') });
export const mandatePath = z.strictObject({ mandate: zId('mandate') });
export const pageQuery = z.strictObject({ cursor: z.string().max(2_000).exactOptional() });

export const invitation = z.strictObject({
  name: zLine(1, 200),
  email: z.email().max(254),
  language: zLanguage,
  roles: z.array(zRole).max(10),
});
export const roleProposal = z.strictObject({
  person: zId('person'),
  role: zRole,
  municipality: zMunicipality.exactOptional(),
});
/** Whose grant or membership is meant. */
export const whose = z.strictObject({ person: zId('person') });

export const mandateBasis = z.strictObject({
  person: zId('person'),
  source: z.enum([
    'trade_register',
    'association_register',
    'foundation_register',
    'meeting_minutes',
    'power_of_attorney',
    'suomi_fi',
  ]),
  sourceDate: zLocalDate,
  signs: z.enum(['alone', 'together']),
  validUntil: zLocalDate.exactOptional(),
});

/** The id of a client at the identity provider. */
const zClient = z.string().regex(/^[a-z0-9-]{8,128}$/);
export const clientPath = z.strictObject({ client: zClient });
/** What a machine is to be let do, and until which day; it waits for a second person. */
export const machineProposal = z.strictObject({
  client: zClient,
  name: zLine(1, 100),
  scopes: z
    .array(z.enum(['places', 'cards', 'accounts', 'purchasing', 'finances']))
    .min(1)
    .max(5),
  validUntil: zLocalDate,
});

/** An officer's word on an organisation's member or mandate; `officer_call`: a number already on file was called. */
export const officerDecision = z.strictObject({
  person: zId('person'),
  how: z.enum(['officer_call', 'officer_decision']),
});
export const memberOfOrganisation = z.strictObject({ organisation: zId('organisation'), person: zId('person') });
export const memberDecision = z.strictObject({ ...memberOfOrganisation.shape, ...officerDecision.shape });

/** Refused tries: of the authority's own people or of organisations' people, in one month (`yyyy-mm`). */
export const attemptQuery = z.strictObject({
  ...pageQuery.shape,
  whose: z.enum(['own', 'organisations']),
  month: z
    .string()
    .regex(/^\d{4}-(0[1-9]|1[0-2])$/)
    .exactOptional(),
});

/** What has changed in the board: on what that rests, who begins and who ceases to sign. */
export const boardContent = z.strictObject({
  source: z.enum(['association_register', 'trade_register', 'foundation_register', 'meeting_minutes']),
  sourceDate: zLocalDate,
  starting: z.array(z.strictObject({ person: zId('person'), signs: z.enum(['alone', 'together']) })).max(12),
  leaving: z.array(zId('person')).max(12),
});

/** The telephone number that the officer called: the one on file before the change was proposed. */
export const boardCall = z.strictObject({ called: zLine(5, 40) });
