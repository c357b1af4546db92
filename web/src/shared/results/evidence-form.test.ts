import { EVIDENCE_BYTES } from '@kt/casework/wire.ts';
import { localDate } from '@kt/kernel';
import { expect, it } from 'vitest';
import { evidenceForm, newEvidence } from './evidence-form.ts';

const shown = newEvidence(localDate('2026-06-16'), 'employer');
const messages = (file: unknown) =>
  evidenceForm.safeParse({ ...shown, file }).error?.issues.map(({ message }) => message);

it('takes one file with its kind and day', () => {
  const file = new Blob(['%PDF-1.4']);
  expect(evidenceForm.parse({ ...shown, file: [file] })).toEqual({ kind: 'employer', obtainedOn: '2026-06-16', file });
});

it('says that the file is missing or empty, or larger than what is taken', () => {
  expect(messages(undefined)).toEqual(['evidence.file_missing']);
  expect(messages([])).toEqual(['evidence.file_missing']);
  expect(messages([new Blob([])])).toEqual(['evidence.file_missing']);
  expect(messages([new Blob([new Uint8Array(EVIDENCE_BYTES + 1)])])).toEqual(['evidence.too_large']);
});
