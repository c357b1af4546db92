import type { Id, PageAsk, PageOf, TxPart, Versioned } from '@kt/kernel';
import type { Certificate } from '../domain/certificate.ts';
import type { CertificateError } from '../domain/certificate-commands.ts';
import type { CertificateFact } from '../domain/certificate-facts.ts';

export type CertificateRef = { readonly provider: Id<'organisation'>; readonly id: Id<'certificate'> };

export type Certificates = {
  readonly load: (ref: CertificateRef) => Promise<Versioned<Certificate> | undefined>;
  readonly create: (state: Certificate, facts: readonly CertificateFact[]) => TxPart;
  readonly save: (before: Versioned<Certificate>, state: Certificate, facts: readonly CertificateFact[]) => TxPart;
  /** A provider's hundred newest, newest first: one read, however many there have been. */
  readonly newest: (provider: Id<'organisation'>) => Promise<readonly Versioned<Certificate>[]>;
  /** Those that wait for an officer's check, oldest first. */
  readonly waiting: (page: PageAsk) => Promise<PageOf<Versioned<Certificate>>>;
};

/** Their files. A file that its sender has not announced is not there. */
export type CertificateFiles = {
  readonly get: (key: string) => Promise<Uint8Array | undefined>;
  readonly remove: (key: string) => Promise<void>;
  /** Hexadecimal SHA-256. */
  readonly hash: (bytes: Uint8Array) => Promise<string>;
};

export type WalletError =
  | CertificateError
  | { readonly code: 'registry.not_found' }
  /** So many wait for a check already that no more are taken. */
  | { readonly code: 'registry.wallet_full' }
  | { readonly code: 'registry.already_asked' }
  /** The file has not been looked through yet, or something was found in it. */
  | { readonly code: 'registry.file_not_open' };
