import { type Actor, type Id, type Instant, id, localDate, plusDays, startOfDay } from '@kt/kernel';
import type { AnnouncedFile, Certificate, CertificateState, Told } from '../domain/certificate.ts';
import { applyCertificate, certificateFrom } from '../domain/certificate-apply.ts';
import type { CertificateCommand, Finding, NewCertificate } from '../domain/certificate-commands.ts';
import { addCertificate, askCertificate, decideCertificate } from '../domain/certificate-decide.ts';
import { AT, OFFICER, OFFICER_PERSON, providerId, WRITER } from './samples.ts';

export const certificateId = (n: number): Id<'certificate'> => id('certificate', `crt_${String(n).padStart(26, '0')}`);

const NEW: NewCertificate = { id: certificateId(1), provider: providerId(1), kind: 'pension_insurance' };

/** A pension certificate of this week that holds to the end of the year. */
export const aTold = (changes: Partial<Told> = {}): Told => ({
  issuer: 'Eläkeyhtiö',
  issuedOn: localDate('2026-01-05'),
  validUntil: localDate('2026-12-31'),
  source: 'supplier',
  ...changes,
});

export const A_FILE: AnnouncedFile = { mediaType: 'application/pdf', bytes: 20, sha256: 'ab'.repeat(32) };
export const VALID: Finding = { result: 'valid', source: 'supplier' };
export const REJECTED: Finding = { result: 'rejected', source: 'supplier', note: 'Todistus on toisen yhdistyksen.' };

const steps = (certificate: Certificate) => {
  const after = (command: CertificateCommand, at: Instant = AT, by: Actor = WRITER) => {
    const decided = decideCertificate(certificate, command, at, by);
    if (!decided.ok) throw new Error(`the builder was refused: ${JSON.stringify(decided.error)}`);
    return steps(applyCertificate(certificate, decided.value));
  };
  const handedIn = () => after({ command: 'attach', file: A_FILE }).after({ command: 'hand_in' });
  const clean = () => handedIn().after({ command: 'scan' }, AT, 'clock');
  const checked = (finding: Finding = VALID) =>
    clean().after({ command: 'check', officer: OFFICER, finding }, AT, OFFICER_PERSON);
  return { certificate, after, handedIn, clean, checked };
};

/** A report in the words of the trade: `aCertificate().checked().certificate`. */
export const aCertificate = (of: Partial<NewCertificate> = {}, told: Partial<Told> = {}) => {
  const added = addCertificate({ ...NEW, ...of }, aTold(told), { at: AT, by: WRITER });
  const certificate = added.ok ? certificateFrom(added.value) : undefined;
  if (certificate === undefined) throw new Error('the builder was refused');
  return steps(certificate);
};

/** One that an officer has asked for. */
export const anAsked = (of: Partial<NewCertificate> = {}) => {
  const asked = askCertificate({ ...NEW, ...of }, OFFICER, { at: AT, by: OFFICER_PERSON });
  const certificate = asked.ok ? certificateFrom(asked.value) : undefined;
  if (certificate === undefined) throw new Error('the builder was refused');
  return steps(certificate);
};

const OVER = startOfDay(plusDays(localDate('2026-12-31'), 1));

/** One in each state. */
export const IN_STATE: { readonly [S in CertificateState]: () => Certificate } = {
  asked: () => anAsked().certificate,
  open: () => aCertificate().after({ command: 'attach', file: A_FILE }).certificate,
  quarantined: () => aCertificate().handedIn().certificate,
  clean: () => aCertificate().clean().certificate,
  refused: () => aCertificate().handedIn().after({ command: 'scan', fault: 'infected' }, AT, 'clock').certificate,
  valid: () => aCertificate().checked().certificate,
  rejected: () => aCertificate().checked(REJECTED).certificate,
  expired: () => aCertificate().checked().after({ command: 'pass_time' }, OVER, 'clock').certificate,
  replaced: () => aCertificate().after({ command: 'replace', replacement: certificateId(2) }).certificate,
  withdrawn: () => aCertificate().after({ command: 'withdraw' }).certificate,
};
