import { localDate } from '@kt/kernel';
import { expect, it } from 'vitest';
import { certificateForm, firstShown } from './form.ts';

const pdf = new Blob(['%PDF-1.7'], { type: 'application/pdf' });
const typed = { issuer: 'Eläkeyhtiö', issuedOn: '5.1.2026', validUntil: '31.12.2026', source: 'supplier' as const };
const form = certificateForm('pension_insurance', localDate('2026-03-01'));
const messages = (changes: object) =>
  form.safeParse({ ...typed, file: [pdf], ...changes }).error?.issues.map(({ message }) => message);

it('takes a report with its file', () => {
  expect(form.parse({ ...typed, file: [pdf] })).toEqual({
    issuer: 'Eläkeyhtiö',
    issuedOn: '2026-01-05',
    validUntil: '2026-12-31',
    source: 'supplier',
    file: pdf,
    mediaType: 'application/pdf',
  });
});

it('needs no file of what a report service shows, and no last day', () => {
  const sent = form.parse({ ...typed, validUntil: ' ', source: 'report_service', file: undefined });
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

it('says at the field that a report is of tomorrow, over, or too old to count', () => {
  const faultsOf = (changes: object) =>
    form.safeParse({ ...typed, file: [pdf], ...changes }).error?.issues.map(({ path, message }) => [path[0], message]);
  expect(faultsOf({ issuedOn: '1.3.2026' })).toBeUndefined();
  expect(faultsOf({ issuedOn: '2.3.2026' })).toEqual([['issuedOn', 'wallet.form.future']]);
  expect(faultsOf({ validUntil: '1.3.2026' })).toBeUndefined();
  expect(faultsOf({ validUntil: '28.2.2026' })).toEqual([['validUntil', 'wallet.form.expired']]);
  expect(faultsOf({ issuedOn: '1.12.2025', validUntil: '' })).toBeUndefined();
  expect(faultsOf({ issuedOn: '30.11.2025', validUntil: '' })).toEqual([['issuedOn', 'wallet.form.too_old']]);
});
