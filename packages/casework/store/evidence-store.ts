import { aggregate } from '@kt/platform/db/aggregate.ts';
import type { Db } from '@kt/platform/db/db.ts';
import type { ObjectStore } from '@kt/platform/ports/objects.ts';
import { zId } from '@kt/platform/schema.ts';
import * as z from 'zod';
import type { EvidenceBytes, EvidenceFiles, EvidenceRef } from '../app/ports.ts';
import { type Evidence, evidenceDueAt } from '../domain/evidence.ts';
import { detailsOf, removalOf } from './erasure.ts';
import { caseworkTable, EVIDENCE_PREFIX, evidenceKey, objectKey, referralKey } from './keys.ts';
import { zEvidence } from './referral-schema.ts';

export const zEvidenceRef: z.ZodType<EvidenceRef> = z.strictObject({
  authority: zId('authority'),
  id: zId('referral'),
  evidence: zId('evidence'),
});

const refOf = ({ authority, referral, id }: Evidence): EvidenceRef => ({ authority, id: referral, evidence: id });

const evidence = aggregate<Evidence, EvidenceRef>({
  table: caseworkTable,
  type: 'evidence',
  schema: zEvidence,
  ref: zEvidenceRef,
  refOf,
  idOf: (ref) => ref.evidence,
  key: evidenceKey,
  dueAt: evidenceDueAt,
  details: { 'evidence.stored': ['obtainedOn', 'file'] },
});

/** One event carried personal details of a file, its storing; a few more are no harm. */
const DETAILS = 10;

export const evidenceStore = (db: Db): EvidenceFiles => ({
  load: (ref) => evidence.load(db, ref),
  create: (state, fact) => evidence.create({ state, facts: [fact] }),
  save: (before, state, fact) => evidence.save(before, { state, facts: [fact] }),
  ofReferral: async (ref) => {
    const items = await db.queryAll(caseworkTable, { pk: referralKey(ref).pk, prefix: EVIDENCE_PREFIX });
    return items.map(evidence.parse);
  },
  erasable: (ref) => detailsOf(db, evidenceKey(ref).pk, ref.evidence, DETAILS),
  erase: (before, state, fact, gone) =>
    evidence.save(before, { state, facts: [fact], also: removalOf(evidenceKey(refOf(state)).pk, gone) }),
});

const hex = (bytes: ArrayBuffer): string =>
  Array.from(new Uint8Array(bytes), (byte) => byte.toString(16).padStart(2, '0')).join('');

export const evidenceBytes = (objects: ObjectStore): EvidenceBytes => ({
  put: (ref, bytes, mediaType) => objects.put(objectKey(ref), bytes, mediaType),
  get: async (ref) => (await objects.get(objectKey(ref)))?.bytes,
  remove: (ref) => objects.remove(objectKey(ref)),
  hash: async (bytes) => hex(await crypto.subtle.digest('SHA-256', Uint8Array.from(bytes))),
});
