import { iban, id, instant, localDate, municipalityCode, share, yTunnus } from '@kt/kernel';
import type { Payee } from '../domain/provider.ts';
import type { NewProvider, Officer } from '../domain/provider-commands.ts';
import type { Looked } from '../domain/register-entry.ts';
import type { ServiceCard, ServiceSite } from '../domain/service.ts';

const numbered = (n: number): string => String(n).padStart(26, '0');

export const AUTHORITY = id('authority', `aut_${numbered(1)}`);
export const providerId = (n: number) => id('organisation', `org_${numbered(n)}`);
export const serviceId = (n: number) => id('service', `svc_${numbered(n)}`);
export const WRITER = `per_${numbered(1)}`;
export const SIGNATORY = `per_${numbered(2)}`;
export const OFFICER_PERSON = `per_${numbered(3)}`;
export const OFFICER: Officer = { authority: AUTHORITY, organisations: [] };
export const AT = instant('2026-01-07T08:00:00.000Z');

export const aNewProvider = (changes: Partial<NewProvider> = {}): NewProvider => ({
  id: providerId(1),
  kind: 'association',
  yTunnus: yTunnus('9000001-1'),
  names: { fi: 'Rannikon Työpaja ry', sv: 'Kustens Arbetsverkstad rf' },
  homeMunicipality: municipalityCode('905'),
  language: 'sv',
  contacts: { email: 'toimisto@rannikontyopaja.example', phone: '+358 6 000 0000' },
  ...changes,
});

/** What the register says of it. */
export const LISTED: Looked = {
  at: AT,
  result: 'found',
  entry: {
    names: { fi: 'Rannikon Työpaja ry' },
    kind: 'association',
    address: 'PL 12, 65100 VAASA',
    registers: ['prepayment'],
    situations: [],
  },
};

export const aPayee = (changes: Partial<Payee> = {}): Payee => ({
  name: 'Rannikon Työpaja ry',
  iban: iban('FI2112345600000785'),
  vat: { liable: false, rate: share(0) },
  from: localDate('2026-01-07'),
  ...changes,
});

export const aSite = (changes: Partial<ServiceSite> = {}): ServiceSite => ({
  key: 'vaasa',
  name: 'Rannikon työpaja',
  street: 'Rantakatu 1',
  municipality: municipalityCode('905'),
  languages: ['fi', 'sv'],
  accessibility: ['step_free', 'public_transport'],
  ...changes,
});

export const aCard = (changes: Partial<ServiceCard> = {}): ServiceCard => ({
  serviceType: 'work_coaching',
  names: { fi: 'Työhönvalmennus Rannikolla', sv: 'Jobbcoachning vid kusten' },
  summary: {
    fi: 'Valmentaja auttaa löytämään työn ja pysymään siinä.',
    sv: 'En coach hjälper dig att hitta ett jobb.',
  },
  languages: ['fi', 'sv'],
  municipalities: [municipalityCode('905'), municipalityCode('499')],
  targetGroups: ['long_term_unemployed'],
  remote: false,
  remoteLanguages: [],
  sites: [],
  methods: [],
  methodsText: {},
  ...changes,
});
