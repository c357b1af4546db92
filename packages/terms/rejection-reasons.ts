import { type LocalDate, localDate, type Mark, type Trilingual } from '@kt/kernel';

/** Why a request to participate may be rejected: what it is called, and what is usually advised. */
export type RejectionReasonTerms = {
  /** The first day on which the reason may be given; `until` is the last. */
  readonly from: LocalDate;
  readonly until?: LocalDate;
  readonly names: Trilingual;
  /** What the applicant can do, for the officer to correct. */
  readonly remedies: Trilingual;
  readonly citation: string;
  readonly mark: Mark;
};

const FROM = localDate('2025-01-01');
const ADMISSION_CRITERIA =
  'Directive 2014/24/EU, Art. 34: everybody who meets the selection criteria is admitted; Finnish section not read';
const EXCLUSION = 'Directive 2014/24/EU, Art. 57; Finnish sections not read';

export const REJECTION_REASONS = {
  requirement_not_met: {
    from: FROM,
    names: { fi: 'vaatimus ei täyty', sv: 'ett krav uppfylls inte', en: 'a requirement is not met' },
    remedies: {
      fi: 'Kun vaatimus täyttyy, voitte hakea heti uudelleen. Aiemmat vastauksenne ovat valmiina uudessa hakemuksessa.',
      sv: 'När kravet uppfylls kan ni ansöka på nytt genast. Era tidigare svar finns färdigt i den nya ansökan.',
      en: 'Once the requirement is met you may apply again at once. Your earlier answers are ready in the new request.',
    },
    citation: ADMISSION_CRITERIA,
    mark: 'unverified',
  },
  exclusion_ground: {
    from: FROM,
    names: { fi: 'poissulkemisperuste', sv: 'en uteslutningsgrund', en: 'a ground for exclusion' },
    remedies: {
      fi: 'Kertokaa uudessa hakemuksessa, mitä olette tehneet asian korjaamiseksi.',
      sv: 'Berätta i en ny ansökan vad ni har gjort för att rätta till saken.',
      en: 'Tell in a new request what you have done to put the matter right.',
    },
    citation: EXCLUSION,
    mark: 'unverified',
  },
  declaration_false: {
    from: FROM,
    names: {
      fi: 'oma ilmoitus ei pidä paikkaansa',
      sv: 'den egna försäkran stämmer inte',
      en: 'the declaration is not true',
    },
    remedies: {
      fi: 'Korjatkaa oma ilmoitus vastaamaan tosiasioita ja hakekaa uudelleen.',
      sv: 'Rätta den egna försäkran så att den stämmer och ansök på nytt.',
      en: 'Correct the declaration so that it is true, and apply again.',
    },
    citation: EXCLUSION,
    mark: 'unverified',
  },
  incomplete: {
    from: FROM,
    names: { fi: 'hakemus on puutteellinen', sv: 'ansökan är bristfällig', en: 'the request is incomplete' },
    remedies: {
      fi: 'Täydentäkää puuttuvat kohdat ja hakekaa uudelleen. Aiemmat vastauksenne ovat valmiina uudessa hakemuksessa.',
      sv: 'Komplettera det som saknas och ansök på nytt. Era tidigare svar finns färdigt i den nya ansökan.',
      en: 'Complete what is missing and apply again. Your earlier answers are ready in the new request.',
    },
    citation: ADMISSION_CRITERIA,
    mark: 'unverified',
  },
} as const satisfies { readonly [code: string]: RejectionReasonTerms };

export type RejectionReason = keyof typeof REJECTION_REASONS;

const isRejectionReason = (text: string): text is RejectionReason => Object.hasOwn(REJECTION_REASONS, text);

export const REJECTION_REASON_CODES: readonly RejectionReason[] =
  Object.keys(REJECTION_REASONS).filter(isRejectionReason);

/** The reasons that may be given on a day (in Finland). */
export const rejectionReasonsOn = (day: LocalDate): readonly RejectionReason[] =>
  REJECTION_REASON_CODES.filter((code) => {
    const { from, until }: RejectionReasonTerms = REJECTION_REASONS[code];
    return from <= day && (until === undefined || day <= until);
  });
