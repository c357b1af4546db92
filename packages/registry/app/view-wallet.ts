import {
  type Clock,
  commandsFrom,
  dayInFinland,
  err,
  type Id,
  type LocalDate,
  ok,
  type PageAsk,
  type Result,
  type Rows,
  rowsOf,
  type Versioned,
} from '@kt/kernel';
import {
  type Certificate,
  type CertificateCheck,
  type CertificateFile,
  certificateLifecycle,
  endsOn,
} from '../domain/certificate.ts';
import { type WalletRow, walletRows } from '../domain/wallet.ts';
import type { UploadForm, Uploads } from './file-ports.ts';
import type { Providers } from './ports.ts';
import type { CertificateFiles, CertificateRef, Certificates, WalletError } from './wallet-ports.ts';

/** A report as anybody concerned sees it; `version` is the ETag. */
export type CertificateView = Omit<Certificate, 'file' | 'checks'> & {
  readonly version: number;
  readonly endsOn?: LocalDate;
  readonly file?: Omit<CertificateFile, 'key' | 'sha256'>;
  readonly checks: readonly Omit<CertificateCheck, 'by'>[];
  readonly commands: readonly string[];
};

/** How a provider stands, kind by kind, and its newest reports, newest first. */
export type WalletView = { readonly rows: readonly WalletRow[]; readonly certificates: readonly CertificateView[] };

export type ViewWalletDeps = {
  readonly clock: Clock;
  readonly providers: Pick<Providers, 'load'>;
  readonly certificates: Pick<Certificates, 'newest'>;
};

const fileOf = ({ key: _place, sha256: _sum, ...file }: CertificateFile) => file;
const checkOf = ({ by: _official, ...check }: CertificateCheck) => check;

const viewOf = ({ state: certificate, version }: Versioned<Certificate>): CertificateView => {
  const { file, checks, ...rest } = certificate;
  const end = endsOn(certificate);
  return {
    ...rest,
    version,
    ...(end && { endsOn: end }),
    ...(file && { file: fileOf(file) }),
    checks: checks.map(checkOf),
    commands: commandsFrom(certificateLifecycle, certificate.state),
  };
};

/** A provider's wallet today: two reads. */
export const viewWallet =
  ({ clock, providers, certificates }: ViewWalletDeps) =>
  async (provider: Id<'organisation'>): Promise<Result<WalletView, { readonly code: 'registry.not_found' }>> => {
    const [found, own] = await Promise.all([providers.load(provider), certificates.newest(provider)]);
    if (found === undefined) return err({ code: 'registry.not_found' });
    const states = own.map(({ state }) => state);
    const rows = walletRows(states, found.state.kind, dayInFinland(clock.now()));
    return ok({ rows, certificates: own.map(viewOf) });
  };

/** How a provider stands with the reports that are asked of it, on a day: for other contexts. `undefined` when it is unknown. */
export const certificatesOf =
  ({ providers, certificates }: Omit<ViewWalletDeps, 'clock'>) =>
  async (provider: Id<'organisation'>, day: LocalDate): Promise<readonly WalletRow[] | undefined> => {
    const [found, own] = await Promise.all([providers.load(provider), certificates.newest(provider)]);
    if (found === undefined) return undefined;
    const states = own.map(({ state }) => state);
    return walletRows(states, found.state.kind, day).filter((row) => row.notNeeded === undefined);
  };

/** A line of the officers' list: a report that waits for a check. */
export type WaitingCertificate = Pick<Certificate, 'id' | 'provider' | 'kind' | 'made' | 'told'> & {
  readonly version: number;
};

/** Reports that wait for a check, oldest first. */
export const listUnchecked =
  ({ certificates }: { readonly certificates: Pick<Certificates, 'waiting'> }) =>
  async (page: PageAsk): Promise<Rows<WaitingCertificate>> =>
    rowsOf(await certificates.waiting(page), ({ state: { id, provider, kind, made, told }, version }) => ({
      id,
      provider,
      kind,
      made,
      ...(told && { told }),
      version,
    }));

type OfFile = { readonly certificates: Pick<Certificates, 'load'>; readonly files: Pick<CertificateFiles, 'get'> };
type OfForm = { readonly certificates: Pick<Certificates, 'load'>; readonly uploads: Uploads };

/** A report's file, to be saved. */
export type OpenedFile = Pick<Certificate, 'id' | 'kind'> &
  Pick<CertificateFile, 'mediaType'> & { readonly content: Uint8Array };

/** Hands out a file that has been looked through; no other. */
export const openCertificateFile =
  ({ certificates, files }: OfFile) =>
  async (ref: CertificateRef): Promise<Result<OpenedFile, WalletError>> => {
    const found = await certificates.load(ref);
    if (found?.state.file === undefined) return err({ code: 'registry.not_found' });
    const { id, kind, file } = found.state;
    if (file.cleared !== true) return err({ code: 'registry.file_not_open' });
    const content = await files.get(file.key);
    return content === undefined
      ? err({ code: 'registry.not_found' })
      : ok({ id, kind, mediaType: file.mediaType, content });
  };

const MINUTES = 10;

/** The form with which the announced file, and no other, may be sent during ten minutes. */
export const uploadForm =
  ({ certificates, uploads }: OfForm) =>
  async (ref: CertificateRef): Promise<Result<UploadForm, WalletError>> => {
    const found = await certificates.load(ref);
    if (found === undefined) return err({ code: 'registry.not_found' });
    const { state, file } = found.state;
    if (state !== 'open' || file === undefined) return err({ code: 'registry.file_missing' });
    const { key, mediaType, bytes, sha256 } = file;
    return ok(await uploads.permit({ key, mediaType, bytes, sha256, minutes: MINUTES }));
  };
