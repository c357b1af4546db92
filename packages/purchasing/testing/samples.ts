import { cents, id, instant, localDate, municipalityCode, share } from '@kt/kernel';
import type { RateCard } from '@kt/terms';
import type { Admission } from '../domain/admission.ts';
import type { Category } from '../domain/category.ts';
import type { Hearing } from '../domain/hearing.ts';
import type { Parties } from '../domain/parties.ts';
import type { Declaration, ParticipationRequest, RequestState } from '../domain/request.ts';
import { applyRequest, draftRequest } from '../domain/request-apply.ts';
import type { RequestCommand } from '../domain/request-commands.ts';
import { decideRequest } from '../domain/request-decide.ts';
import type { Description } from '../domain/system.ts';

const ULID = '01J8Z0000000000000000000';
export const AUTHORITY = id('authority', `aut_${ULID}01`);
export const SYSTEM = id('system', `dps_${ULID}02`);
const CATEGORY = id('category', `cat_${ULID}03`);
export const PROVIDER = id('organisation', `org_${ULID}04`);
const REQUEST = id('request', `req_${ULID}05`);
export const ADMISSION = id('admission', `adm_${ULID}06`);

export const PARTNER = id('organisation', `org_${ULID}07`);
export const CONSORTIUM = id('consortium', `con_${ULID}08`);
export const PARTIES: Parties = { edition: 1, members: [PARTNER], reliedOn: [] };

/** A Wednesday morning in Vaasa. */
export const MORNING = instant('2026-01-07T08:00:00.000Z');

const aRateCard: RateCard = {
  version: 1,
  milestoneShareCap: share(3_000),
  steps: [
    {
      key: 'start',
      kind: 'start_fee',
      title: { fi: 'Aloituspalkkio', sv: 'Startersättning', en: 'Start fee' },
      price: { set: 'by_buyer', cents: cents(40_000) },
      uplift: { A: share(0), B: share(0), C: share(1_000), D: share(2_000) },
      evidence: ['service_report'],
      window: { earliestDays: 0, latestDays: 60, graceDays: 0, trackingDaysAfterService: 0 },
      perClient: 1,
    },
  ],
};

export const aDescription: Description = {
  names: { fi: 'Työllistymisen tuki', sv: 'Stöd för sysselsättning', en: 'Support into work' },
  profile: 'eu_dps',
  lastDay: localDate('2029-12-31'),
  estimatedValueCents: cents(400_000_000),
  languages: ['fi', 'sv'],
};

export const aCategory: Category = {
  id: CATEGORY,
  name: { fi: 'Työhönvalmennus', sv: 'Arbetsträning', en: 'Work coaching' },
  serviceTypes: ['work_coaching'],
  municipalities: [municipalityCode('905')],
  targetGroups: [],
  requirements: [
    { key: 'references', text: { fi: 'Kaksi referenssiä', sv: 'Två referenser', en: 'Two references' } },
    {
      key: 'languages',
      text: {
        fi: 'Palvelu suomeksi tai ruotsiksi',
        sv: 'Service på finska eller svenska',
        en: 'Service in Finnish or Swedish',
      },
    },
  ],
  criteria: [
    {
      key: 'price',
      kind: 'price',
      title: { fi: 'Hinta', sv: 'Pris', en: 'Price' },
      minWeight: share(2_000),
      maxWeight: share(6_000),
    },
    {
      key: 'quality',
      kind: 'quality',
      title: { fi: 'Laatu', sv: 'Kvalitet', en: 'Quality' },
      minWeight: share(4_000),
      maxWeight: share(8_000),
    },
  ],
  rateCard: aRateCard,
  estimatedValueCents: cents(100_000_000),
};

export const aDeclaration: Declaration = {
  organisation: PROVIDER,
  role: 'applicant',
  noExclusionGrounds: true,
  meets: ['references', 'languages'],
};
export const REQUIRED = ['references', 'languages'];

export const DELEGATION = 'Hallintosääntö § 12, viranhaltijapäätös 3/2026';
export const OFFICER = 'per_officer';
export const SECOND = 'per_second';

/** The shortest way into each state of a request. */
const PATHS: { readonly [S in RequestState]: readonly RequestCommand[] } = (() => {
  const submitted: readonly RequestCommand[] = [
    { command: 'save', declarations: [aDeclaration] },
    { command: 'submit', required: REQUIRED, hash: 'aa' },
  ];
  const inReview: readonly RequestCommand[] = [...submitted, { command: 'take' }];
  const returned: readonly RequestCommand[] = [
    ...inReview,
    { command: 'ask', question: 'Missing reference', deadline: localDate('2026-01-20') },
  ];
  const accepting: readonly RequestCommand[] = [...inReview, { command: 'propose', proposal: { outcome: 'accept' } }];
  const rejecting: readonly RequestCommand[] = [
    ...inReview,
    { command: 'propose', proposal: { outcome: 'reject', reasons: ['incomplete'], remedy: 'Add a reference' } },
  ];
  return {
    draft: [],
    submitted,
    in_review: inReview,
    returned,
    proposed: accepting,
    accepted: [...accepting, { command: 'accept', admission: ADMISSION, delegation: DELEGATION }],
    rejected: [...rejecting, { command: 'reject', delegation: DELEGATION }],
    withdrawn: [{ command: 'withdraw' }],
    lapsed: [...returned, { command: 'lapse' }],
  };
})();

/** A request in a state, everything at one moment; decisions by the second person. */
export const aRequest = (state: RequestState = 'draft', at = MORNING): ParticipationRequest =>
  PATHS[state].reduce(
    (request, command) => {
      const decisive = command.command === 'accept' || command.command === 'reject';
      const when = command.command === 'lapse' ? instant('2026-01-20T22:00:00.000Z') : at;
      const decided = decideRequest(request, command, when, decisive ? SECOND : OFFICER);
      if (!decided.ok) throw new Error(decided.error.code);
      return decided.value.reduce(applyRequest, request);
    },
    draftRequest(
      {
        id: REQUEST,
        authority: AUTHORITY,
        system: SYSTEM,
        category: CATEGORY,
        provider: PROVIDER,
        profile: 'eu_dps',
        language: 'fi',
      },
      at,
      OFFICER,
    ),
  );

export const anAdmission: Admission = {
  id: ADMISSION,
  authority: AUTHORITY,
  system: SYSTEM,
  category: CATEGORY,
  provider: PROVIDER,
  profile: 'eu_dps',
  state: 'active',
  granted: { at: MORNING, by: SECOND },
};

/** A ground that is weighed, raised against the admission by the officer. */
export const aHearing: Hearing = {
  id: id('hearing', `hea_${ULID}07`),
  authority: AUTHORITY,
  system: SYSTEM,
  category: CATEGORY,
  provider: PROVIDER,
  profile: 'eu_dps',
  about: { admission: ADMISSION },
  state: 'flagged',
  ground: 'poor_performance',
  occurredOn: localDate('2025-06-30'),
  claim: 'Ensitapaamiset jäivät pitämättä keväällä 2025.',
  flagged: { at: MORNING, by: OFFICER },
};
