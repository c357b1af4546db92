import { type Id, id, type LocalDate, parseIban, type Stamp, share } from '@kt/kernel';
import type { CertificateFact } from '@kt/registry/domain/certificate-facts.ts';
import type { PlacesAsked, ProviderPayeeChanged, ProviderPayeeProposed } from '@kt/registry/events.ts';

type Samples = {
  'provider.payee_proposed': ProviderPayeeProposed;
  'provider.payee_changed': ProviderPayeeChanged;
  'places.asked': PlacesAsked;
  'certificate.asked': CertificateFact<'certificate.asked'>;
  'certificate.file_refused': CertificateFact<'certificate.file_refused'>;
  'certificate.checked': CertificateFact<'certificate.checked'>;
  'certificate.reminded': CertificateFact<'certificate.reminded'>;
};
type About = {
  readonly authority: Id<'authority'>;
  readonly provider: Id<'organisation'>;
  readonly day: LocalDate;
  /** What an officer wrote beside a check. */
  readonly note: string;
};

const ULID = '1'.padStart(26, '0');
const iban = parseIban('FI2112345600000785');
if (iban === undefined) throw new TypeError('the sample account is no IBAN');

/** What is told of payees, places and reports, one fact of every kind. */
export const registrySamples = (stamp: Stamp, { authority, provider, day, note }: About): Samples => {
  const certificate = {
    ...stamp,
    certificate: id('certificate', `crt_${ULID}`),
    provider,
    kind: 'pension_insurance',
  } as const;
  return {
    'provider.payee_proposed': { ...stamp, type: 'provider.payee_proposed', provider },
    'provider.payee_changed': {
      ...stamp,
      type: 'provider.payee_changed',
      provider,
      name: 'Rannikon Työpaja ry',
      iban,
      vat: { liable: true, rate: share(2_550) },
      from: day,
    },
    'places.asked': { ...stamp, type: 'places.asked', provider },
    'certificate.asked': { ...certificate, type: 'certificate.asked', authority },
    'certificate.file_refused': { ...certificate, type: 'certificate.file_refused', fault: 'infected' },
    'certificate.checked': {
      ...certificate,
      type: 'certificate.checked',
      authority,
      source: 'supplier',
      result: 'rejected',
      note,
    },
    'certificate.reminded': { ...certificate, type: 'certificate.reminded', days: 60, endsOn: day },
  };
};
