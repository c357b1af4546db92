import { endOfDay, type Instant, isBefore, plusDays, startOfDay } from '@kt/kernel';
import { commonRule } from '@kt/terms';
import { type Certificate, type CertificateState, endsOn } from './certificate.ts';

const LAPSING: readonly CertificateState[] = ['open', 'clean', 'refused', 'valid'];

/** A report that lapses by its age alone is reminded of once: it is soon to be fetched again anyway. */
const BY_AGE = 7;

const reminderDays = ({ told }: Certificate): readonly number[] => {
  if (told === undefined) return [];
  return told.validUntil === undefined ? [BY_AGE] : commonRule('evidenceReminderDays', told.issuedOn);
};

/** The next reminder of a valid report, as days before its end: none of those that had passed when it was checked. */
const nextReminder = (certificate: Certificate): { readonly days: number; readonly at: Instant } | undefined => {
  const end = endsOn(certificate);
  const checked = certificate.checks.at(-1);
  if (certificate.state !== 'valid' || end === undefined || checked === undefined) return undefined;
  const ahead = reminderDays(certificate)
    .filter((days) => certificate.reminded === undefined || days < certificate.reminded)
    .map((days) => ({ days, at: startOfDay(plusDays(end, -days)) }))
    .filter(({ at }) => isBefore(checked.at, at));
  return [...ahead].sort((a, b) => b.days - a.days)[0];
};

/** What the clock has to do by `at`: the last reminder that has come, or the end; nothing before. */
export const passed = (certificate: Certificate, at: Instant): { readonly days?: number } | undefined => {
  const end = endsOn(certificate);
  if (!LAPSING.includes(certificate.state) || end === undefined) return undefined;
  if (!isBefore(at, endOfDay(end))) return {};
  const next = nextReminder(certificate);
  return next !== undefined && !isBefore(at, next.at) ? { days: next.days } : undefined;
};

/**
 * When the clock must look at it: at once when a file waits to be looked through, otherwise at the next reminder or at
 * the end of its last day in Finland.
 */
export const certificateDueAt = (certificate: Certificate): Instant | undefined => {
  const { state, handedIn } = certificate;
  if (state === 'quarantined') return handedIn;
  const end = endsOn(certificate);
  if (!LAPSING.includes(state) || end === undefined) return undefined;
  return nextReminder(certificate)?.at ?? endOfDay(end);
};
