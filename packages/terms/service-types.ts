import { type Cents, cents, type Mark, type Trilingual } from '@kt/kernel';

/**
 * What kind of service is bought. Thresholds are those the responsible municipality's own slides use for Annex E
 * services, net of VAT; `undefined` where the source gives none. Marks tell which names and figures were seen.
 */
export type ServiceTypeDetails = {
  readonly names: Trilingual;
  readonly svNameMark: Mark;
  readonly annexE: { readonly item: number; readonly thresholdCents?: Cents; readonly mark: Mark };
};

const type = (
  names: Trilingual,
  item: number,
  thresholdEuros: number | undefined,
  annexMark: Mark = 'seen',
  svNameMark: Mark = 'unverified',
): ServiceTypeDetails => ({
  names,
  svNameMark,
  annexE: {
    item,
    ...(thresholdEuros === undefined ? {} : { thresholdCents: cents(thresholdEuros * 100) }),
    mark: annexMark,
  },
});

export const SERVICE_TYPES = {
  expert_assessment: type(
    {
      fi: 'Asiantuntija-arviointi (osaamis- ja ammattitaito- tai kielitaitokartoitus)',
      sv: 'Sakkunnigbedömning (kartläggning av kunnande eller språk)',
      en: 'Expert assessment (skills or language mapping)',
    },
    2,
    400_000,
  ),
  work_ability: type(
    { fi: 'Työkyvyn arviointi', sv: 'Bedömning av arbetsförmåga', en: 'Work ability assessment' },
    1,
    400_000,
  ),
  startup_statement: type(
    { fi: 'Starttirahalausunto', sv: 'Utlåtande om startpeng', en: 'Start-up grant statement' },
    5,
    300_000,
  ),
  job_search_coaching: type({ fi: 'Työnhakuvalmennus', sv: 'Jobbsökarträning', en: 'Job-search coaching' }, 1, 400_000),
  work_coaching: type(
    { fi: 'Työhönvalmennus', sv: 'Arbetsträning eller jobbcoachning', en: 'Work coaching' },
    1,
    400_000,
  ),
  career_coaching: type({ fi: 'Uravalmennus', sv: 'Karriärträning', en: 'Career coaching' }, 1, 400_000),
  entrepreneur_coaching: type(
    { fi: 'Yrittäjävalmennus', sv: 'Företagarträning', en: 'Coaching for entrepreneurs' },
    2,
    400_000,
  ),
  labour_training: type(
    { fi: 'Työvoimakoulutus', sv: 'Arbetskraftsutbildning', en: 'Labour-market training' },
    2,
    400_000,
  ),
  joint_training: type(
    { fi: 'Yhteishankintakoulutus', sv: 'Gemensam anskaffning av utbildning', en: 'Joint-purchase training' },
    2,
    undefined,
  ),
  integration_training: type(
    { fi: 'Kotoutumiskoulutus', sv: 'Integrationsutbildning', en: 'Integration training' },
    2,
    undefined,
  ),
  change_security_training: type(
    { fi: 'Muutosturvakoulutus', sv: 'Omställningsutbildning', en: 'Change security training' },
    2,
    undefined,
  ),
  in_work_support: type(
    { fi: 'Työssä pysymisen tuki', sv: 'Stöd för att stanna i arbetet', en: 'Support for staying in work' },
    1,
    undefined,
    'unverified',
  ),
} as const satisfies { readonly [code: string]: ServiceTypeDetails };

export type ServiceType = keyof typeof SERVICE_TYPES;

export const isServiceType = (text: string): text is ServiceType => Object.hasOwn(SERVICE_TYPES, text);

export const SERVICE_TYPE_CODES: readonly ServiceType[] = Object.keys(SERVICE_TYPES).filter(isServiceType);
