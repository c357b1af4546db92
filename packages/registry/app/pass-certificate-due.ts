import { type Act, err, type Result, type WorkError } from '@kt/kernel';
import { mediaTypeOf } from '@kt/terms';
import type { Certificate, CertificateFile, FileFault } from '../domain/certificate.ts';
import type { changeCertificate } from './change-certificate.ts';
import type { Scanner } from './file-ports.ts';
import type { CertificateFiles, CertificateRef, Certificates, WalletError } from './wallet-ports.ts';

export type PassCertificateDueDeps = {
  readonly certificates: Pick<Certificates, 'load'>;
  readonly files: Pick<CertificateFiles, 'get' | 'hash'>;
  readonly scanner: Scanner;
  readonly change: ReturnType<typeof changeCertificate>;
};

type Seen = { readonly fault?: FileFault } | 'pending';
type Eyes = Pick<PassCertificateDueDeps, 'files' | 'scanner'>;

/** What is in a file that has arrived: what it was announced as, by its bytes and not its name, and nothing harmful. */
const lookThrough = async ({ files, scanner }: Eyes, file: CertificateFile): Promise<Seen> => {
  const bytes = await files.get(file.key);
  if (bytes === undefined) return { fault: 'missing' };
  const isSame = bytes.length === file.bytes && (await files.hash(bytes)) === file.sha256;
  if (!isSame) return { fault: 'changed' };
  const verdict = await scanner.verdictOn(file.key, bytes);
  if (verdict === 'pending') return 'pending';
  if (verdict !== 'clean') return { fault: verdict };
  return mediaTypeOf(bytes) === file.mediaType ? {} : { fault: 'lies' };
};

const scanOf = (eyes: Eyes, { file }: Certificate): Promise<Seen> =>
  file === undefined ? Promise.resolve({ fault: 'missing' }) : lookThrough(eyes, file);

/** The clock's part: looks through a file that waits, gives a reminder, or lets the last day pass. */
export const passCertificateDue =
  ({ certificates, change, ...eyes }: PassCertificateDueDeps) =>
  async (ref: CertificateRef, act: Act): Promise<Result<unknown, WalletError | WorkError>> => {
    const found = await certificates.load(ref);
    if (found === undefined) return err({ code: 'registry.not_found' });
    if (found.state.state !== 'quarantined') return change(ref, { command: 'pass_time' }, act);
    const seen = await scanOf(eyes, found.state);
    return seen === 'pending' ? err({ code: 'registry.not_due' }) : change(ref, { command: 'scan', ...seen }, act);
  };
