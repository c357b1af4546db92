import { type Act, andThen, type Done, err, ok, type Result, type UnitOfWork, type WorkError } from '@kt/kernel';
import type { Certificate } from '../domain/certificate.ts';
import { applyCertificate } from '../domain/certificate-apply.ts';
import type { CertificateCommand } from '../domain/certificate-commands.ts';
import { decideCertificate } from '../domain/certificate-decide.ts';
import type { CertificateFiles, CertificateRef, Certificates, WalletError } from './wallet-ports.ts';

export type ChangeCertificateDeps = {
  readonly work: UnitOfWork;
  readonly certificates: Pick<Certificates, 'load' | 'save'>;
  readonly files: Pick<CertificateFiles, 'remove'>;
};

/** What concerns one certificate alone. */
export type CertificateWish = CertificateCommand<'attach' | 'hand_in' | 'withdraw' | 'cancel' | 'pass_time' | 'scan'>;

/** A file that nobody has relied on goes with its report, and one with something in it goes at once. */
const goes = ({ state, checks, file }: Certificate): string | undefined =>
  state === 'refused' || (state === 'withdrawn' && checks.length === 0) ? file?.key : undefined;

/** Carries out one command on one certificate. The record is written before its file goes. */
export const changeCertificate =
  ({ work, certificates, files }: ChangeCertificateDeps) =>
  async (ref: CertificateRef, wish: CertificateWish, act: Act): Promise<Result<Done, WalletError | WorkError>> => {
    let gone: string | undefined;
    const done = await work.run<WalletError>(act, async (at) => {
      const before = await certificates.load(ref);
      if (before === undefined) return err({ code: 'registry.not_found' });
      return andThen(decideCertificate(before.state, wish, at, act.by), (facts) => {
        const after = applyCertificate(before.state, facts);
        gone = goes(after);
        const part = certificates.save(before, after, facts);
        return ok({ done: { id: ref.id, version: before.version + 1 }, parts: [part] });
      });
    });
    if (done.ok && gone !== undefined) await files.remove(gone);
    return done;
  };
