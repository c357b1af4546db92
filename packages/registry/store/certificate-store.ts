import { aggregate } from '@kt/platform/db/aggregate.ts';
import type { Db } from '@kt/platform/db/db.ts';
import type { ObjectStore } from '@kt/platform/ports/objects.ts';
import { zId, zInstant, zLocalDate, zStamped } from '@kt/platform/schema.ts';
import { CERTIFICATE_KINDS, TAX_STATES } from '@kt/terms';
import * as z from 'zod';
import type { CertificateFiles, CertificateRef, Certificates } from '../app/wallet-ports.ts';
import {
  CERTIFICATE_MEDIA,
  CERTIFICATE_SOURCES,
  CERTIFICATE_STATES,
  type Certificate,
  FILE_FAULTS,
} from '../domain/certificate.ts';
import { CERTIFICATE_DETAILS } from '../domain/certificate-facts.ts';
import { certificateDueAt } from '../domain/certificate-time.ts';
import { CERTIFICATES, certificateKey, certificatePartition, registryTable, UNCHECKED } from './keys.ts';

const zSource = z.enum(CERTIFICATE_SOURCES);

const zFile = z.strictObject({
  mediaType: z.enum(CERTIFICATE_MEDIA),
  bytes: z.int(),
  sha256: z.string(),
  key: z.string(),
  cleared: z.literal(true).exactOptional(),
  fault: z.enum(FILE_FAULTS).exactOptional(),
});

const zCheck = zStamped.extend({
  authority: zId('authority'),
  source: zSource,
  result: z.enum(['valid', 'rejected']),
  tax: z.enum(TAX_STATES).exactOptional(),
  note: z.string().exactOptional(),
});

const zTold = z.strictObject({
  issuer: z.string().exactOptional(),
  issuedOn: zLocalDate,
  validUntil: zLocalDate.exactOptional(),
  source: zSource,
});

const zCertificate: z.ZodType<Certificate> = z.strictObject({
  id: zId('certificate'),
  provider: zId('organisation'),
  kind: z.enum(CERTIFICATE_KINDS),
  state: z.enum(CERTIFICATE_STATES),
  made: zStamped,
  asked: zStamped.extend({ authority: zId('authority') }).exactOptional(),
  told: zTold.exactOptional(),
  file: zFile.exactOptional(),
  handedIn: zInstant.exactOptional(),
  files: z.int(),
  checks: z.array(zCheck),
  reminded: z.int().exactOptional(),
  replacedBy: zId('certificate').exactOptional(),
});

export const zCertificateRef: z.ZodType<CertificateRef> = z.strictObject({
  provider: zId('organisation'),
  id: zId('certificate'),
});

const isUnchecked = ({ state, told, file }: Certificate): boolean =>
  state === 'clean' || (state === 'open' && told !== undefined && file === undefined);

const certificates = aggregate<Certificate, CertificateRef>({
  table: registryTable,
  type: 'certificate',
  schema: zCertificate,
  ref: zCertificateRef,
  refOf: ({ provider, id }) => ({ provider, id }),
  idOf: ({ id }) => id,
  key: ({ provider, id }) => certificateKey(provider, id),
  index: (one) => (isUnchecked(one) ? { gsi1: [UNCHECKED, one.id] } : {}),
  dueAt: certificateDueAt,
  details: CERTIFICATE_DETAILS,
});

const NEWEST = 100;

export const certificateStore = (db: Db): Certificates => ({
  load: (ref) => certificates.load(db, ref),
  create: (state, facts) => certificates.create({ state, facts }),
  save: (before, state, facts) => certificates.save(before, { state, facts }),
  newest: async (provider) => {
    const range = { pk: certificatePartition(provider), prefix: CERTIFICATES, backwards: true, limit: NEWEST };
    return (await certificates.list(db, range)).found;
  },
  waiting: ({ limit, after }) =>
    certificates.list(db, { index: 'gsi1', pk: UNCHECKED, limit, ...(after !== undefined && { after }) }),
});

const hex = (bytes: ArrayBuffer): string =>
  Array.from(new Uint8Array(bytes), (byte) => byte.toString(16).padStart(2, '0')).join('');

export const certificateFiles = (objects: ObjectStore): CertificateFiles => ({
  get: async (key) => (await objects.get(key))?.bytes,
  remove: objects.remove,
  hash: async (bytes) => hex(await crypto.subtle.digest('SHA-256', Uint8Array.from(bytes))),
});
