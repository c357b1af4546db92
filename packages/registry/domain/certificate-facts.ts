import type { FactOf, Id, LocalDate } from '@kt/kernel';
import type { CertificateKind, TaxState } from '@kt/terms';
import type { CertificateFile, CertificateSource, FileFault, Told } from './certificate.ts';

type Whose = {
  readonly certificate: Id<'certificate'>;
  readonly provider: Id<'organisation'>;
  readonly kind: CertificateKind;
};

type FactData = {
  readonly 'certificate.asked': { readonly authority: Id<'authority'> };
  readonly 'certificate.added': Told;
  readonly 'certificate.told': Told;
  readonly 'certificate.file_announced': { readonly file: Omit<CertificateFile, 'fault' | 'cleared'> };
  readonly 'certificate.handed_in': object;
  readonly 'certificate.file_cleared': object;
  readonly 'certificate.file_refused': { readonly fault: FileFault };
  readonly 'certificate.checked': {
    readonly authority: Id<'authority'>;
    readonly source: CertificateSource;
    readonly result: 'valid' | 'rejected';
    readonly tax?: TaxState;
    readonly note?: string;
  };
  /** `endsOn` is its last day. */
  readonly 'certificate.reminded': { readonly days: number; readonly endsOn: LocalDate };
  readonly 'certificate.expired': { readonly endsOn: LocalDate };
  readonly 'certificate.replaced': { readonly replacement: Id<'certificate'> };
  readonly 'certificate.withdrawn': object;
};
export type CertificateFactType = keyof FactData;
export type CertificateFact<T extends CertificateFactType = CertificateFactType> = {
  readonly [N in T]: FactOf<N, Whose & FactData[N]>;
}[T];

/** Fields of facts that are kept apart from the event: people's own words. */
export const CERTIFICATE_DETAILS: { readonly [T in CertificateFactType]?: readonly string[] } = {
  'certificate.added': ['issuer'],
  'certificate.told': ['issuer'],
  'certificate.file_announced': ['file'],
  'certificate.checked': ['note'],
};
