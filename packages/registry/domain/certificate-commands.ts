import type { Id, NotAllowed } from '@kt/kernel';
import type { CertificateKind, TaxState } from '@kt/terms';
import type { AnnouncedFile, CertificateSource, FileFault, Told } from './certificate.ts';
import type { Officer } from './provider-commands.ts';

/** What an officer found. `note` tells the provider why a report was rejected; a criminal record takes none. */
export type Finding = {
  readonly result: 'valid' | 'rejected';
  readonly source: CertificateSource;
  readonly tax?: TaxState;
  readonly note?: string;
};

type Commands = {
  readonly tell: { readonly told: Told };
  readonly cancel: { readonly officer: Officer };
  readonly attach: { readonly file: AnnouncedFile };
  readonly hand_in: object;
  /** What the scanner said: nothing wrong, or what. */
  readonly scan: { readonly fault?: FileFault };
  readonly check: { readonly officer: Officer; readonly finding: Finding };
  /** The clock: a reminder is due, or the last day has passed. */
  readonly pass_time: object;
  readonly replace: { readonly replacement: Id<'certificate'> };
  readonly withdraw: object;
};
export type CertificateCommandName = keyof Commands;
export type CertificateCommand<C extends CertificateCommandName = CertificateCommandName> = {
  readonly [N in C]: { readonly command: N } & Commands[N];
}[C];

/** Which certificate of whom, and of what kind. */
export type NewCertificate = {
  readonly id: Id<'certificate'>;
  readonly provider: Id<'organisation'>;
  readonly kind: CertificateKind;
};

export type CertificateError =
  | NotAllowed
  /** Only an officer writes this kind down. */
  | { readonly code: 'registry.certificate_officer_only' }
  | { readonly code: 'registry.issuer_missing' }
  | { readonly code: 'registry.day_in_future' }
  /** Its last day has passed already. */
  | { readonly code: 'registry.certificate_expired' }
  | { readonly code: 'registry.no_file_for_kind' }
  | { readonly code: 'registry.file_empty' }
  | { readonly code: 'registry.file_too_big'; readonly mostBytes: number }
  | { readonly code: 'registry.file_missing' }
  | { readonly code: 'registry.reason_missing' }
  /** What is told of a criminal record is that it was looked at, never what it said. */
  | { readonly code: 'registry.no_note_for_kind' }
  | { readonly code: 'registry.tax_state_missing' }
  /** A tax state of another kind of report, or one that does not go with the result. */
  | { readonly code: 'registry.tax_state_unfit' }
  | { readonly code: 'registry.not_due' }
  | { readonly code: 'registry.own_organisation' };
