import { zId, zLocalDate } from '@kt/platform/schema.ts';
import { CERTIFICATE_KINDS, TAX_STATES } from '@kt/terms';
import * as z from 'zod';

export const MEDIA = ['application/pdf', 'image/png', 'image/jpeg'] as const;
const SOURCES = ['supplier', 'register', 'report_service'] as const;
const zKind = z.enum(CERTIFICATE_KINDS);
const zIssuer = z.string().trim().max(200);

/** The file that will be sent: its type, length in bytes and SHA-256 in hexadecimal. No name is asked. */
const zFile = z.strictObject({
  mediaType: z.enum(MEDIA),
  bytes: z.int().min(0),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
});
const told = { issuer: zIssuer.exactOptional(), issuedOn: zLocalDate, validUntil: zLocalDate.exactOptional() };

export const addBody = z.strictObject({
  kind: zKind,
  ...told,
  source: z.enum(['supplier', 'report_service']),
  file: zFile.exactOptional(),
});
export const fileBody = z.strictObject({ file: zFile });

const finding = {
  result: z.enum(['valid', 'rejected']),
  tax: z.enum(TAX_STATES).exactOptional(),
  /** Why it was rejected: the provider reads this. */
  note: z.string().trim().max(2_000).exactOptional(),
};
export const checkBody = z.strictObject({ source: z.enum(SOURCES), ...finding });
/** What an officer has looked up: the report and what it showed. For a criminal record `issuedOn` is the extract's day. */
export const lookUpBody = z.strictObject({ kind: zKind, ...told, source: z.enum(SOURCES), ...finding });
export const askBody = z.strictObject({ kind: zKind });

export const certificateParams = z.strictObject({ certificate: zId('certificate') });
export const providerCertificateParams = z.strictObject({
  provider: zId('organisation'),
  certificate: zId('certificate'),
});
