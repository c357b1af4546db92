import type { Actor, Id, Instant, Lifecycle, LocalDate, Stamp } from '@kt/kernel';
import { type CertificateKind, certificateEnds, type MediaType, type TaxState } from '@kt/terms';

/**
 * One report in a provider's wallet. It belongs to the organisation, so it is shown once and counts in every category.
 * A newer valid one of the same kind takes its place; nothing that was checked is ever changed.
 */
export const certificateLifecycle = {
  none: { ask: 'asked', add: 'open', record: ['valid', 'rejected'] },
  asked: { tell: 'open', cancel: 'withdrawn', replace: 'replaced' },
  open: {
    attach: 'open',
    hand_in: 'quarantined',
    check: ['valid', 'rejected'],
    pass_time: 'expired',
    replace: 'replaced',
    withdraw: 'withdrawn',
  },
  quarantined: { scan: ['clean', 'refused'], replace: 'replaced', withdraw: 'withdrawn' },
  clean: { check: ['valid', 'rejected'], pass_time: 'expired', replace: 'replaced', withdraw: 'withdrawn' },
  refused: { attach: 'open', pass_time: 'expired', replace: 'replaced', withdraw: 'withdrawn' },
  valid: {
    check: ['valid', 'rejected'],
    pass_time: ['valid', 'expired'],
    replace: 'replaced',
    withdraw: 'withdrawn',
  },
  rejected: { check: ['valid', 'rejected'], replace: 'replaced', withdraw: 'withdrawn' },
  expired: { replace: 'replaced' },
  replaced: {},
  withdrawn: {},
} as const satisfies Lifecycle;

export type CertificateState = Exclude<keyof typeof certificateLifecycle, 'none'>;
export const CERTIFICATE_STATES: readonly CertificateState[] = [
  'asked',
  'open',
  'quarantined',
  'clean',
  'refused',
  'valid',
  'rejected',
  'expired',
  'replaced',
  'withdrawn',
];

export const CERTIFICATE_SOURCES = ['supplier', 'register', 'report_service'] as const;
export type CertificateSource = (typeof CERTIFICATE_SOURCES)[number];

/** Why a file is not taken: it never came, is not what was announced, carries something harmful, or cannot be read. */
export const FILE_FAULTS = ['missing', 'changed', 'lies', 'infected', 'unreadable'] as const;
export type FileFault = (typeof FILE_FAULTS)[number];

/** Plain text proves nothing here: reports are papers and pictures of papers. */
export const CERTIFICATE_MEDIA = ['application/pdf', 'image/png', 'image/jpeg'] as const satisfies readonly MediaType[];
export type CertificateMedia = (typeof CERTIFICATE_MEDIA)[number];

/** A file as its sender announces it. The store takes these very bytes and no others. `sha256` is hexadecimal. */
export type AnnouncedFile = { readonly mediaType: CertificateMedia; readonly bytes: number; readonly sha256: string };
export type CertificateFile = AnnouncedFile & {
  /** Where it lies in the object store. */
  readonly key: string;
  /** Looked through, nothing found: only now can anybody open it. */
  readonly cleared?: true;
  readonly fault?: FileFault;
};

/** That somebody looked, at what, and what it showed. Only ever added to. */
export type CertificateCheck = {
  readonly by: Actor;
  readonly at: Instant;
  readonly authority: Id<'authority'>;
  readonly source: CertificateSource;
  readonly result: 'valid' | 'rejected';
  readonly tax?: TaxState;
  /** Why it was rejected, for the provider to read. */
  readonly note?: string;
};

/** What the report says of itself. `issuedOn` of a statement of one's own is the day it was made. */
export type Told = {
  /** Who issued it; nobody where no paper is shown. */
  readonly issuer?: string;
  readonly issuedOn: LocalDate;
  readonly validUntil?: LocalDate;
  readonly source: CertificateSource;
};

export type Certificate = {
  readonly id: Id<'certificate'>;
  readonly provider: Id<'organisation'>;
  readonly kind: CertificateKind;
  readonly state: CertificateState;
  readonly made: Stamp;
  /** An authority asked for it. */
  readonly asked?: Stamp & { readonly authority: Id<'authority'> };
  readonly told?: Told;
  readonly file?: CertificateFile;
  /** When its file was said to have arrived. */
  readonly handedIn?: Instant;
  /** How many files have been announced: each gets a place of its own. */
  readonly files: number;
  readonly checks: readonly CertificateCheck[];
  /** The reminder given last, as days before the end. */
  readonly reminded?: number;
  readonly replacedBy?: Id<'certificate'>;
};

/** The last day on which it counts; `undefined` when it never lapses, or nothing is told of it yet. */
export const endsOn = ({ kind, told }: Pick<Certificate, 'kind' | 'told'>): LocalDate | undefined =>
  told && certificateEnds(kind, told);

/** Those that stand for something still: everything but what is over. */
export const isLive = ({ state }: Pick<Certificate, 'state'>): boolean =>
  state !== 'replaced' && state !== 'withdrawn' && state !== 'expired';
