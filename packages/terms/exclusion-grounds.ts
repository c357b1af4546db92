import { type LocalDate, localDate, type Mark, type Trilingual } from '@kt/kernel';

/** `mandatory`: the law excludes. `discretionary`: the authority weighs, within the years that `exclusionMaxAgeYears` says. */
export type GroundKind = 'mandatory' | 'discretionary';

/** One version of a ground for exclusion: codes never change, kinds and names do, by date. */
export type ExclusionGround = {
  readonly kind: GroundKind;
  readonly names: Trilingual;
  readonly citation: string;
  readonly mark: Mark;
  /** First and last Finnish calendar day on which it may be flagged. */
  readonly from: LocalDate;
  readonly until?: LocalDate;
};

const SECTION_80 = 'Act 1397/2016, 80 §, as explained by the advice unit hankinnat.fi';
const SECTION_81 = 'Act 1397/2016, 81 §, not read: the item is to be confirmed by a procurement lawyer';
const FROM = localDate('2017-01-01');

const mandatory = (fi: string, sv: string, en: string): ExclusionGround => ({
  kind: 'mandatory',
  names: { fi, sv, en },
  citation: SECTION_80,
  mark: 'seen',
  from: FROM,
});
const discretionary = (fi: string, sv: string, en: string): ExclusionGround => ({
  kind: 'discretionary',
  names: { fi, sv, en },
  citation: SECTION_81,
  mark: 'unverified',
  from: FROM,
});

/**
 * Why a provider may be kept out, by code. A new law adds a row, or ends one with `until`; nothing is ever removed, since
 * old decisions name their ground.
 */
export const EXCLUSION_GROUNDS = {
  offence: mandatory(
    'Rikostuomio organisaatiolle tai sen vastuuhenkilölle',
    'Straffdom mot organisationen eller dess ansvarsperson',
    'A criminal conviction of the organisation or of a person responsible for it',
  ),
  taxes_unpaid: mandatory(
    'Maksamattomat verot tai sosiaaliturvamaksut',
    'Obetalda skatter eller socialförsäkringsavgifter',
    'Unpaid taxes or social security contributions',
  ),
  insolvency: discretionary(
    'Konkurssi, purkaminen tai toiminnan lopettaminen',
    'Konkurs, upplösning eller nedlagd verksamhet',
    'Bankruptcy, dissolution or ceased activity',
  ),
  law_obligations: discretionary(
    'Ympäristö-, sosiaali- tai työoikeudellisen velvoitteen laiminlyönti',
    'Åsidosatt skyldighet inom miljö-, social- eller arbetsrätt',
    'Breach of an obligation in environmental, social or labour law',
  ),
  professional_misconduct: discretionary(
    'Vakava virhe ammattitoiminnassa',
    'Allvarligt fel i yrkesutövningen',
    'Grave professional misconduct',
  ),
  distorted_competition: discretionary(
    'Kilpailua vääristävä sopimus tai menettely',
    'Avtal eller förfarande som snedvrider konkurrensen',
    'An arrangement that distorts competition',
  ),
  conflict_of_interest: discretionary(
    'Eturistiriita, jota ei voi muuten poistaa',
    'Intressekonflikt som inte kan undanröjas på annat sätt',
    'A conflict of interest that nothing else removes',
  ),
  poor_performance: discretionary(
    'Merkittäviä ja toistuvia puutteita aiemmassa sopimuksessa',
    'Betydande och upprepade brister i ett tidigare avtal',
    'Significant and repeated shortcomings in an earlier agreement',
  ),
  false_information: discretionary(
    'Väärien tietojen antaminen tai tietojen salaaminen',
    'Felaktiga eller undanhållna uppgifter',
    'False or withheld information',
  ),
  undue_influence: discretionary(
    'Yritys vaikuttaa päätökseen sopimattomasti',
    'Försök att påverka beslutet på ett otillbörligt sätt',
    'An attempt to influence the decision unduly',
  ),
} as const satisfies { readonly [code: string]: ExclusionGround };

export type ExclusionGroundCode = keyof typeof EXCLUSION_GROUNDS;

export const isExclusionGround = (text: string): text is ExclusionGroundCode => Object.hasOwn(EXCLUSION_GROUNDS, text);

export const EXCLUSION_GROUND_CODES: readonly ExclusionGroundCode[] =
  Object.keys(EXCLUSION_GROUNDS).filter(isExclusionGround);

/** Whether a ground may be flagged on a Finnish calendar day. */
export const isGroundInForce = ({ from, until }: Pick<ExclusionGround, 'from' | 'until'>, day: LocalDate): boolean =>
  from <= day && (until === undefined || day <= until);
