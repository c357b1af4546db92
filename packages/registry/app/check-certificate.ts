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
  type TxPart,
  type UnitOfWork,
  type Versioned,
  type WorkError,
} from '@kt/kernel';
import type { CertificateKind } from '@kt/terms';
import { type Certificate, isLive, type Told } from '../domain/certificate.ts';
import { applyCertificate, certificateFrom } from '../domain/certificate-apply.ts';
import type { Finding } from '../domain/certificate-commands.ts';
import { askCertificate, decideCertificate, recordCertificate } from '../domain/certificate-decide.ts';
import type { Officer } from '../domain/provider-commands.ts';
import type { Providers } from './ports.ts';
import type { CertificateRef, Certificates, WalletError } from './wallet-ports.ts';

export type CheckCertificateDeps = {
  readonly work: UnitOfWork;
  readonly ids: IdSource;
  readonly providers: Pick<Providers, 'load'>;
  readonly certificates: Pick<Certificates, 'load' | 'newest' | 'create' | 'save'>;
};

type Answer = Promise<Result<Done, WalletError | WorkError>>;
type Own = readonly Versioned<Certificate>[];
type Parts = Result<readonly TxPart[], WalletError>;

/** One transaction holds so many with room to spare; what is left over is replaced by the next valid one. */
const MOST_REPLACED = 20;

const replacing = (certificates: Pick<Certificates, 'save'>, checked: Certificate, own: Own, stamp: Stamp): Parts => {
  const parts: TxPart[] = [];
  const older = own.filter(
    ({ state }) =>
      state.kind === checked.kind &&
      state.id !== checked.id &&
      (isLive(state) || state.state === 'expired') &&
      state.made.at <= checked.made.at,
  );
  for (const before of older.slice(0, MOST_REPLACED)) {
    const command = { command: 'replace', replacement: checked.id } as const;
    const facts = decideCertificate(before.state, command, stamp.at, stamp.by);
    if (!facts.ok) return facts;
    parts.push(certificates.save(before, applyCertificate(before.state, facts.value), facts.value));
  }
  return ok(parts);
};

/** The register shows an entry but no sum: the provider is asked for a certificate of its debt, unless it was already. */
const askingForDebt = (
  { ids, certificates }: Pick<CheckCertificateDeps, 'ids' | 'certificates'>,
  { provider }: Certificate,
  { own, officer }: { readonly own: Own; readonly officer: Officer },
  stamp: Stamp,
): Parts => {
  const kind = 'tax_debt_certificate';
  if (own.some(({ state }) => state.kind === kind && isLive(state))) return ok([]);
  return andThen(askCertificate({ id: ids.next('certificate'), provider, kind }, officer, stamp), (facts) => {
    const asked = certificateFrom(facts);
    return ok(asked === undefined ? [] : [certificates.create(asked, facts)]);
  });
};

/** What follows from a check beside the record itself. */
const following = (
  deps: Pick<CheckCertificateDeps, 'ids' | 'certificates'>,
  checked: Certificate,
  about: { readonly own: Own; readonly officer: Officer },
  stamp: Stamp,
): Parts => {
  const check = checked.checks.at(-1);
  if (check?.result === 'valid') return replacing(deps.certificates, checked, about.own, stamp);
  return check?.tax === 'entry_needs_certificate' ? askingForDebt(deps, checked, about, stamp) : ok([]);
};

/** An officer has looked at a report. A valid one takes the place of the older ones of its kind. */
export const checkCertificate =
  ({ work, ...deps }: CheckCertificateDeps) =>
  (ref: CertificateRef, officer: Officer, finding: Finding, act: Act): Answer =>
    work.run<WalletError>(act, async (at) => {
      const { certificates } = deps;
      const [before, own] = await Promise.all([certificates.load(ref), certificates.newest(ref.provider)]);
      if (before === undefined) return err({ code: 'registry.not_found' });
      return andThen(decideCertificate(before.state, { command: 'check', officer, finding }, at, act.by), (facts) => {
        const checked = applyCertificate(before.state, facts);
        return andThen(following(deps, checked, { own, officer }, { at, by: act.by }), (parts) =>
          ok({
            done: { id: ref.id, version: before.version + 1 },
            parts: [certificates.save(before, checked, facts), ...parts],
          }),
        );
      });
    });

/** What an officer has looked up themselves. */
export type LookedUp = { readonly kind: CertificateKind; readonly told: Told; readonly finding: Finding };

/** Writes down what an officer has looked up: a report with its check at once. */
export const recordLookUp =
  ({ work, ...deps }: CheckCertificateDeps) =>
  (provider: Id<'organisation'>, officer: Officer, { kind, ...looked }: LookedUp, act: Act): Answer =>
    work.run<WalletError>(act, async (at) => {
      const { ids, providers, certificates } = deps;
      const [found, own] = await Promise.all([providers.load(provider), certificates.newest(provider)]);
      if (found === undefined) return err({ code: 'registry.not_found' });
      const stamp = { at, by: act.by };
      const id = ids.next('certificate');
      return andThen(recordCertificate({ id, provider, kind }, { ...looked, officer }, stamp), (facts) => {
        const recorded = certificateFrom(facts);
        if (recorded === undefined) return err({ code: 'registry.not_found' });
        return andThen(following(deps, recorded, { own, officer }, stamp), (parts) =>
          ok({ done: { id, version: 1 }, parts: [certificates.create(recorded, facts), ...parts] }),
        );
      });
    });
