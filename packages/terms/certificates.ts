import { type LocalDate, type Mark, plusMonths, type Trilingual } from '@kt/kernel';
import { commonRule } from './rule-profile.ts';

/** Legal forms as a provider tells its own. */
export type LegalForm = 'association' | 'foundation' | 'company' | 'cooperative' | 'sole_trader' | 'public_body';

/** What a report's age is measured with: months by a dated rule, or `none` where only its own last day counts. */
type Ages = 'evidenceMaxAgeMonths' | 'accountsMaxAgeMonths' | 'ownStatementMaxAgeMonths' | 'none';

type CertificateDetails = {
  readonly names: Trilingual;
  readonly citation: string;
  readonly mark: Mark;
  /** Whether a file may be attached. There is no place for a criminal record's extract, ever. */
  readonly takesFile: boolean;
  /** `provider` tells it and may attach a file; `officer` alone writes down that it was looked at. */
  readonly toldBy: 'provider' | 'officer';
  readonly ages: Ages;
};

const ACT = 'Act 1233/2006 as explained by tyosuojelu.fi';
const USE = 'Shown by associations in practice; no section read';

const kind = (
  names: Trilingual,
  citation: string,
  mark: Mark,
  rest: Partial<Pick<CertificateDetails, 'takesFile' | 'toldBy' | 'ages'>> = {},
): CertificateDetails => ({
  names,
  citation,
  mark,
  takesFile: true,
  toldBy: 'provider',
  ages: 'evidenceMaxAgeMonths',
  ...rest,
});

/** What a provider keeps in its wallet: reports under the contractor's obligations, and what an association shows. */
export const CERTIFICATES = {
  registers: kind(
    {
      fi: 'Ote ennakkoperintä-, työnantaja- ja ALV-rekisteristä',
      sv: 'Utdrag ur förskottsuppbörds-, arbetsgivar- och momsregistret',
      en: 'Extract from the prepayment, employer and VAT registers',
    },
    ACT,
    'seen',
  ),
  trade_register: kind(
    {
      fi: 'Ote kauppa-, yhdistys- tai säätiörekisteristä',
      sv: 'Utdrag ur handels-, förenings- eller stiftelseregistret',
      en: 'Extract from the trade, association or foundation register',
    },
    ACT,
    'seen',
  ),
  tax_status: kind({ fi: 'Verojen tila', sv: 'Skatternas läge', en: 'Tax status' }, ACT, 'seen'),
  tax_debt_certificate: kind(
    { fi: 'Verovelkatodistus', sv: 'Intyg över skatteskuld', en: 'Tax debt certificate' },
    `${ACT}: asked for when the tax debt register has an entry`,
    'seen',
  ),
  pension_insurance: kind(
    {
      fi: 'Todistus työeläkevakuutuksesta',
      sv: 'Intyg över pensionsförsäkring',
      en: 'Certificate of pension insurance',
    },
    ACT,
    'seen',
  ),
  employment_terms: kind(
    {
      fi: 'Työehtosopimus tai keskeiset työehdot',
      sv: 'Kollektivavtal eller centrala arbetsvillkor',
      en: 'Collective agreement or main terms of work',
    },
    ACT,
    'seen',
  ),
  occupational_health: kind(
    {
      fi: 'Selvitys työterveyshuollosta',
      sv: 'Utredning om företagshälsovården',
      en: 'Report on occupational health care',
    },
    ACT,
    'seen',
  ),
  accident_insurance: kind(
    {
      fi: 'Todistus tapaturmavakuutuksesta',
      sv: 'Intyg över olycksfallsförsäkring',
      en: 'Certificate of accident insurance',
    },
    `${ACT}: in construction`,
    'seen',
  ),
  rules: kind(
    { fi: 'Yhdistyksen tai säätiön säännöt', sv: 'Föreningens eller stiftelsens stadgar', en: 'Rules of association' },
    USE,
    'unverified',
    { ages: 'none' },
  ),
  accounts: kind(
    { fi: 'Viimeisin tilinpäätös', sv: 'Senaste bokslutet', en: 'Latest annual accounts' },
    USE,
    'unverified',
    {
      ages: 'accountsMaxAgeMonths',
    },
  ),
  no_employees: kind(
    {
      fi: 'Ilmoitus: meillä ei ole työntekijöitä',
      sv: 'Anmälan: vi har inga anställda',
      en: 'Statement: we have no employees',
    },
    USE,
    'unverified',
    { takesFile: false, ages: 'ownStatementMaxAgeMonths' },
  ),
  criminal_record: kind(
    {
      fi: 'Rikosrekisteriotteen tarkistus',
      sv: 'Kontroll av straffregisterutdrag',
      en: 'Check of the criminal record',
    },
    'This system’s own rule: the extract is looked at and given back, never kept',
    'unverified',
    { takesFile: false, toldBy: 'officer', ages: 'none' },
  ),
} as const satisfies { readonly [code: string]: CertificateDetails };

export type CertificateKind = keyof typeof CERTIFICATES;
export const isCertificateKind = (text: string): text is CertificateKind => Object.hasOwn(CERTIFICATES, text);
export const CERTIFICATE_KINDS: readonly CertificateKind[] = Object.keys(CERTIFICATES).filter(isCertificateKind);
export const certificateDetails = (of: CertificateKind): CertificateDetails => CERTIFICATES[of];

/** What the tax debt register shows. An entry says no sum: then a certificate is asked for. */
export const TAX_STATES = ['clear', 'entry_needs_certificate', 'arrangement_shown', 'blocked'] as const;
export type TaxState = (typeof TAX_STATES)[number];

export const isTaxState = (text: string): text is TaxState => TAX_STATES.some((state) => state === text);

/** Kinds of which a tax state is told. A certificate has been given already: it is not asked for twice. */
export const taxStatesOf = (of: CertificateKind): readonly TaxState[] => {
  if (of === 'tax_status') return TAX_STATES;
  return of === 'tax_debt_certificate' ? ['clear', 'arrangement_shown', 'blocked'] : [];
};

/** A debt under a payment arrangement is no obstacle. */
export const isTaxObstacle = (state: TaxState): boolean => state === 'entry_needs_certificate' || state === 'blocked';

/** The last day on which a report counts: its own, or that of its age; `undefined` when it never lapses. */
export const certificateEnds = (
  of: CertificateKind,
  { issuedOn, validUntil }: { readonly issuedOn: LocalDate; readonly validUntil?: LocalDate },
): LocalDate | undefined => {
  const { ages } = certificateDetails(of);
  if (validUntil !== undefined || ages === 'none') return validUntil;
  return plusMonths(issuedOn, commonRule(ages, issuedOn));
};
