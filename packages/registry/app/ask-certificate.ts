import {
  type Act,
  andThen,
  type Done,
  err,
  type Id,
  type IdSource,
  ok,
  type Result,
  type UnitOfWork,
  type WorkError,
} from '@kt/kernel';
import type { CertificateKind } from '@kt/terms';
import { certificateFrom } from '../domain/certificate-apply.ts';
import { askCertificate as ask } from '../domain/certificate-decide.ts';
import type { Officer } from '../domain/provider-commands.ts';
import type { Providers } from './ports.ts';
import type { Certificates, WalletError } from './wallet-ports.ts';

export type AskCertificateDeps = {
  readonly work: UnitOfWork;
  readonly ids: IdSource;
  readonly providers: Pick<Providers, 'load'>;
  readonly certificates: Pick<Certificates, 'newest' | 'create'>;
};

/** An officer asks a provider for a report. One question about one kind at a time. */
export const askCertificate =
  ({ work, ids, providers, certificates }: AskCertificateDeps) =>
  (
    provider: Id<'organisation'>,
    kind: CertificateKind,
    officer: Officer,
    act: Act,
  ): Promise<Result<Done, WalletError | WorkError>> =>
    work.run<WalletError>(act, async (at) => {
      const [found, own] = await Promise.all([providers.load(provider), certificates.newest(provider)]);
      if (found === undefined) return err({ code: 'registry.not_found' });
      if (own.some(({ state }) => state.kind === kind && state.state === 'asked'))
        return err({ code: 'registry.already_asked' });
      const id = ids.next('certificate');
      return andThen(ask({ id, provider, kind }, officer, { at, by: act.by }), (facts) => {
        const asked = certificateFrom(facts);
        if (asked === undefined) return err({ code: 'registry.not_found' });
        return ok({ done: { id, version: 1 }, parts: [certificates.create(asked, facts)] });
      });
    });
