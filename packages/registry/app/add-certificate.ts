import {
  type Act,
  andThen,
  type Done,
  err,
  type Id,
  type IdSource,
  ok,
  type Result,
  type Stamp,
  type UnitOfWork,
  type Versioned,
  type WorkError,
} from '@kt/kernel';
import type { CertificateKind } from '@kt/terms';
import type { AnnouncedFile, Certificate, CertificateState, Told } from '../domain/certificate.ts';
import { applyCertificate, certificateFrom } from '../domain/certificate-apply.ts';
import { addCertificate as add, decideCertificate } from '../domain/certificate-decide.ts';
import type { CertificateFact } from '../domain/certificate-facts.ts';
import type { Providers } from './ports.ts';
import type { Certificates, WalletError } from './wallet-ports.ts';

export type AddCertificateDeps = {
  readonly work: UnitOfWork;
  readonly ids: IdSource;
  readonly providers: Pick<Providers, 'load'>;
  readonly certificates: Pick<Certificates, 'newest' | 'create' | 'save'>;
};

/** What a provider shows: the report, and the file that will come, if any. */
export type ShownCertificate = {
  readonly kind: CertificateKind;
  readonly told: Told;
  readonly file?: AnnouncedFile;
};

const WAITING: readonly CertificateState[] = ['open', 'quarantined', 'clean', 'refused'];
const MOST_WAITING = 30;

type Begun = Result<{ readonly certificate: Certificate; readonly facts: readonly CertificateFact[] }, WalletError>;

const withFile = (begun: Certificate, file: AnnouncedFile | undefined, { at, by }: Stamp): Begun =>
  file === undefined
    ? ok({ certificate: begun, facts: [] })
    : andThen(decideCertificate(begun, { command: 'attach', file }, at, by), (facts) =>
        ok({ certificate: applyCertificate(begun, facts), facts }),
      );

const begin = (
  asked: Versioned<Certificate> | undefined,
  of: { readonly id: Id<'certificate'>; readonly provider: Id<'organisation'> },
  { kind, told, file }: ShownCertificate,
  stamp: Stamp,
): Begun => {
  const { at, by } = stamp;
  const decided =
    asked === undefined
      ? add({ ...of, kind }, told, stamp)
      : decideCertificate(asked.state, { command: 'tell', told }, at, by);
  return andThen(decided, (first) => {
    const begun = asked === undefined ? certificateFrom(first) : applyCertificate(asked.state, first);
    if (begun === undefined) return err({ code: 'registry.not_found' });
    return andThen(withFile(begun, file, stamp), ({ certificate, facts }) =>
      ok({ certificate, facts: [...first, ...facts] }),
    );
  });
};

/** Puts a report into a provider's wallet; one that an officer has asked for is answered by it. */
export const addCertificate =
  ({ work, ids, providers, certificates }: AddCertificateDeps) =>
  (provider: Id<'organisation'>, shown: ShownCertificate, act: Act): Promise<Result<Done, WalletError | WorkError>> =>
    work.run<WalletError>(act, async (at) => {
      const [found, own] = await Promise.all([providers.load(provider), certificates.newest(provider)]);
      if (found === undefined) return err({ code: 'registry.not_found' });
      const waiting = own.filter(({ state }) => WAITING.includes(state.state));
      if (waiting.length >= MOST_WAITING) return err({ code: 'registry.wallet_full' });
      const asked = own.find(({ state }) => state.kind === shown.kind && state.state === 'asked');
      const begun = begin(asked, { id: ids.next('certificate'), provider }, shown, { at, by: act.by });
      return andThen(begun, ({ certificate, facts }) => {
        const part =
          asked === undefined ? certificates.create(certificate, facts) : certificates.save(asked, certificate, facts);
        return ok({ done: { id: certificate.id, version: (asked?.version ?? 0) + 1 }, parts: [part] });
      });
    });
