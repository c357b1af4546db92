import type { LocalDate } from '@kt/kernel';
import { type CertificateKind, certificateEnds } from '@kt/terms';
import * as z from 'zod';
import { dayField, dayOf, dayText, textField } from '../../../../shared/form/fields.ts';

const MOST_BYTES = 10_000_000;
const MEDIA = ['application/pdf', 'image/png', 'image/jpeg'] as const;
type Media = (typeof MEDIA)[number];
const mediaOf = (file: Blob): Media | undefined => MEDIA.find((one) => one === file.type);

const firstOf = (value: unknown): unknown =>
  typeof value === 'object' && value !== null && '0' in value ? value[0] : undefined;

const faultOf = (file: unknown): string | undefined => {
  if (!(file instanceof Blob)) return 'wallet.form.file_missing';
  if (file.size === 0) return 'wallet.form.file_empty';
  if (file.size > MOST_BYTES) return 'wallet.form.file_too_big';
  return mediaOf(file) === undefined ? 'wallet.form.file_type' : undefined;
};

const optionalDay = z
  .string()
  .trim()
  .transform((text, context) => {
    const day = dayOf(text);
    if (text === '' || day !== undefined) return day;
    context.addIssue({ code: 'custom', message: 'form.day' });
    return z.NEVER;
  });

const told = { issuer: textField.max(200, 'form.too_long'), issuedOn: dayField, validUntil: optionalDay };

type Days = { readonly issuedOn: LocalDate; readonly validUntil?: LocalDate | undefined };

/** What is wrong with a report's days before anything is sent: it is of tomorrow, or does not count any more. */
const dayFault = (kind: CertificateKind, { issuedOn, validUntil }: Days, today: LocalDate) => {
  if (issuedOn > today) return { path: ['issuedOn'], message: 'wallet.form.future' };
  const end = certificateEnds(kind, { issuedOn, ...(validUntil && { validUntil }) });
  if (end === undefined || end >= today) return undefined;
  return validUntil === undefined
    ? { path: ['issuedOn'], message: 'wallet.form.too_old' }
    : { path: ['validUntil'], message: 'wallet.form.expired' };
};

const certificateBody = z
  .object({ ...told, source: z.enum(['supplier', 'report_service']), file: z.unknown() })
  .transform(({ file: chosen, validUntil, ...rest }, context) => {
    const shown = { ...rest, ...(validUntil && { validUntil }) };
    if (rest.source === 'report_service') return shown;
    const file = firstOf(chosen);
    const fault = faultOf(file);
    const mediaType = file instanceof Blob ? mediaOf(file) : undefined;
    if (fault === undefined && file instanceof Blob && mediaType !== undefined) return { ...shown, file, mediaType };
    context.addIssue({ code: 'custom', path: ['file'], message: fault ?? 'wallet.form.file_type' });
    return z.NEVER;
  });
export type ShownCertificate = z.output<typeof certificateBody>;

/** A report with its file, or one that a report service shows, on a Finnish calendar day. */
export const certificateForm = (kind: CertificateKind, today: LocalDate) =>
  certificateBody.superRefine((shown, context) => {
    const fault = dayFault(kind, shown, today);
    if (fault !== undefined) context.addIssue({ code: 'custom', ...fault });
  });

type Before = {
  readonly state: string;
  readonly told?: { readonly issuer?: string; readonly issuedOn: string; readonly validUntil?: string };
};

/** What the form shows first: the issuer of the last report of this kind; all of it when only its file was at fault. */
export const firstShown = (before: Before | undefined) => {
  const same = before?.state === 'refused' ? before.told : undefined;
  return {
    issuer: before?.told?.issuer ?? '',
    issuedOn: dayText(same?.issuedOn),
    validUntil: dayText(same?.validUntil),
    source: 'supplier' as const,
    file: undefined,
  };
};

/** Whether the report tells its own last day often enough to ask for it. */
export const asksForEnd = (kind: CertificateKind): boolean =>
  kind === 'pension_insurance' || kind === 'accident_insurance' || kind === 'occupational_health';
