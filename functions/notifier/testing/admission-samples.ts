import { type Id, id, type LocalDate, type Stamp } from '@kt/kernel';
import type { AdmissionFact } from '@kt/purchasing/domain/admission.ts';
import type { CountersignatureFact } from '@kt/purchasing/domain/countersignature.ts';
import type { HearingFact } from '@kt/purchasing/domain/hearing-commands.ts';

type OfAdmission<T extends AdmissionFact['type']> = Extract<AdmissionFact, { readonly type: T }>;
type OfHearing<T extends HearingFact['type']> = Extract<HearingFact, { readonly type: T }>;
type Samples = {
  'countersignature.begun': Extract<CountersignatureFact, { readonly type: 'countersignature.begun' }>;
  'countersignature.refused': Extract<
    CountersignatureFact,
    { readonly type: 'countersignature.refused' | 'countersignature.lapsed' }
  >;
  'countersignature.lapsed': Extract<
    CountersignatureFact,
    { readonly type: 'countersignature.refused' | 'countersignature.lapsed' }
  >;
  'admission.renewal_asked': OfAdmission<'admission.renewal_asked'>;
  'admission.suspended': OfAdmission<'admission.suspended'>;
  'admission.lifted': OfAdmission<'admission.lifted'>;
  'admission.removed': OfAdmission<'admission.removed'>;
  'admission.exited': OfAdmission<'admission.exited'>;
  'hearing.asked': OfHearing<'hearing.asked'>;
  'hearing.extended': OfHearing<'hearing.extended'>;
  'hearing.answered': OfHearing<'hearing.answered'>;
  'hearing.fell_silent': OfHearing<'hearing.fell_silent'>;
  'hearing.proposed': OfHearing<'hearing.proposed'>;
  'hearing.accepted': OfHearing<'hearing.accepted'>;
  'hearing.excluded': OfHearing<'hearing.excluded'>;
};

type InCategory = Stamp & {
  readonly authority: Id<'authority'>;
  readonly system: Id<'system'>;
  readonly category: Id<'category'>;
  readonly provider: Id<'organisation'>;
};

const ULID = '1'.padStart(26, '0');
const answer = { statement: 'Emme ole cli_00000000000000000000000077', damage: '', cooperation: '', measures: '' };

/** What is told of places and hearings, one fact of every kind. */
export const admissionSamples = (inCategory: InCategory, deadline: LocalDate): Samples => {
  const admission = { ...inCategory, admission: id('admission', `adm_${ULID}`) };
  const hearing = { ...inCategory, hearing: id('hearing', `hea_${ULID}`) };
  const stopped = { ground: 'taxes_unpaid', decision: '12/2026 § 3', hearing: hearing.hearing } as const;
  const { at, by, provider: organisation } = inCategory;
  const countersigned = {
    ...{ at, by, organisation, subject: admission.admission },
    kind: 'admission.exit',
    countersignature: id('countersignature', `csg_${ULID}`),
  } as const;
  return {
    'countersignature.begun': { ...countersigned, type: 'countersignature.begun', hash: 'aa' },
    'countersignature.refused': { ...countersigned, type: 'countersignature.refused' },
    'countersignature.lapsed': { ...countersigned, type: 'countersignature.lapsed' },
    'admission.renewal_asked': { ...admission, type: 'admission.renewal_asked', deadline },
    'admission.suspended': { ...admission, type: 'admission.suspended', cause: 'ground', ...stopped },
    'admission.lifted': { ...admission, type: 'admission.lifted' },
    'admission.removed': { ...admission, type: 'admission.removed', ...stopped },
    'admission.exited': {
      ...admission,
      type: 'admission.exited',
      reason: `Ei asiakasta cli_00000000000000000000000077`,
    },
    'hearing.asked': { ...hearing, type: 'hearing.asked', deadline },
    'hearing.extended': { ...hearing, type: 'hearing.extended', deadline, reason: 'Loma' },
    'hearing.answered': { ...hearing, type: 'hearing.answered', answer },
    'hearing.fell_silent': { ...hearing, type: 'hearing.fell_silent' },
    'hearing.proposed': {
      ...hearing,
      type: 'hearing.proposed',
      outcome: 'accept',
      proposal: { outcome: 'accept', reasons: 'Toimet riittävät' },
    },
    'hearing.accepted': { ...hearing, type: 'hearing.accepted', decision: '12/2026 § 3' },
    'hearing.excluded': {
      ...hearing,
      type: 'hearing.excluded',
      decision: '12/2026 § 3',
      ground: 'poor_performance',
      consequence: 'removal',
    },
  };
};
