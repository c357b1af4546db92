import { expect, it } from 'vitest';
import { certificateForm, firstShown } from './form.ts';

const pdf = new Blob(['%PDF-1.7'], { type: 'application/pdf' });
const typed = { issuer: 'Eläkeyhtiö', issuedOn: '5.1.2026', validUntil: '31.12.2026', source: 'supplier' as const };
const messages = (changes: object) =>
  certificateForm.safeParse({ ...typed, file: [pdf], ...changes }).error?.issues.map(({ message }) => message);

it('takes a report with its file', () => {
  expect(certificateForm.parse({ ...typed, file: [pdf] })).toEqual({
    issuer: 'Eläkeyhtiö',
    issuedOn: '2026-01-05',
    validUntil: '2026-12-31',
    source: 'supplier',
    file: pdf,
    mediaType: 'application/pdf',
  });
});

it('needs no file of what a report service shows, and no last day', () => {
  const sent = certificateForm.parse({ ...typed, validUntil: ' ', source: 'report_service', file: undefined });
  expect(sent).toEqual({ issuer: 'Eläkeyhtiö', issuedOn: '2026-01-05', source: 'report_service' });
});

it('says what is wrong with a file before it is sent', () => {
  expect(messages({ file: [] })).toEqual(['wallet.form.file_missing']);
  expect(messages({ file: [new Blob([], { type: 'application/pdf' })] })).toEqual(['wallet.form.file_empty']);
  const large = new Blob([new Uint8Array(10_000_001)], { type: 'image/png' });
  expect(messages({ file: [large] })).toEqual(['wallet.form.file_too_big']);
  expect(messages({ file: [new Blob(['<html>'], { type: 'text/html' })] })).toEqual(['wallet.form.file_type']);
  expect(messages({ validUntil: '31.2.2026' })).toContain('form.day');
});

it('asks nothing twice when only the file was at fault', () => {
  const told = { issuer: 'Eläkeyhtiö', issuedOn: '2026-01-05', validUntil: '2026-12-31' };
  expect(firstShown({ state: 'refused', told })).toMatchObject({ issuedOn: '5.1.2026', validUntil: '31.12.2026' });
  expect(firstShown({ state: 'expired', told })).toMatchObject({ issuer: 'Eläkeyhtiö', issuedOn: '' });
  expect(firstShown(undefined)).toMatchObject({ issuer: '' });
});
