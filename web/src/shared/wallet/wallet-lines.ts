import type { Instant } from '@kt/kernel';
import { CERTIFICATES, type CertificateKind, type NotNeeded, type TaxState } from '@kt/terms';
import type { Words } from '../language/use-words.ts';
import type { Tone } from '../page/parts.tsx';

type Ask = Pick<Words, 't' | 'day' | 'name' | 'daysTo'>;

export type SeenRow = {
  readonly kind: CertificateKind;
  readonly state: 'missing' | 'unchecked' | 'valid' | 'expiring' | 'expired' | 'rejected';
  readonly notNeeded?: NotNeeded;
  readonly validUntil?: string;
  readonly issuedOn?: string;
  readonly certificate?: string;
};
export type SeenCheck = {
  readonly at: string;
  readonly source: 'supplier' | 'register' | 'report_service';
  readonly result: 'valid' | 'rejected';
  readonly tax?: TaxState;
  readonly note?: string;
};
export type SeenCertificate = {
  readonly id: string;
  readonly kind: CertificateKind;
  readonly state:
    | 'asked'
    | 'open'
    | 'quarantined'
    | 'clean'
    | 'refused'
    | 'valid'
    | 'rejected'
    | 'expired'
    | 'replaced'
    | 'withdrawn';
  readonly file?: {
    readonly fault?: 'missing' | 'changed' | 'lies' | 'infected' | 'unreadable';
    readonly cleared?: boolean;
  };
  readonly checks: readonly SeenCheck[];
};

/** One kind of report as a page tells of it. */
export type WalletLine<C extends SeenCertificate> = {
  readonly kind: CertificateKind;
  readonly name: string;
  readonly state: string;
  readonly tone: Tone;
  /** Something is to be done about it by whoever shows it. */
  readonly isOpen: boolean;
  /** Until which day it counts, with the days left. */
  readonly until?: string;
  /** What is wrong with it. */
  readonly trouble?: string;
  readonly row: SeenRow;
  readonly certificate?: C;
};

const TONES: Readonly<Record<SeenRow['state'], Tone>> = {
  missing: 'warning',
  unchecked: 'info',
  valid: 'success',
  expiring: 'warning',
  expired: 'error',
  rejected: 'error',
};

const OWN_WORD: readonly SeenCertificate['state'][] = ['asked', 'quarantined', 'refused'];

const findingText = ({ checks }: SeenCertificate, { t }: Pick<Ask, 't'>): string | undefined => {
  const check = checks.at(-1);
  return check?.note ?? (check?.tax && t(`wallet.tax.${check.tax}`));
};

const troubleOf = (certificate: SeenCertificate | undefined, words: Pick<Ask, 't'>): string | undefined => {
  const fault = certificate?.file?.fault;
  if (certificate?.state === 'refused' && fault !== undefined) return words.t(`wallet.fault.${fault}`);
  return certificate?.state === 'rejected' ? findingText(certificate, words) : undefined;
};

const untilOf = ({ validUntil, state }: SeenRow, now: Instant, { t, day, daysTo }: Ask): string | undefined => {
  if (validUntil === undefined) return undefined;
  if (state === 'expired') return t('wallet.ended', { day: day(validUntil) });
  if (state !== 'valid' && state !== 'expiring') return undefined;
  return t('wallet.until', { day: day(validUntil), count: Math.max(0, daysTo(now, validUntil)) });
};

/** The certificate's own word where it says more than how the provider stands. */
const wordOf = (row: SeenRow, certificate: SeenCertificate | undefined, { t }: Pick<Ask, 't'>) => {
  if (certificate === undefined || !OWN_WORD.includes(certificate.state))
    return { state: t(`wallet.state.${row.state}`), tone: TONES[row.state] };
  return { state: t(`state.certificate.${certificate.state}`), tone: TONES[row.state] };
};

/** One row of a wallet in words. */
export const walletLine = <C extends SeenCertificate>(
  row: SeenRow,
  certificates: readonly C[],
  now: Instant,
  words: Ask,
): WalletLine<C> => {
  const certificate = certificates.find(({ id }) => id === row.certificate);
  const until = untilOf(row, now, words);
  const trouble = troubleOf(certificate, words);
  return {
    kind: row.kind,
    name: words.name(CERTIFICATES[row.kind].names),
    ...wordOf(row, certificate, words),
    isOpen: row.state !== 'valid' && row.state !== 'unchecked',
    row,
    ...(until !== undefined && { until }),
    ...(trouble !== undefined && { trouble }),
    ...(certificate !== undefined && { certificate }),
  };
};

const rank = ({ isOpen, row }: WalletLine<SeenCertificate>): number => {
  if (isOpen) return 0;
  return row.state === 'unchecked' ? 1 : 2;
};

/** What is asked of the provider: what waits for it first, then what waits for others, then what is in order. */
export const neededLines = <C extends SeenCertificate>(lines: readonly WalletLine<C>[]): readonly WalletLine<C>[] =>
  lines.filter(({ row }) => row.notNeeded === undefined).toSorted((a, b) => rank(a) - rank(b));

/** How many are missing or in trouble, wait for a check, and are in order. */
export const walletFigures = (lines: readonly WalletLine<SeenCertificate>[]) => {
  const count = (n: number) => neededLines(lines).filter((line) => rank(line) === n).length;
  return { open: count(0), waiting: count(1), fine: count(2) };
};
