import { daysBetween, type Id, type LocalDate } from '@kt/kernel';
import {
  CERTIFICATE_KINDS,
  type CertificateKind,
  commonRule,
  type LegalForm,
  type NotNeeded,
  notNeeded,
  type WalletOwner,
} from '@kt/terms';
import { type Certificate, endsOn, isLive } from './certificate.ts';

/** How a provider stands with one kind of report on a day. */
export type WalletState = 'missing' | 'unchecked' | 'valid' | 'expiring' | 'expired' | 'rejected';

export type WalletRow = {
  readonly kind: CertificateKind;
  readonly state: WalletState;
  /** Why it is not asked of this provider; absent when it is. */
  readonly notNeeded?: NotNeeded;
  /** The last day on which it counts. */
  readonly validUntil?: LocalDate;
  readonly issuedOn?: LocalDate;
  /** The report that the state speaks of. */
  readonly certificate?: Id<'certificate'>;
};

const isOver = (certificate: Certificate, day: LocalDate): boolean => {
  const end = endsOn(certificate);
  return end !== undefined && end < day;
};

const FAR = '9999-12-31';
const byEnd = (a: Certificate, b: Certificate): number => ((endsOn(a) ?? FAR) < (endsOn(b) ?? FAR) ? 1 : -1);
const byAge = (a: Certificate, b: Certificate): number => (a.made.at < b.made.at ? 1 : -1);

/** The one that counts: the valid one that lasts longest, else the newest that stands for something, else the newest. */
const current = (own: readonly Certificate[], day: LocalDate): Certificate | undefined => {
  const counting = own.filter((one) => one.state === 'valid' && !isOver(one, day)).sort(byEnd)[0];
  if (counting !== undefined) return counting;
  const newest = [...own].filter(({ state }) => state !== 'replaced' && state !== 'withdrawn').sort(byAge);
  return newest.find(isLive) ?? newest[0];
};

const firstReminder = (day: LocalDate): number => Math.max(...commonRule('evidenceReminderDays', day));

/** A report that only its age ends is soon due in the last week: it lasts three months at most. */
const AGE_WARNING = 7;

const validState = (certificate: Certificate, day: LocalDate): WalletState => {
  const end = endsOn(certificate);
  if (end === undefined) return 'valid';
  const warning = certificate.told?.validUntil === undefined ? AGE_WARNING : firstReminder(day);
  return daysBetween(day, end) <= warning ? 'expiring' : 'valid';
};

const stateOn = (certificate: Certificate | undefined, day: LocalDate): WalletState => {
  if (certificate === undefined || certificate.state === 'asked' || certificate.state === 'refused') return 'missing';
  if (certificate.state === 'rejected') return 'rejected';
  if (certificate.state === 'expired' || isOver(certificate, day)) return 'expired';
  return certificate.state === 'valid' ? validState(certificate, day) : 'unchecked';
};

const rowOf = (
  kind: CertificateKind,
  found: Certificate | undefined,
  owner: WalletOwner,
  day: LocalDate,
): WalletRow => {
  const spared = notNeeded(kind, owner);
  const end = found && endsOn(found);
  return {
    kind,
    state: stateOn(found, day),
    ...(spared && { notNeeded: spared }),
    ...(end && { validUntil: end }),
    ...(found?.told && { issuedOn: found.told.issuedOn }),
    ...(found && { certificate: found.id }),
  };
};

/** An entry in the tax debt register is answered by a certificate: then that one speaks for the taxes. */
const answered = (rows: readonly WalletRow[], hasTaxEntry: boolean): readonly WalletRow[] => {
  const debt = rows.find(({ kind }) => kind === 'tax_debt_certificate');
  const isShown = debt?.state === 'valid' || debt?.state === 'expiring';
  if (!hasTaxEntry || debt === undefined || !isShown) return rows;
  const { kind: _other, notNeeded: _asked, ...shown } = debt;
  return rows.map((row) => (row.kind === 'tax_status' ? { ...shown, kind: row.kind } : row));
};

/** How a provider stands with every kind of report on a Finnish calendar day. */
export const walletRows = (
  certificates: readonly Certificate[],
  form: LegalForm,
  day: LocalDate,
): readonly WalletRow[] => {
  const found = (kind: CertificateKind) =>
    current(
      certificates.filter((one) => one.kind === kind),
      day,
    );
  const statement = stateOn(found('no_employees'), day);
  const owner: WalletOwner = {
    form,
    hasNoEmployees: statement === 'unchecked' || statement === 'valid' || statement === 'expiring',
    hasTaxEntry: found('tax_status')?.checks.at(-1)?.tax === 'entry_needs_certificate',
  };
  const rows = CERTIFICATE_KINDS.map((kind) => rowOf(kind, found(kind), owner, day));
  return answered(rows, owner.hasTaxEntry);
};
