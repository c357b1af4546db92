import { type Id, id, localDate, type Stamp } from '@kt/kernel';
import type { AdmissionFact } from '@kt/purchasing/domain/admission.ts';
import type { ConsortiumFact } from '@kt/registry/domain/consortium-commands.ts';

type OfAdmission<T extends AdmissionFact['type']> = Extract<AdmissionFact, { readonly type: T }>;
type Samples = {
  'consortium.proposed': ConsortiumFact<'consortium.proposed'>;
  'consortium.confirmed': ConsortiumFact<'consortium.confirmed'>;
  'consortium.declined': ConsortiumFact<'consortium.declined'>;
  'consortium.completed': ConsortiumFact<'consortium.completed'>;
  'consortium.dissolved': ConsortiumFact<'consortium.dissolved'>;
  'admission.members_changed': OfAdmission<'admission.members_changed'>;
  'admission.reevaluated': OfAdmission<'admission.reevaluated'>;
  'admission.change_asked': OfAdmission<'admission.change_asked'>;
  'admission.unqualified': OfAdmission<'admission.unqualified'>;
};

type InCategory = Stamp & {
  readonly authority: Id<'authority'>;
  readonly system: Id<'system'>;
  readonly category: Id<'category'>;
};
type Parties = { readonly lead: Id<'organisation'>; readonly partner: Id<'organisation'> };

const ULID = '1'.padStart(26, '0');

/** What is told of partners, one fact of every kind; `secret` is what no message may tell. */
export const consortiumSamples = (inCategory: InCategory, { lead, partner }: Parties, secret: string): Samples => {
  const { at, by } = inCategory;
  const of = { at, by, consortium: id('consortium', `con_${ULID}`), lead, edition: 1 };
  const group = { members: [lead, partner], reliedOn: [] };
  const place = { ...inCategory, provider: lead, admission: id('admission', `adm_${ULID}`) };
  const terms = {
    name: secret,
    members: [],
    reliedOn: [],
    split: { by: 'share', shares: [] },
    isJointlyLiable: true,
    leadInvoices: true,
  } as const;
  return {
    'consortium.proposed': { ...of, ...group, type: 'consortium.proposed', terms },
    'consortium.confirmed': { ...of, type: 'consortium.confirmed', organisation: partner },
    'consortium.declined': { ...of, type: 'consortium.declined', organisation: partner, reason: secret },
    'consortium.completed': { ...of, ...group, type: 'consortium.completed' },
    'consortium.dissolved': { ...of, ...group, type: 'consortium.dissolved', reason: secret },
    'admission.members_changed': {
      ...place,
      type: 'admission.members_changed',
      edition: 2,
      deadline: localDate('2026-03-02'),
    },
    'admission.change_asked': {
      ...place,
      type: 'admission.change_asked',
      question: secret,
      deadline: localDate('2026-03-02'),
    },
    'admission.unqualified': {
      ...place,
      type: 'admission.unqualified',
      edition: 2,
      reason: secret,
      decision: '12/2026 § 3',
    },
    'admission.reevaluated': { ...place, type: 'admission.reevaluated', edition: 2, reason: secret },
  };
};
