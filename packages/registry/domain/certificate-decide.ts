import { type Actor, dayInFinland, err, type Instant, ok, type Result, type Stamp, targets } from '@kt/kernel';
import { type CertificateKind, certificateDetails, certificateEnds } from '@kt/terms';
import { type AnnouncedFile, type Certificate, certificateLifecycle, endsOn, type Told } from './certificate.ts';
import type {
  CertificateCommand,
  CertificateCommandName,
  CertificateError,
  Finding,
  NewCertificate,
} from './certificate-commands.ts';
import type { CertificateFact } from './certificate-facts.ts';
import { findingError } from './certificate-finding.ts';
import { passed } from './certificate-time.ts';
import type { Officer } from './provider-commands.ts';

type Decided = Result<readonly CertificateFact[], CertificateError>;
type Decider<C extends CertificateCommandName> = (
  certificate: Certificate,
  command: CertificateCommand<C>,
  stamp: Stamp,
) => Decided;

/** Ten million bytes: a telephone's picture of a page is two or three. */
export const MOST_BYTES = 10_000_000;

const whoseOf = ({ id, provider, kind }: NewCertificate, { at, by }: Stamp) => ({
  at,
  by,
  certificate: id,
  provider,
  kind,
});

const toldError = (kind: CertificateKind, told: Told, at: Instant): CertificateError | undefined => {
  const today = dayInFinland(at);
  if (certificateDetails(kind).takesFile && (told.issuer ?? '').trim() === '')
    return { code: 'registry.issuer_missing' };
  if (told.issuedOn > today) return { code: 'registry.day_in_future' };
  const end = certificateEnds(kind, told);
  return end !== undefined && end < today ? { code: 'registry.certificate_expired' } : undefined;
};

const fileError = (kind: CertificateKind, { bytes }: AnnouncedFile): CertificateError | undefined => {
  if (!certificateDetails(kind).takesFile) return { code: 'registry.no_file_for_kind' };
  if (bytes <= 0) return { code: 'registry.file_empty' };
  return bytes > MOST_BYTES ? { code: 'registry.file_too_big', mostBytes: MOST_BYTES } : undefined;
};

const isOfOwn = (certificate: NewCertificate, officer: Officer): boolean =>
  officer.organisations.includes(certificate.provider);

/** An authority asks for a report that is not there. */
export const askCertificate = (asked: NewCertificate, officer: Officer, stamp: Stamp): Decided => {
  if (isOfOwn(asked, officer)) return err({ code: 'registry.own_organisation' });
  if (certificateDetails(asked.kind).toldBy === 'officer') return err({ code: 'registry.certificate_officer_only' });
  return ok([{ type: 'certificate.asked', ...whoseOf(asked, stamp), authority: officer.authority }]);
};

/** A provider adds a report of its own. */
export const addCertificate = (added: NewCertificate, told: Told, stamp: Stamp): Decided => {
  if (certificateDetails(added.kind).toldBy === 'officer') return err({ code: 'registry.certificate_officer_only' });
  const error = toldError(added.kind, told, stamp.at);
  return error ? err(error) : ok([{ type: 'certificate.added', ...whoseOf(added, stamp), ...told }]);
};

const checked = (of: NewCertificate, finding: Finding, officer: Officer, stamp: Stamp) => {
  const { result, source, tax, note } = finding;
  const said = { ...(tax && { tax }), ...(note && { note }) };
  const { authority } = officer;
  return [{ type: 'certificate.checked', ...whoseOf(of, stamp), authority, result, source, ...said }] as const;
};

/** An officer writes down a report that they have looked at themselves, with what it showed. */
export const recordCertificate = (
  recorded: NewCertificate,
  { told, finding, officer }: { readonly told: Told; readonly finding: Finding; readonly officer: Officer },
  stamp: Stamp,
): Decided => {
  if (isOfOwn(recorded, officer)) return err({ code: 'registry.own_organisation' });
  const error = toldError(recorded.kind, told, stamp.at) ?? findingError(recorded.kind, finding);
  if (error) return err(error);
  const added: CertificateFact = { type: 'certificate.added', ...whoseOf(recorded, stamp), ...told };
  return ok([added, ...checked(recorded, finding, officer, stamp)]);
};

