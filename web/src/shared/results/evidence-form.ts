import { EVIDENCE_BYTES } from '@kt/casework/wire.ts';
import type { LocalDate } from '@kt/kernel';
import { EVIDENCE_KINDS, type EvidenceKind } from '@kt/terms';
import * as z from 'zod';
import { dayField, dayText } from '../form/fields.ts';

const firstOf = (value: unknown): unknown =>
  typeof value === 'object' && value !== null && '0' in value ? value[0] : undefined;

const fileField = z.unknown().transform((value, context): Blob => {
  const file = firstOf(value);
  if (file instanceof Blob && file.size > 0 && file.size <= EVIDENCE_BYTES) return file;
  const message = file instanceof Blob && file.size > 0 ? 'evidence.too_large' : 'evidence.file_missing';
  context.addIssue({ code: 'custom', message });
  return z.NEVER;
});

/** A file that proves something: what it is, and when whoever stores it got hold of it. */
export const evidenceForm = z.object({ kind: z.enum(EVIDENCE_KINDS), obtainedOn: dayField, file: fileField });
export type EvidenceSent = ReturnType<typeof evidenceForm.parse>;

export const newEvidence = (today: LocalDate, kind: EvidenceKind) => ({
  kind,
  obtainedOn: dayText(today),
  file: undefined,
});