/** A check of the provider's own file needs that file, looked through; a register needs none. */
const lacksFile = ({ kind, file }: Certificate, { source }: Finding): boolean =>
  source === 'supplier' && certificateDetails(kind).takesFile && file?.cleared !== true;

const check: Decider<'check'> = (certificate, { officer, finding }, stamp) => {
  if (isOfOwn(certificate, officer)) return err({ code: 'registry.own_organisation' });
  const error = findingError(certificate.kind, finding);
  if (error) return err(error);
  if (lacksFile(certificate, finding)) return err({ code: 'registry.file_missing' });
  const end = endsOn(certificate);
  const isOver = end !== undefined && end < dayInFinland(stamp.at);
  if (finding.result === 'valid' && isOver) return err({ code: 'registry.certificate_expired' });
  return ok(checked(certificate, finding, officer, stamp));
};

const keyOf = ({ provider, id, files }: Certificate): string => `registry/${provider}/${id}/${String(files + 1)}`;

const deciders: { readonly [C in CertificateCommandName]: Decider<C> } = {
  tell: (certificate, { told }, stamp) => {
    const error = toldError(certificate.kind, told, stamp.at);
    return error ? err(error) : ok([{ type: 'certificate.told', ...whoseOf(certificate, stamp), ...told }]);
  },
  cancel: (certificate, { officer }, stamp) =>
    certificate.asked?.authority === officer.authority
      ? ok([{ type: 'certificate.withdrawn', ...whoseOf(certificate, stamp) }])
      : err({ code: 'lifecycle.not_allowed', state: certificate.state, command: 'cancel' }),
  attach: (certificate, { file }, stamp) => {
    const error = fileError(certificate.kind, file);
    const kept = { ...file, key: keyOf(certificate) };
    return error
      ? err(error)
      : ok([{ type: 'certificate.file_announced', ...whoseOf(certificate, stamp), file: kept }]);
  },
  hand_in: (certificate, _, stamp) =>
    certificate.file === undefined
      ? err({ code: 'registry.file_missing' })
      : ok([{ type: 'certificate.handed_in', ...whoseOf(certificate, stamp) }]),
  scan: (certificate, { fault }, stamp) => {
    const whose = whoseOf(certificate, stamp);
    return ok([
      fault === undefined
        ? { type: 'certificate.file_cleared', ...whose }
        : { type: 'certificate.file_refused', ...whose, fault },
    ]);
  },
  check,
  pass_time: (certificate, _, stamp) => {
    const due = passed(certificate, stamp.at);
    const end = endsOn(certificate);
    if (due === undefined || end === undefined) return err({ code: 'registry.not_due' });
    const whose = whoseOf(certificate, stamp);
    return ok([
      due.days === undefined
        ? { type: 'certificate.expired', ...whose, endsOn: end }
        : { type: 'certificate.reminded', ...whose, days: due.days, endsOn: end },
    ]);
  },
  replace: (certificate, { replacement }, stamp) =>
    ok([{ type: 'certificate.replaced', ...whoseOf(certificate, stamp), replacement }]),
  withdraw: (certificate, _, stamp) => ok([{ type: 'certificate.withdrawn', ...whoseOf(certificate, stamp) }]),
};

const decideOne = <C extends CertificateCommandName>(
  certificate: Certificate,
  command: CertificateCommand<C> & { readonly command: C },
  stamp: Stamp,
): Decided => deciders[command.command](certificate, command, stamp);

/** What follows from a command about one certificate, or why it is refused. */
export const decideCertificate = (
  certificate: Certificate,
  command: CertificateCommand,
  at: Instant,
  by: Actor,
): Decided => {
  const allowed = targets(certificateLifecycle, certificate.state, command.command);
  return allowed.ok ? decideOne(certificate, command, { at, by }) : err(allowed.error);
};
